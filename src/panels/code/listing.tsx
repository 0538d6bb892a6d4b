/** One listing: in CodeMirror once that is there, and until then as plain lines with the same marks and buttons. */
import { effect, untracked } from '@preact/signals-core';
import { Component, createRef, type JSX } from 'preact';
import type { Line } from '../../kitchen';
import type { ListingView } from './editor';
import { Rows } from './rows';
import type { CodeState, Shown } from './state';
import { hangOf, keyOf, partsOf, type ListingFace } from './text';

interface ListingProps {
  readonly shown: Shown;
  readonly face: ListingFace;
  readonly editor: CodeState['editor']['value'];
}

export class Listing extends Component<ListingProps> {
  readonly #host = createRef<HTMLDivElement>();
  #kind: 'editor' | 'plain' | undefined;
  #view: ListingView | undefined;
  #lines: readonly Line[] | undefined;
  #stop: (() => void) | undefined;

  override componentDidMount(): void {
    this.#show();
  }

  override componentDidUpdate(): void {
    this.#show();
  }

  override componentWillUnmount(): void {
    this.#end();
  }

  #end(): void {
    this.#stop?.();
    this.#view?.destroy();
    this.#stop = this.#view = this.#lines = undefined;
  }

  /** Puts the lines in, if they are other ones; the marks follow by themselves. */
  #show(): void {
    const { editor, shown, face } = this.props;
    const host = this.#host.current;
    if (host === null) return;
    const kind = typeof editor === 'object' ? 'editor' : 'plain';
    untracked(() => {
      if (kind !== this.#kind) this.#end();
      this.#kind = kind;
      const view = (this.#view ??=
        typeof editor === 'object' ? editor.createListing(host, face) : plainView(host, face));
      if (this.#lines !== shown.lines.value) {
        this.#lines = shown.lines.value;
        view.show(this.#lines);
        view.mark(shown.marks.value);
      }
      this.#stop ??= effect(() => view.mark(shown.marks.value));
    });
  }

  override render({ editor, shown, face }: ListingProps): JSX.Element {
    // Other lines are to be put in.
    const lines = shown.lines.value;
    if (typeof editor === 'object') return <div key="editor" class="code-listing" ref={this.#host} />;
    return (
      // What scrolls must be reached by the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <div key="plain" class="code-listing plain-code" role="group" aria-label={face.name} tabIndex={0}>
        <div class="plain-lines" ref={this.#host} />
        <pre>
          {lines.map((line, i) => (
            // A line has no name but its place.
            // oxlint-disable-next-line react/no-array-index-key
            <PlainLine key={i} line={line} face={face} />
          ))}
        </pre>
      </div>
    );
  }
}

/** The marks behind plain lines, which are there already. */
function plainView(host: HTMLElement, face: ListingFace): ListingView {
  const rows = new Rows(face);
  host.append(rows.element);
  return {
    show(lines) {
      const pre = host.parentElement?.querySelectorAll<HTMLElement>('.plain-line') ?? [];
      rows.mark([]);
      rows.place(
        [...pre].slice(0, lines.length).map(({ offsetTop, offsetHeight }) => ({
          top: offsetTop,
          height: offsetHeight,
        })),
      );
    },
    mark: (marks) => rows.mark(marks),
    destroy: () => rows.element.remove(),
  };
}

function PlainLine({
  line: { text, word },
  face,
}: {
  readonly line: Line;
  readonly face: ListingFace;
}): JSX.Element {
  const { from, to } = word ?? { from: text.length, to: text.length };
  return (
    <div class="plain-line" style={{ '--hang': `${String(hangOf(text))}ch` }}>
      <Text text={text.slice(0, from)} />
      {word === undefined ? null : (
        <button
          type="button"
          class="code-word"
          data-word={keyOf(word)}
          title={face.titleOf(word)}
          aria-label={`${text.slice(from, to)}: ${face.titleOf(word)}`}
          onClick={(event) => face.onWord(word, event.currentTarget)}
        >
          <Text text={text.slice(from, to)} />
        </button>
      )}
      <Text text={text.slice(to)} />
      {'\n'}
    </div>
  );
}

const Text = ({ text }: { readonly text: string }): JSX.Element => (
  <>
    {partsOf(text).map(({ text: part, kind }, i) => (
      // oxlint-disable-next-line react/no-array-index-key
      <span key={i} class={kind}>
        {part}
      </span>
    ))}
  </>
);
