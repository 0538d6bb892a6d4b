/** The dishes’ pictures inside a drawing that stands alone. */
import { node, type Node } from './node';

const drawings: Readonly<Record<string, string>> = import.meta.glob('../../../assets/art/svg/dish/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const drawingOf = (dish: string): string | undefined => {
  const at = (name: string): string | undefined => {
    const path = `../../../assets/art/svg/dish/${name}.svg`;
    return Object.hasOwn(drawings, path) ? drawings[path] : undefined;
  };
  return at(dish) ?? at('timer');
};

/** Of each dish in `dishes` one picture, to be used as often as it is needed. */
export function picturesOf(dishes: readonly string[]): Node {
  const pictures = [...new Set(dishes)].flatMap((dish, i) => {
    const drawing = drawingOf(dish);
    if (drawing === undefined) return [];
    const href = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
    return [node('image', { id: idOf(i), href, width: 32, height: 30 })];
  });
  return node('defs', {}, ...pictures);
}

const idOf = (place: number): string => `timeline-dish-${String(place)}`;

/** The picture of one of `dishes`, 32 by 30 times `scale` pixels, at its top left corner. */
export const pictureOf = (
  dish: string,
  dishes: readonly string[],
  x: number,
  y: number,
  scale: number,
): Node =>
  node('use', {
    href: `#${idOf([...new Set(dishes)].indexOf(dish))}`,
    transform: `translate(${String(x)} ${String(y)}) scale(${String(scale)})`,
  });
