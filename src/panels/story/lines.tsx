/** The sentences themselves: as many as are near, with the newest in sight unless one reads elsewhere. */
import { Component, createRef, type JSX, type TargetedKeyboardEvent } from 'preact';
import { dishOf, type Trace } from '../../trace';
import { storyWords } from '../../words/glass';
import { Icon } from '../icons';
import { Once } from '../kit';
import { pictureOf } from '../look';
import { storyMinute, storyText, type StoryLine } from './told';
import { stretch, type StoryState } from './state';

interface LinesProps {
  readonly state: StoryState;
  readonly trace: Trace;
  readonly lines: readonly StoryLine[];
  readonly told: number;
  readonly known: number;
  readonly drawn: { readonly from: number; readonly to: number };
  readonly revealed: boolean;
  readonly onGo: (happened: number) => void;
}

/** A line and how far below the top of what is seen it begins, in CSS pixels. */
interface Hold {
  readonly key: string;
  readonly top: number;
}

/** The newest sentence stands between these parts of the height. */
const sight = { top: 0.25, bottom: 0.8 } as const;

export class Lines extends Component<LinesProps> {
  readonly #list = createRef<HTMLOListElement>();
  #frame = 0;
  /** Whether what scrolls is somebody's doing: lines that come and go scroll it, too. */
  #byHand = false;

  override shouldComponentUpdate(next: LinesProps): boolean {
    const { trace, lines, told, known, drawn, revealed } = this.props;
    return (
      trace !== next.trace ||
      lines !== next.lines ||
      told !== next.told ||
      known !== next.known ||
      drawn !== next.drawn ||
      revealed !== next.revealed
    );
  }

  override componentDidMount(): void {
    this.#showNewest();
  }

