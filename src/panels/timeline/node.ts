/** A drawing as plain data, so that the page and the exported picture draw the same thing. */
export interface Node {
  readonly tag: string;
  readonly is: Readonly<Record<string, string | number>>;
  readonly inside: readonly (Node | string)[];
}

export const node = (
  tag: string,
  is: Readonly<Record<string, string | number | undefined>>,
  ...inside: readonly (Node | string)[]
): Node => ({
  tag,
  // What is not said is left out.
  is: Object.fromEntries(
    Object.entries(is).filter((pair): pair is [string, string | number] => pair[1] !== undefined),
  ),
  inside,
});

/** Whole hundredths of a pixel: nobody sees more, and a file is half as long. */
export const px = (value: number): number => Math.round(value * 100) / 100;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any text as it may stand in XML; characters that XML has no way to write are left out. */
export const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** The drawing as XML text. */
export function xmlOf({ tag, is, inside }: Node): string {
  const attributes = Object.entries(is).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const open = `<${tag}${attributes.join('')}`;
  if (inside.length === 0) return `${open}/>`;
  return `${open}>${inside.map((part) => (typeof part === 'string' ? escaped(part) : xmlOf(part))).join('')}</${tag}>`;
}
