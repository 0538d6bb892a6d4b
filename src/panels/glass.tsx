/** The glass: the inside of the loop beside the kitchens, in panes that all follow the one playhead. */
import type { JSX } from 'preact';
import './glass.css';
import './timeline.css';
import './loop.css';
import './code.css';
import './story.css';
import './change.css';
import { words } from '../words';
import { glassWords } from '../words/glass';
import { ChangePane } from './change';
import { CodePane } from './code';
import { IconButton, Icon } from './icons';
import { boxOf } from './kit';
import { LoopPane } from './loop';
import { panes, type Pane } from './model';
import { StoryPane } from './story';
import { Timeline } from './timeline';
import type { PanelProps } from './view';

export { watchPrinting } from './take/paper';

const components = {
  timeline: Timeline,
  loop: LoopPane,
  code: CodePane,
  story: StoryPane,
  change: ChangePane,
} as const satisfies Record<Pane, (props: PanelProps) => JSX.Element>;

/** CSS pixels from which several panes are seen at once. */
const roomy = { width: 760, height: 520 } as const;

/** CSS pixels below which not everything fits in the head. */
const narrow = 620;

// What was pressed goes away with the glass's coming and going: the keyboard goes on from here, and then from there.
const takeFocus = (section: HTMLElement | null): void => {
  const lost = (): boolean =>
    document.activeElement === document.body || document.activeElement?.closest('.look-inside') !== null;
  if (section !== null && lost() && navigator.userActivation?.hasBeenActive)
    section.focus({ preventScroll: true });
  if (section !== null) return;
  setTimeout(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.look-inside')?.focus({ preventScroll: true });
  });
};

export function Glass(props: PanelProps): JSX.Element | null {
  const { model } = props;
  const { glass: box } = model.page.value;
  if (box === undefined) return null;
  const several = !model.present.value && box.width >= roomy.width && box.height >= roomy.height;
  return (
    <section
      ref={takeFocus}
      tabIndex={-1}
      class={`glass card${several ? ' several' : ''}`}
      aria-label={words.ui.glass.title}
      style={boxOf(box)}
    >
      <Head {...props} several={several} compact={box.width < narrow || model.present.value} />
      {several ? <SeveralPanes {...props} /> : <OnePane {...props} />}
    </section>
  );
}

/** The panes there are: in a shift the player is the loop, and no other evening can be cooked from there. */
const panesIn = ({ shift }: PanelProps['model']): readonly Pane[] =>
  shift.value === undefined ? panes : panes.filter((pane) => pane !== 'change');

/** The panes of which one is in front when the timeline and the loop are always there. */
const isBehindTabs = (pane: Pane): boolean => pane !== 'timeline' && pane !== 'loop';

function SeveralPanes(props: PanelProps): JSX.Element {
  const { pane } = props.model.glass.value;
  const tabs = panesIn(props.model).filter(isBehindTabs);
  const front = tabs.find((each) => each === pane) ?? 'code';
  return (
    <div class="panes">
      <PaneBox {...props} pane="timeline" />
      <PaneBox {...props} pane="loop" />
      <div class="pane-stack">
        <Tabs {...props} of={tabs} front={front} />
        <PaneBox {...props} pane={front} />
      </div>
    </div>
  );
}

function OnePane(props: PanelProps): JSX.Element {
  return (
    <div class="panes">
      <PaneBox {...props} pane={props.model.glass.value.pane} />
    </div>
  );
}

function PaneBox({ pane, ...props }: PanelProps & { readonly pane: Pane }): JSX.Element {
  const Content = components[pane];
  return (
    <section key={pane} id={`pane-${pane}`} class={`pane ${pane}-pane`} aria-label={glassWords.panes[pane]}>
      <Content {...props} />
    </section>
  );
}

function Tabs({
  acts,
  of,
  front,
}: Pick<PanelProps, 'acts'> & { readonly of: readonly Pane[]; readonly front: Pane }): JSX.Element {
  const turn = (event: KeyboardEvent): void => {
    const at = of.indexOf(front);
    const place = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[event.key];
    if (place === undefined) return;
    const to = of.at(place % of.length);
    if (to === undefined) return;
    event.preventDefault();
    acts.showPane(to);
    const tabs = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]');
    tabs[of.indexOf(to)]?.focus();
  };
  return (
    <div class="tabs" role="tablist" tabIndex={-1} aria-label={glassWords.panesName} onKeyDown={turn}>
      {of.map((pane) => (
        <button
          key={pane}
          type="button"
          role="tab"
          class="tab"
          aria-selected={pane === front}
          aria-controls={`pane-${pane}`}
          tabIndex={pane === front ? 0 : -1}
          onClick={() => acts.showPane(pane)}
        >
          {glassWords.panes[pane]}
        </button>
      ))}
    </div>
  );
}