  override componentWillUnmount(): void {
    cancelAnimationFrame(this.#frame);
  }

  override getSnapshotBeforeUpdate(before: LinesProps): Hold | null {
    // The newest is brought into sight anyhow.
    return before.lines === this.props.lines && this.props.state.away.value ? this.#hold() : null;
  }

  override componentDidUpdate(_: LinesProps, __: unknown, hold: Hold | null): void {
    this.#keep(hold);
    if (this.props.state.away.value) return;
    // To measure at once, or to ask what is marked, would lay out the whole page before the others have drawn.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (!this.#isMarking()) this.#showNewest();
    });
  }

  /** The first line in sight: what is drawn or taken away before it must not move it. */
  #hold(): Hold | null {
    const list = this.#list.current;
    if (list === null) return null;
    const items = [...list.children] as HTMLElement[];
    const first = items.find(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight > list.scrollTop);
    const key = first?.dataset['line'];
    return first === undefined || key === undefined ? null : { key, top: first.offsetTop - list.scrollTop };
  }

  #keep(hold: Hold | null): void {
    const list = this.#list.current;
    if (hold === null || list === null) return;
    const item = list.querySelector<HTMLElement>(`[data-line="${hold.key}"]`);
    if (item !== null) list.scrollTop = item.offsetTop - hold.top;
  }

  #showNewest(): void {
    const list = this.#list.current;
    const newest = list?.querySelector<HTMLElement>('[aria-current]');
    if (!list || !newest) return;
    const top = newest.offsetTop - list.scrollTop;
    const bottom = top + newest.offsetHeight;
    const height = list.clientHeight;
    if (bottom > height * sight.bottom) list.scrollTop += bottom - height * sight.bottom;
    else if (top < 0) list.scrollTop += top - height * sight.top;
  }

  /** Whether somebody marks text in it. */
  #isMarking(): boolean {
    const selection = getSelection();
    return selection?.isCollapsed === false && this.#list.current?.contains(selection.anchorNode) === true;
  }

  readonly #onHand = (): void => void (this.#byHand = true);

  readonly #onScroll = (): void => {
    const list = this.#list.current;
    if (list === null || !this.#byHand) return;
    const { state, drawn, lines } = this.props;
    const newest = list.querySelector<HTMLElement>('[aria-current]');
    const seen =
      newest !== null &&
      newest.offsetTop < list.scrollTop + list.clientHeight &&
      newest.offsetTop + newest.offsetHeight > list.scrollTop;
    state.away.value = !seen && this.props.told > 0;
    if (seen) {
      this.#byHand = false;
      state.reading.value = undefined;
      return;
    }
    const near = list.clientHeight;
    if (state.reading.value === undefined) state.reading.value = drawn.from;
    if (list.scrollTop < near && drawn.from > 0) state.reading.value = Math.max(0, drawn.from - stretch);
    else if (
      list.scrollTop + 2 * near > list.scrollHeight &&
      drawn.to < Math.min(this.props.told, lines.length)
    )
      state.reading.value = drawn.from + stretch;
  };

  override render({ trace, lines, told, drawn, revealed, onGo }: LinesProps): JSX.Element {
    const shown = lines.slice(drawn.from, drawn.to);
    const now = told - 1 - drawn.from;
    // One stop for the tabulator; from there it goes up and down by arrows.
    const stop = now in shown ? now : 0;
    return (
      <>
        {told === 0 ? (
          <p class="tale-nothing">{lines[0]?.happened === 1 ? storyWords.nothing : storyWords.nothingOfIt}</p>
        ) : null}
        {/* What is pressed are the buttons on the lines: the list only listens for all of them. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <ol
          ref={this.#list}
          class="tale-lines"
          aria-label={storyWords.title}
          start={drawn.from + 1}
          onScroll={this.#onScroll}
          onWheel={this.#onHand}
          onTouchMove={this.#onHand}
          onPointerDown={this.#onHand}
          onClick={(event) => {
            this.#byHand = false;
            onPress(event, onGo);
          }}
          onKeyDown={(event) => {
            this.#onHand();
            onKey(event);
          }}
        >
          {shown.map((line, i) => (
            <Line
              key={line.closing ? `closing ${String(line.happened)} ${String(i)}` : line.happened}
              trace={trace}
              line={line}
              before={shown[i - 1]}
              place={i < now ? 'past' : i === now ? 'now' : 'to-come'}
              stop={i === stop}
              revealed={revealed}
            />
          ))}
        </ol>
      </>
    );
  }
}

/** A press on a sentence goes there, unless it ends the marking of text. */
function onPress({ target }: Event, onGo: (happened: number) => void): void {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-go]') : null;
  const isButton = target instanceof Element && target.closest('button') !== null;
  if (line === null || (!isButton && getSelection()?.isCollapsed === false)) return;
  onGo(Number(line.dataset['go']));
}

interface LineProps {
  readonly trace: Trace;
  readonly line: StoryLine;
  readonly before: StoryLine | undefined;
  readonly place: 'past' | 'now' | 'to-come';
  readonly stop: boolean;
  readonly revealed: boolean;
}

/** Arrow keys go from line to line. */
function onKey(event: TargetedKeyboardEvent<HTMLOListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.tale-minute')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (at === -1) return;
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[to]?.focus();
}

function Line(props: LineProps): JSX.Element {
  const { line, before, place, stop, revealed } = props;
  const again = before?.t === line.t;
  return (
    <li
      class={`tale-line of-${line.of} ${place}${again ? ' again' : ''}`}
      aria-current={place === 'now' ? 'step' : undefined}
      data-line={line.index}
      data-go={line.happened}
    >
      <Once of={line} at={`${String(revealed)} ${String(stop)}`}>
        <Said {...props} />
      </Once>
    </li>
  );
}

function Said({ trace, line, stop, revealed }: LineProps): JSX.Element {
  const minute = storyMinute(line, revealed);
  const text = storyText(trace, line, revealed);
  return (
    <>
      <button
        type="button"
        class="tale-minute"
        tabIndex={stop ? 0 : -1}
        aria-label={storyWords.goTo(minute, text)}
      >
        {minute}
      </button>
      <Sign trace={trace} line={line} />
      <span class="tale-text">{text}</span>
    </>
  );
}

// A picture as a background is there at once: an image of its own would be asked for again in every line.
function Sign({ trace, line }: Pick<LineProps, 'trace' | 'line'>): JSX.Element {
  const picture =
    line.of === 'loop' || line.order === undefined ? undefined : pictureOf(dishOf(trace, line.order));
  return (
    <span
      class="tale-sign"
      aria-hidden="true"
      style={picture === undefined ? {} : { backgroundImage: `url("${picture}")` }}
    >
      {line.of === 'loop' ? <Icon name="restart" /> : null}
    </span>
  );
}
