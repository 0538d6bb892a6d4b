/** Lets tickets be seen to go: what stood elsewhere before flies to its new place, in the blink of an eye. */
import { Component, createRef, type ComponentChildren, type JSX } from 'preact';

interface GlideProps {
  /** Changes with every step; a leap over many is not shown. */
  readonly step: number;
  /** Nothing flies. */
  readonly still: boolean;
  readonly kind: string;
  readonly children: ComponentChildren;
}

interface Stand {
  readonly box: DOMRect;
  readonly place: string | undefined;
}

type Stands = ReadonlyMap<string, Stand>;

/** Milliseconds. `pause`: what follows sooner is a scrub, and nobody could see so many fly. */
const taste = { flight: 240, pause: 90 } as const;

/** Steps that one can still follow with the eye. */
const leap = 12;

/** What has a `data-key` inside, in a `data-place`, glides when it changes its place. */
export class Glide extends Component<GlideProps> {
  readonly #host = createRef<HTMLDivElement>();
  readonly #sky = createRef<HTMLDivElement>();
  #last = 0;

  override getSnapshotBeforeUpdate(before: GlideProps): Stands | null {
    const { step, still } = this.props;
    const now = performance.now();
    const soon = now - this.#last < taste.pause;
    this.#last = now;
    const far = Math.abs(step - before.step) > leap;
    return still || soon || far || step === before.step ? null : this.#stands();
  }

  override componentDidUpdate(_: GlideProps, __: unknown, before: Stands | null): void {
    this.#sky.current?.replaceChildren();
    if (before === null) return;
    for (const element of this.#keyed()) {
      const was = before.get(element.dataset['key'] ?? '');
      if (was === undefined) continue;
      const box = element.getBoundingClientRect();
      if (was.place === placeOf(element)) slide(element, was.box, box);
      else this.#fly(element, was.box, box);
    }
  }

  #keyed(): readonly HTMLElement[] {
    return [...(this.#host.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
  }

  #stands(): Stands {
    return new Map(
      this.#keyed().map((element) => [
        element.dataset['key'] ?? '',
        { box: element.getBoundingClientRect(), place: placeOf(element) },
      ]),
    );
  }

  // A list that scrolls cuts off what comes from outside: a likeness of the ticket flies over all of them.
  #fly(element: HTMLElement, from: DOMRect, to: DOMRect): void {
    const sky = this.#sky.current;
    if (sky === null || from.width === 0 || to.width === 0) return;
    const origin = sky.getBoundingClientRect();
    const likeness = element.cloneNode(true) as HTMLElement;
    delete likeness.dataset['key'];
    Object.assign(likeness.style, {
      position: 'absolute',
      left: `${String(to.left - origin.left)}px`,
      top: `${String(to.top - origin.top)}px`,
      width: `${String(to.width)}px`,
      height: `${String(to.height)}px`,
      margin: '0',
    });
    sky.append(likeness);
    const flight = likeness.animate(
      [{ transform: between(from, to, from.width / to.width) }, { transform: 'none' }],
      { duration: taste.flight, easing: 'cubic-bezier(0.3, 0.7, 0.2, 1)' },
    );
    const hidden = element.animate([{ opacity: 0 }, { opacity: 0 }], { duration: taste.flight });
    flight.onfinish = () => {
      likeness.remove();
      hidden.cancel();
    };
  }

  override render({ kind, children }: GlideProps): JSX.Element {
    return (
      <div class={`loop-board ${kind}`} ref={this.#host}>
        {children}
        <div class="loop-sky" ref={this.#sky} aria-hidden="true" inert />
      </div>
    );
  }
}

const placeOf = (element: Element): string | undefined =>
  element.closest<HTMLElement>('[data-place]')?.dataset['place'];

const between = (from: DOMRect, to: DOMRect, scale: number): string =>
  `translate(${String((from.left + from.right - to.left - to.right) / 2)}px, ${String((from.top + from.bottom - to.top - to.bottom) / 2)}px) scale(${String(scale)})`;

function slide(element: HTMLElement, from: DOMRect, to: DOMRect): void {
  if (Math.abs(from.left - to.left) < 1 && Math.abs(from.top - to.top) < 1) return;
  element.animate([{ transform: between(from, to, 1) }, { transform: 'none' }], {
    duration: taste.flight,
    easing: 'ease-out',
  });
}
