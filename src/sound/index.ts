/** The sound of both kitchens. */
export { mountSound, type Sound, type SoundOptions } from './sound';
