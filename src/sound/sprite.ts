/** The effects that the game plays, and how loud each was made (assets/sound/README.md). */
import type sprite from '../../assets/sound/sprite.json';

/** Sounds that are others played slower, and so lower: of which, and how fast. */
export const slowed = { farewell: { of: 'pop', rate: 0.55 } } as const satisfies Readonly<
  Record<string, { readonly of: keyof typeof sprite; readonly rate: number }>
>;

/** Loudest 400 ms, in LUFS. Where there are too many sounds at once, the quietest goes first. */
export const loudness = {
  dingLeft: -22,
  dingRight: -22,
  bellLeft: -22,
  bellRight: -22,
  eggTimer: -23,
  success: -23,
  closing: -24,
  wrong: -26,
  ovenClose: -27,
  stoveOn: -27,
  potLid: -27,
  plate: -27,
  ovenOpen: -28,
  chop1: -29,
  chop2: -29,
  chop3: -29,
  knead: -29,
  pop: -29,
  farewell: -29,
  unpop: -31,
  tap: -33,
  whirr: -34,
  sizzle: -36,
} as const satisfies Partial<Readonly<Record<keyof typeof sprite | keyof typeof slowed, number>>>;

export type SoundName = keyof typeof loudness;
