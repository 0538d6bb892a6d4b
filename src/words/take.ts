/** The sentences of what is taken away and brought back, in the player's language: a door of their own, since few do. */
export { take as takeWords, type TakeRow } from './en.take';
