/** A shift that is played: tickets to pick from, time as ribbons, and the buttons; the painted kitchen lies below. */
import { effect, untracked } from '@preact/signals-core';
import { Component, createRef, type JSX } from 'preact';
import './shift.css';
import type { Model } from './model';
import { ShiftReport } from './shift-report';
import { Bar } from './shift/bar';
import { Board, Refused, Spots } from './shift/board';
import { Head } from './shift/head';
import { Ribbons, shares } from './shift/ribbons';
import { Said } from './shift/said';
import { patienceLeft } from './shift/ticket';
import type { PanelProps } from './view';

/** `undefined` shifts have no page. */
export function ShiftPage(props: PanelProps): JSX.Element | null {
  return props.model.shift.value === undefined ? null : <Played {...props} />;
}

class Played extends Component<PanelProps> {
  readonly #host = createRef<HTMLDivElement>();
  #stop: (() => void) | undefined;
  #scene = '';

  override componentDidMount(): void {
    const host = this.#host.current;
    if (host !== null) this.#stop = effect(() => move(host, this.props.model));
    this.#keepFocus();
  }

  override componentDidUpdate(): void {
    const host = this.#host.current;
    if (host !== null) untracked(() => move(host, this.props.model));
    this.#keepFocus();
  }

  /** Where what had the keyboard's focus has gone with the page before, the title has it. */
  #keepFocus(): void {
    const scene = untracked(() => sceneOf(this.props.model));
    if (scene === this.#scene) return;
    this.#scene = scene;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body)
      this.#host.current?.querySelector<HTMLElement>('.shift-title h2')?.focus({ preventScroll: true });
  }

  override componentWillUnmount(): void {
    this.#stop?.();
  }

  override render(props: PanelProps): JSX.Element | null {
    const { model, acts } = props;
    const shift = model.shift.value;
    const { shift: layout, mode } = model.page.value;
    const reported = shift?.report !== undefined && shift.reported;
    // Where the report lies over tickets and buttons, nobody comes to them.
    const inert = reported && mode !== 'wide';
    if (shift === undefined) return null;
    return (
      <div class="shift" ref={this.#host}>
        {layout === undefined ? null : (
          <div class="shift-parts" inert={inert}>
            <Spots acts={acts} shift={shift} />
            <Head {...props} shift={shift} box={layout.head} />
            <Board {...props} shift={shift} layout={layout} />
            <Ribbons {...props} shift={shift} box={layout.ribbons} />
            <Bar {...props} shift={shift} box={layout.bar} />
            <Said {...props} shift={shift} layout={layout} />
            {reported ? null : <Refused shift={shift} />}
          </div>
        )}
        {reported ? <ShiftReport {...props} /> : null}
      </div>
    );
  }
}

/** What of the page, when it changes, takes buttons away, or opens a choice. */
function sceneOf({ shift, show }: Model): string {
  const { name, day, picker, asks, reported } = shift.value ?? {};
  return [name, day, picker?.is, asks, reported, show.value.panel].join();
}

/** Moves what moves with the playhead. Written straight to the elements: sixty times a second is no work to draw. */
function move(host: Element, model: Model): void {
  const { now, seen } = shares(model);
  const minute = model.minute.value;
  for (const { style } of host.querySelectorAll<HTMLElement>('.shift-ribbon')) {
    style.setProperty('--now', String(now));
    style.setProperty('--seen', String(seen));
  }
  for (const { style, dataset } of host.querySelectorAll<HTMLElement>('.t-patience')) {
    const patience = { from: Number(dataset['from']), due: Number(dataset['due']) };
    style.setProperty('--left', String(patienceLeft(patience, minute)));
  }
}
