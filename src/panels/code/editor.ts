/** Listings in CodeMirror, for reading. Whoever opens the code pane first loads it: the only home of CodeMirror. */
import { pythonLanguage } from '@codemirror/lang-python';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateField, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Line, Word } from '../../kitchen';
import type { LineMark } from './marks';
import { Rows } from './rows';
import { hangOf, keyOf, partsOf, type ListingFace } from './text';

/** A listing in its place on the page. */
export interface ListingView {
  /** Other lines. The marks stay away until they are told anew. */
  show(lines: readonly Line[]): void;
  mark(marks: readonly LineMark[]): void;
  destroy(): void;
}

/** Puts an empty listing into `host`. */
export function createListing(host: HTMLElement, face: ListingFace): ListingView {
  let lines: readonly Line[] = [];
  let inSight = -1;
  const rows = new Rows(face);
  const view = new EditorView({
    parent: host,
    state: EditorState.create({
      extensions: [
        reading(face),
        colouring,
        wordsOf(face, () => lines),
        EditorView.updateListener.of(({ geometryChanged }) => {
          if (geometryChanged) place();
        }),
      ],
    }),
  });
  // Marks are no decorations: each change of those makes the browser lay out the page at once.
  view.scrollDOM.append(rows.element);

  const blockOf = (line: number): { readonly top: number; readonly height: number } =>
    view.lineBlockAt(view.state.doc.line(line + 1).from);

  function place(): void {
    rows.place(lines.map((_, i) => blockOf(i)));
  }

  return {
    show(to) {
      lines = to;
      inSight = -1;
      const focused = host.contains(document.activeElement) ? keyIn(document.activeElement) : undefined;
      const text = lines.map((line) => line.text).join('\n');
      rows.mark([]);
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
      place();
      // A word that was switched is another button now.
      if (focused !== undefined) wordIn(host, focused)?.focus({ preventScroll: true });
    },
    mark(marks) {
      rows.mark(marks);
      const line = lineToSee(marks);
      if (line === inSight || line < 0 || line >= lines.length) return;
      inSight = line;
      bringIn(view, () => blockOf(Math.min(line, view.state.doc.lines - 1)));
    },
    destroy: () => view.destroy(),
  };
}

const keyIn = (element: Element | null): string | undefined =>
  element instanceof HTMLElement ? element.dataset['word'] : undefined;

const wordIn = (host: HTMLElement, key: string): HTMLElement | undefined =>
  [...host.querySelectorAll<HTMLElement>('[data-word]')].find(({ dataset }) => dataset['word'] === key);

/** Where the selected dish stands, or was called. Main is followed where it cooks itself: a gather is there for long. */
function lineToSee(marks: readonly LineMark[]): number {
  const at = marks.findIndex(({ band }) => band === 'at');
  const call = marks.findIndex(({ band }) => band === 'call');
  const main = marks.findIndex(({ pointer, dots }) => pointer && dots.length > 0);
  return [at, call, main].find((line) => line >= 0) ?? -1;
}

/** Scrolls the listing, and nothing around it, as far as it must. */
function bringIn(view: EditorView, block: () => { readonly top: number; readonly height: number }): void {
  view.requestMeasure({
    read() {
      const { top, height } = block();
      const { scrollTop, clientHeight } = view.scrollDOM;
      const margin = Math.max(0, Math.min(height, (clientHeight - height) / 2));
      if (top - margin < scrollTop) return top - margin;
      const bottom = view.documentPadding.top + top + height + margin;
      return bottom > scrollTop + clientHeight ? bottom - clientHeight : undefined;
    },
    write(to) {
      if (to !== undefined) view.scrollDOM.scrollTop = to;
    },
  });
}

const reading = (face: ListingFace): Extension => [
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ 'aria-label': face.name, 'aria-readonly': 'true', tabindex: '0' }),
  EditorView.domEventHandlers({
    click(event, view) {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (at !== null && view.state.selection.main.empty) face.onLine?.(view.state.doc.lineAt(at).number - 1);
    },
    keydown(event, view) {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (by === undefined || event.target !== view.contentDOM) return false;
      if (face.onArrow === undefined) view.scrollDOM.scrollTop += by * view.defaultLineHeight;
      else face.onArrow(by);
      return true;
    },
  }),
];

const colouring: Extension = [
  pythonLanguage,
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: [tags.keyword, tags.modifier], class: 'code-keyword' },
      { tag: tags.string, class: 'code-string' },
      { tag: tags.number, class: 'code-number' },
    ]),
  ),
];

/** A word that can be switched is a button in the text. */
class WordButton extends WidgetType {
  readonly #text: string;
  readonly #word: Word;
  readonly #face: ListingFace;

  constructor(text: string, word: Word, face: ListingFace) {
    super();
    this.#text = text;
    this.#word = word;
    this.#face = face;
  }

  override eq(other: WordButton): boolean {
    return other.#text === this.#text && keyOf(other.#word) === keyOf(this.#word);
  }

  override toDOM(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'code-word';
    button.dataset['word'] = keyOf(this.#word);
    button.title = this.#face.titleOf(this.#word);
    button.setAttribute('aria-label', `${this.#text}: ${button.title}`);
    for (const { text, kind } of partsOf(this.#text)) {
      const part = document.createElement('span');
      if (kind !== '') part.className = kind;
      part.textContent = text;
      button.append(part);
    }
    button.addEventListener('click', () => this.#face.onWord(this.#word, button));
    return button;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const awaitMark = Decoration.mark({ class: 'code-await' });

/** What stands in the text beside the text: buttons, the colour of `await`, how far a line hangs in that is too long. */
function wordsOf(face: ListingFace, lines: () => readonly Line[]): Extension {
  const read = ({ doc }: EditorState): DecorationSet => {
    const ranges: Range<Decoration>[] = [];
    for (const [i, { text, word }] of lines().entries()) {
      if (i >= doc.lines) break;
      const { from } = doc.line(i + 1);
      ranges.push(
        Decoration.line({ attributes: { style: `--hang: ${String(hangOf(text))}ch` } }).range(from),
      );
      for (const { index } of text.matchAll(/\b(?:await|async)\b/g))
        if (word === undefined || index < word.from || index >= word.to)
          ranges.push(awaitMark.range(from + index, from + index + 5));
      if (word !== undefined) {
        const widget = new WordButton(text.slice(word.from, word.to), word, face);
        ranges.push(Decoration.replace({ widget }).range(from + word.from, from + word.to));
      }
    }
    return Decoration.set(ranges, true);
  };
  return StateField.define<DecorationSet>({
    create: read,
    update: (value, { docChanged, state }) => (docChanged ? read(state) : value),
    provide: (field) => EditorView.decorations.from(field),
  });
}
