/** Taste of the panels that CSS does not hold: the dishes' colours and pictures. */
import colours from '../../assets/colours.json';
import type { HandsSpan } from '../trace';

/** A dish's one colour (ART.md): on its ticket, its dial, its ribbon block. */
const dishColours: Readonly<Record<string, string>> = colours;

export const colourOf = (dish: string): string => dishColours[dish] ?? '#7B6B8F';

const pictures: Readonly<Record<string, string>> = import.meta.glob('../../assets/art/svg/dish/*.svg', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const glyphs: Readonly<Record<string, string>> = import.meta.glob(
  '../../assets/art/svg/{glyph/knife,glyph/hand,bubble/ear}.svg',
  {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  },
);

/** The sign for what hands do: the same as on the tickets. */
export function glyphOf(doing: HandsSpan['doing']): string | undefined {
  const names = {
    prep: 'glyph/knife',
    held: 'glyph/hand',
    idle: 'bubble/ear',
    choosing: '',
    closed: '',
  } as const;
  return glyphs[`../../assets/art/svg/${names[doing]}.svg`];
}

/** The address of a dish's picture; what has none of its own is a kitchen timer. */
export function pictureOf(dish: string): string | undefined {
  const at = (name: string): string | undefined => pictures[`../../assets/art/svg/dish/${name}.svg`];
  return at(dish) ?? at('timer');
}

/** The guests, in an order in which neighbours differ. */
export const faces = ['granny', 'cap', 'beard', 'braids', 'hat', 'scarf', 'curls'] as const;
