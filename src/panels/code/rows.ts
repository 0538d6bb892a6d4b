/** The rows behind the lines of a listing: bands, and in the margin who stands there, a dot each, and where main is. */
import { words } from '../../words';
import { codeWords } from '../../words/glass';
import type { LineMark } from './marks';
import type { ListingFace } from './text';

/** As many dots have room; of the others there is the number. */
const most = 2;

export class Rows {
  readonly element = document.createElement('div');
  readonly #face: ListingFace;
  readonly #rows: HTMLElement[] = [];
  #drawn: readonly string[] = [];

  constructor(face: ListingFace) {
    this.#face = face;
    this.element.className = 'code-rows';
    this.element.ariaHidden = 'true';
  }

  /** Where the lines are, in CSS pixels below the first. */
  place(blocks: readonly { readonly top: number; readonly height: number }[]): void {
    for (const [i, { top, height }] of blocks.entries()) {
      const { style } = this.#row(i);
      style.transform = `translateY(${String(top)}px)`;
      // A little more, or a hair of paper shows between two bands.
      style.height = `${String(height + 0.5)}px`;
    }
    for (const row of this.#rows.splice(blocks.length)) row.remove();
  }

  /** Draws the rows whose marks are other ones now. */
  mark(marks: readonly LineMark[]): void {
    const drawn = marks.map((mark) => JSON.stringify(mark));
    for (let i = 0; i < Math.max(drawn.length, this.#drawn.length); i++)
      if (drawn[i] !== this.#drawn[i]) drawRow(this.#row(i), marks[i], this.#face);
    this.#drawn = drawn;
  }

  #row(i: number): HTMLElement {
    let row = this.#rows[i];
    if (row === undefined) {
      row = document.createElement('div');
      row.className = 'code-row';
      row.addEventListener('click', () => this.#face.onLine?.(i));
      this.#rows[i] = row;
      this.element.append(row);
    }
    return row;
  }
}

function drawRow(row: HTMLElement, mark: LineMark | undefined, { dotOf }: ListingFace): void {
  const { band, pointer, dots } = mark ?? { band: undefined, pointer: false, dots: [] };
  row.className = band === undefined ? 'code-row' : `code-row code-${band}`;
  const margin = document.createElement('span');
  margin.className = 'code-margin';
  row.replaceChildren(margin);
  const add = (kind: string, text: string, title: string): HTMLElement => {
    const part = document.createElement('i');
    part.className = kind;
    part.textContent = text;
    part.title = title;
    margin.append(part);
    return part;
  };
  if (pointer) add('code-pointer', '', codeWords.mainHere);
  const shown = dots.length > most ? dots.slice(0, most - 1) : dots;
  const rest = dots.slice(shown.length);
  for (const dot of shown) {
    const { colour, letter, title } = dotOf(dot);
    add(`code-dot ${dot.state}`, letter, title).style.setProperty('--dish', colour);
  }
  if (rest.length > 0)
    add('code-more', words.stage.more(rest.length), rest.map((dot) => dotOf(dot).title).join(', '));
}
