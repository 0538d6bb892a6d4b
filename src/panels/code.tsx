/** The Python of main and of the selected dish in both kitchens, with the lines at which dishes stand. */
import { effect, untracked } from '@preact/signals-core';
import type { JSX } from 'preact';
import { mainNames, type MainName, type Word } from '../kitchen';
import { dishOf, type KitchenKind } from '../trace';
import { codeWords, timelineWords } from '../words/glass';
import { switched } from './change';
import { Listing } from './code/listing';
import { parts, stateOf, type CodeState, type Part } from './code/state';
import type { ListingFace } from './code/text';
import { colourOf } from './look';
import { Island, type Inside } from './island';
import { namesIn } from './told';
import type { PanelProps } from './view';
import { Whose } from './whose';

interface CodeProps extends PanelProps {
  readonly state: CodeState;
}

const kitchens = ['synchronous', 'concurrent'] as const;

export function CodePane(props: PanelProps): JSX.Element {
  return <Island kind="code" start={() => start(props)} />;
}

function start(panel: PanelProps): Inside {
  const props = { ...panel, state: stateOf(panel.model) };
  const faces = facesOf(props);
  return {
    draw: () => <Code {...props} faces={faces} />,
    onShown: (host) => follow(host, props),
  };
}

/** Loads CodeMirror and measures the pane; returns what ends it. */
function follow(host: HTMLElement, props: CodeProps): () => void {
  const { state, model } = props;
  void load(state);
  const observer = new ResizeObserver(() => {
    state.width.value = host.clientWidth;
  });
  observer.observe(host);
  // What was offered for one run is none for another.
  const stop = effect(() => {
    void [model.run.value, model.glass.value.kitchen];
    state.menu.value = undefined;
  });
  // Written straight to the element: it changes with every event.
  const stopTelling = effect(() => {
    const text = standsAt(props, model.glass.value.kitchen);
    const unseen = host.querySelector('.unseen');
    if (unseen !== null) unseen.textContent = text;
  });
  return () => {
    stopTelling();
    stop();
    observer.disconnect();
  };
}

async function load({ editor }: CodeState): Promise<void> {
  try {
    editor.value = await import('./code/editor');
  } catch (error) {
    console.warn('The listings are shown without their editor:', error);
    editor.value = 'failed';
  }
}

type Faces = Readonly<Record<KitchenKind, Readonly<Record<Part, ListingFace>>>>;

function facesOf(props: CodeProps): Faces {
  const face = (kitchen: KitchenKind, part: Part): ListingFace => {
    const { model, acts, state } = props;
    return {
      name: codeWords.listing(kitchen, part),
      titleOf: ({ switches }) =>
        'wait' in switches ? codeWords.switchWait(switches.blocking) : codeWords.switchMain,
      onWord: (word, button) => press(word, button, props),
      dotOf: ({ order, state: is }) => {
        const { trace } = model.run.peek().spans[kitchen];
        return {
          colour: colourOf(dishOf(trace, order)),
          letter: timelineWords.letters[is],
          title: codeWords.dot(namesIn(trace).label(order), kitchen, is),
        };
      },
      ...(part === 'main' && {
        onLine: (line) => {
          const mark = state.shown[kitchen].main.lines.peek()[line]?.marks.find(({ is }) => is === 'order');
          if (mark?.is === 'order') acts.select(mark.order);
        },
        onArrow: (by) => {
          const orders = state.shown[kitchen].main.lines
            .peek()
            .flatMap(({ marks }) => marks.flatMap((mark) => (mark.is === 'order' ? [mark.order] : [])));
          const { selected } = model.glass.peek();
          const at = selected === undefined ? (by > 0 ? -1 : orders.length) : orders.indexOf(selected);
          const to = orders[at + by];
          if (to !== undefined) acts.select(to);
        },
      }),
    };
  };
  const both = (kitchen: KitchenKind): Faces[KitchenKind] => ({
    main: face(kitchen, 'main'),
    recipe: face(kitchen, 'recipe'),
  });
  return { synchronous: both('synchronous'), concurrent: both('concurrent') };
}

/** A wait is switched at once; the ways of main are offered below its word. */
function press({ switches }: Word, button: HTMLElement, { model, acts, state }: CodeProps): void {
  if ('wait' in switches) return acts.change({ plan: switched(model.run.peek().plan, switches.wait) });
  const host = button.closest('.code');
  if (host === null) return;
  const { left, top } = host.getBoundingClientRect();
  const at = button.getBoundingClientRect();
  const open = state.menu.peek() !== undefined;
  state.menu.value = open ? undefined : { x: at.left - left, y: at.bottom - top };
}

