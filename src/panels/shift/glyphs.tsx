/** Small signs that only a shift has, in the hand of those on the buttons. */
import type { JSX } from 'preact';
import { Sign } from '../icons';

const paths = {
  hands:
    'M8 12V5.5a1.5 1.5 0 0 1 3 0V11V3.5a1.5 1.5 0 0 1 3 0V11V5a1.5 1.5 0 0 1 3 0v9l1.2-2.4a1.6 1.6 0 0 1 2.9 1.3l-3 6.6A5 5 0 0 1 13.6 22.5H12a6 6 0 0 1-6-6V9.5a1.5 1.5 0 0 1 2-1.4z',
  oven: 'M3 3h18v18H3zM6 9.5v8.5h12V9.5zM6 5.4v1.8h2V5.4zM10 5.4v1.8h2V5.4zM14 5.4v1.8h2V5.4z',
  stove: 'M8.5 3.5h7v2h-7zM4 7h16v2.5h2v3h-2V15a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3v-2.5H2v-3h2zM4 20h16v2H4z',
  rest: 'M10 1.5h4v2.6h-.5v1.3a8.3 8.3 0 1 1-3 0V4.1H10zM10.9 8.5v6h2.2v-6z',
  mixer:
    'M4 3h13a4 4 0 0 1 4 4v1H10v3H7V8H4zM6 12.5h9a4.5 4.5 0 0 1-2.5 5.5H8.5A4.5 4.5 0 0 1 6 12.5zM17 8h3v10h1.5v3H5v-1.8h12z',
  bell: 'M12 2.5a1.5 1.5 0 0 1 1.5 1.5v.7A6.5 6.5 0 0 1 18.5 11v4.5l2 2.5v1.2h-17V18l2-2.5V11a6.5 6.5 0 0 1 5-6.3V4A1.5 1.5 0 0 1 12 2.5zM9.5 20.5h5a2.5 2.5 0 0 1-5 0z',
  clock:
    'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19zm0 2.6a6.9 6.9 0 1 0 0 13.8 6.9 6.9 0 0 0 0-13.8zM10.8 7h2.4v4.6l3 1.9-1.3 2-4.1-2.6z',
  check: 'M9.5 19.5 3 13l2.4-2.4 4.1 4.1L18.6 5.5 21 8z',
  pin: 'M8 2.5h8v2l-1.2 1.2.8 5 2.9 2.6v2.2h-5.3L12 22l-1.2-6.5H5.5v-2.2l2.9-2.6.8-5L8 4.5z',
  bang: 'M10 2.5h4l-.6 12.5h-2.8zM12 17a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6z',
  line: 'M6 3.5A2.5 2.5 0 1 1 6 8.5a2.5 2.5 0 0 1 0-5zM2.5 18v-4.5a3.5 3.5 0 0 1 7 0V18zM18 3.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM14.5 18v-4.5a3.5 3.5 0 0 1 7 0V18zM11 9.5h2v7h-2z',
  cross: 'M6 4.2 12 10.2l6-6L19.8 6l-6 6 6 6-1.8 1.8-6-6-6 6L4.2 18l6-6-6-6z',
  door: 'M5 2.5h10v3h-2.5V5H7.5v14h5v-.5H15v3H5zM15.5 7.5l5 4.5-5 4.5v-3H10v-3h5.5z',
  bulb: 'M12 2a7 7 0 0 1 4.2 12.6c-.7.6-1.2 1.3-1.2 2.1v.3H9v-.3c0-.8-.5-1.5-1.2-2.1A7 7 0 0 1 12 2zM9 18.5h6V20l-1.2 2h-3.6L9 20z',
  dots: 'M5 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM19 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  hold: 'M3 2.5h18V6h-2.5v12H21v3.5H3V18h2.5V6H3zM8.5 6v2l3.5 4-3.5 4v2h7v-2L12 12l3.5-4V6z',
  plus: 'M10.5 4h3v6.5H20v3h-6.5V20h-3v-6.5H4v-3h6.5z',
  star: 'M12 2l3 6.5 7 .9-5.1 4.9 1.3 7L12 17.9 5.8 21.3l1.3-7L2 9.4l7-.9z',
} as const;

export type GlyphName = keyof typeof paths;

export const Glyph = ({ name }: { readonly name: GlyphName }): JSX.Element => <Sign path={paths[name]} />;

/** The sign of a station, which may be one that nobody drew. */
export const glyphOfStation = (at: string): GlyphName =>
  Object.hasOwn(paths, at) ? (at as GlyphName) : 'rest';