interface HeadProps extends PanelProps {
  readonly several: boolean;
  readonly compact: boolean;
}

function Head(props: HeadProps): JSX.Element {
  const { model, acts, several } = props;
  return (
    <header class="glass-head">
      <h2 class={several ? '' : 'unseen'}>{words.ui.glass.title}</h2>
      {several ? null : <Tabs {...props} of={panesIn(model)} front={model.glass.value.pane} />}
      <Steps {...props} />
      <span class="glass-tools">
        <Bookmarks {...props} />
        <IconButton icon="share" name={glassWords.take} onPress={() => acts.open('take')} />
        <IconButton icon="close" name={closeName(model)} onPress={() => acts.toggleGlass()} />
      </span>
    </header>
  );
}

const closeName = ({ shift }: PanelProps['model']): string => {
  if (shift.value === undefined) return glassWords.close;
  return glassWords.closeShift(shift.value.choiceAt);
};

const stepKinds = ['event', 'await', 'choice'] as const;

/** Back, what is stepped by, and on. Where there is no room for all three, the word in the middle changes to the next. */
function Steps({ model, acts, view, compact }: PanelProps & { readonly compact: boolean }): JSX.Element {
  const { steps } = glassWords;
  const { kitchen } = model.glass.value;
  const kind = view.stepKind.value;
  // He awaits nothing, and his loop has nothing to choose.
  const idle = (each: (typeof stepKinds)[number]): boolean => kitchen === 'synchronous' && each !== 'event';
  const turn = (): void => {
    view.stepKind.value = stepKinds[(stepKinds.indexOf(kind) + 1) % stepKinds.length] ?? kind;
  };
  return (
    <div class="steps" role="group" aria-label={steps.name}>
      {(compact ? [kind] : stepKinds).map((each) => (
        <span key={each} class="step">
          <IconButton
            icon="left"
            name={steps[each][0]}
            disabled={idle(each)}
            onPress={() => acts.stepTo(each, -1)}
          />
          {compact ? (
            <button type="button" class="step-kind" title={steps.other} onClick={turn}>
              {steps.short[each]}
            </button>
          ) : (
            <span aria-hidden="true">{steps.short[each]}</span>
          )}
          <IconButton
            icon="right"
            name={steps[each][1]}
            disabled={idle(each)}
            onPress={() => acts.stepTo(each, 1)}
          />
        </span>
      ))}
      {/* A shift stops at every choice by itself. */}
      {model.shift.value === undefined ? <StopButton model={model} acts={acts} compact={compact} /> : null}
    </div>
  );
}

function StopButton({
  model,
  acts,
  compact,
}: Omit<PanelProps, 'view'> & { readonly compact: boolean }): JSX.Element {
  const { steps, stopAtChoices } = glassWords;
  const { choices, kitchen } = model.glass.value;
  return (
    <button
      type="button"
      class="step-stop"
      aria-pressed={choices}
      title={stopAtChoices}
      aria-label={stopAtChoices}
      disabled={kitchen === 'synchronous'}
      onClick={() => acts.stopAtChoices(!choices)}
    >
      <Icon name="pause" />
      {compact ? null : <span>{steps.stop}</span>}
    </button>
  );
}

function Bookmarks({ model, acts, view }: PanelProps): JSX.Element {
  const { bookmarks } = model.glass.value;
  const here = view.bookmarked.value;
  return (
    <span class="bookmarks">
      {bookmarks.map((minute) => (
        <button
          key={minute}
          type="button"
          class="bookmark"
          aria-label={glassWords.toBookmark(minute)}
          title={glassWords.toBookmark(minute)}
          onClick={() => acts.seek(minute)}
        >
          {words.number(minute)}
        </button>
      ))}
      <button
        type="button"
        class="icon-button quiet"
        aria-pressed={here}
        aria-label={here ? glassWords.unmark(view.whole.value) : glassWords.bookmark(view.whole.value)}
        title={here ? glassWords.unmark(view.whole.value) : glassWords.bookmark(view.whole.value)}
        onClick={() => acts.bookmark()}
      >
        <Icon name="bookmark" />
      </button>
    </span>
  );
}
