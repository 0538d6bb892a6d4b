/** The playhead: wall-clock time, play, pause, speed, seek. */
export { Playhead, speeds, type PlayheadNews, type PlayheadOptions, type Speed, type Warp } from './playhead';
