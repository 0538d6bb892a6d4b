/** Taste of the panels that CSS does not hold: the dishes' colours and pictures. */

/** A dish's one colour (ART.md): on its ticket, its dial, its ribbon block. */
const dishColours: Readonly<Record<string, string>> = {
  pizza: '#E8503A',
  soup: '#2E9E9B',
  salad: '#6DB33F',
  cake: '#EE6E98',
  pie: '#FFB938',
  bread: '#C9813F',
  cupcake: '#9B6BB5',
  steak: '#8C3B4A',
  burger: '#B06A2C',
  toast: '#E0A24E',
  tea: '#4F83C4',
};

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
export function glyphOf(doing: 'prep' | 'held' | 'idle' | 'closed'): string | undefined {
  const names = { prep: 'glyph/knife', held: 'glyph/hand', idle: 'bubble/ear', closed: '' } as const;
  return glyphs[`../../assets/art/svg/${names[doing]}.svg`];
}

/** The address of a dish's picture; what has none of its own is a kitchen timer. */
export function pictureOf(dish: string): string | undefined {
  const at = (name: string): string | undefined => pictures[`../../assets/art/svg/dish/${name}.svg`];
  return at(dish) ?? at('timer');
}