/** CSS pixels from which both kitchens have room side by side, at the usual size of text. */
const roomForBoth = 600;

/** The same for a class, in sizes of its type. */
const roomPresented = 44;

function isWide({ model, state }: CodeProps): boolean {
  const { textSize } = model.preferences.value;
  if (!model.present.value) return state.width.value >= roomForBoth * textSize;
  const type = Math.max(20, 28 * model.page.value.unit) * textSize;
  return state.width.value >= Math.max(roomForBoth, roomPresented * type);
}

function Code(props: CodeProps & { readonly faces: Faces }): JSX.Element {
  const { model, state, faces } = props;
  const watched = model.glass.value.kitchen;
  const wide = isWide(props);
  const seen = wide ? kitchens : [watched];
  const longest = (part: Part): number =>
    Math.max(...seen.map((kitchen) => state.shown[kitchen][part].lines.value.length));
  return (
    <>
      <p class="unseen" />
      <div
        class={`code-columns${wide ? ' both' : ''}`}
        style={{
          '--main-share': `${String(longest('main'))}fr`,
          '--recipe-share': `${String(longest('recipe'))}fr`,
          '--main-lines': longest('main'),
          '--recipe-lines': longest('recipe'),
          '--lines': longest('main') + longest('recipe'),
        }}
      >
        {seen.map((kitchen) => [
          <header key={`${kitchen} head`} class={`code-head ${kitchen}`}>
            <h3>{codeWords.columns[kitchen]}</h3>
            {wide ? null : <Whose {...props} />}
          </header>,
          ...parts.map((part) => (
            <div key={`${kitchen} ${part}`} class={`code-part ${part} ${kitchen}`}>
              <Listing
                shown={state.shown[kitchen][part]}
                face={faces[kitchen][part]}
                editor={state.editor.value}
              />
            </div>
          )),
        ])}
      </div>
      <Mains {...props} />
    </>
  );
}

/** Where the dish that is shown stands, for those who see no colours. */
function standsAt({ model, state }: CodeProps, kitchen: KitchenKind): string {
  const { lines, marks } = state.shown[kitchen].recipe;
  const at = lines.value.filter((_, i) => marks.value[i]?.band === 'at').map(({ text }) => text.trim());
  const { trace } = model.run.value.spans[kitchen];
  return codeWords.stands(namesIn(trace).label(state.order.value), kitchen, at);
}

/** When the list opens, and not when it is drawn again. */
function focusChosen(list: HTMLElement | null): void {
  untracked(() => list?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus({ preventScroll: true }));
}

function focusNext(list: HTMLElement, by: number): void {
  const buttons = [...list.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus({ preventScroll: true });
}

/** The three ways of main, to choose one. */
function Mains(props: CodeProps): JSX.Element | null {
  const { model, acts, state } = props;
  const at = state.menu.value;
  if (at === undefined) return null;
  const { plan } = model.run.value;
  const close = (host: Element | null): void => {
    state.menu.value = undefined;
    host?.querySelector<HTMLElement>('[data-word="main"]')?.focus({ preventScroll: true });
  };
  const choose = (main: MainName, button: Element): void => {
    const host = button.closest('.code');
    if (main !== plan.main) acts.change({ plan: { ...plan, main } });
    close(host);
  };
  return (
    // The keys are those of the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      class="code-mains"
      role="group"
      aria-label={codeWords.switchMain}
      style={{ '--x': `${String(at.x)}px`, '--y': `${String(at.y)}px` }}
      ref={focusChosen}
      onKeyDown={(event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (by !== undefined) focusNext(event.currentTarget, by);
        else if (event.key === 'Escape' || event.key === 'Tab') close(event.currentTarget.closest('.code'));
        // With Tab the focus goes on from the word.
        if (by !== undefined || event.key === 'Escape') event.preventDefault();
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          state.menu.value = undefined;
      }}
    >
      {mainNames.map((main) => (
        <button
          key={main}
          type="button"
          aria-pressed={main === plan.main}
          tabIndex={main === plan.main ? 0 : -1}
          onClick={({ currentTarget }) => choose(main, currentTarget)}
        >
          <code>{codeWords.mains[main].word}</code>
          <small>{codeWords.mains[main].says}</small>
        </button>
      ))}
    </div>
  );
}
