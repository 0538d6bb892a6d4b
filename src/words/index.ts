/** The language in use. A second language is a second file of the type `Words`. */
import { en, type Words } from './en';

export type { Words };

export const words: Words = en;
