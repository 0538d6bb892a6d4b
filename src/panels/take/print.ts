/** A drawing on paper: one page, and nothing else of the page on it. See `print.css`. */

const kind = 'print-sheet';

/** A4 on its side without its margins, and a little less: or a blank page follows. */
const fullPage = 'display: block; width: 277mm; height: 188mm';

/** Prints the drawing, an SVG text, and takes it off the page afterwards. */
export function printDrawing(svg: string): void {
  putSheet(svg);
  addEventListener('afterprint', takeSheet, { once: true });
  window.print();
}

/** Puts the drawing where only paper shows it, in place of another. */
export function putSheet(svg: string): void {
  takeSheet();
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  // Of what is no drawing the parser makes a message, in elements of its own.
  if (!(drawing instanceof SVGSVGElement)) return;
  drawing.style.cssText = fullPage;
  const sheet = document.createElement('div');
  sheet.className = kind;
  // The page may have drawn the same timeline: in here, names of patterns mean the sheet's own.
  sheet.attachShadow({ mode: 'open' }).append(document.importNode(drawing, true));
  document.body.append(sheet);
}

export const hasSheet = (): boolean => document.querySelector(`.${kind}`) !== null;

export function takeSheet(): void {
  for (const sheet of document.querySelectorAll(`.${kind}`)) sheet.remove();
}
