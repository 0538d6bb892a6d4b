/** The panels on the page: everything that is DOM, over the painted stage. */
import { effect, signal, untracked } from '@preact/signals-core';
import { render, type JSX } from 'preact';
import './cooking.css';
import './question.css';
import './payoff.css';
import './dialogs.css';
import './messages.css';
import './present.css';
import './print.css';
import { words } from '../words';
import { Controls } from './controls';
import { boxOf } from './kit';
import { LessonDoor, loadLesson, TeacherSheetDoor } from './lesson-door';
import { loadShift, ShiftDoor, ShiftMapDoor } from './shift-door';
import { Menus } from './menus';
import { Caption, Lapse, NoticeCard, Story, Voices } from './messages';
import type { Acts, Model } from './model';
import { OrderSheetPanel } from './order-sheet';
import { Payoff } from './payoff';
import { Question } from './question';
import { KeysPanel, SettingsPanel } from './settings';
import { pointRibbons } from './ribbon';
import { Strip } from './strip';
import { watchDrops } from './take/open';
import { viewOf, type PanelProps } from './view';

export type { Acts, Model } from './model';

/** What is behind the glass: nobody loads it before it is opened. */
const inside = signal<typeof import('./glass') | 'loading' | 'failed' | undefined>(undefined);

async function loadInside(model: Model): Promise<void> {
  if (inside.value !== undefined && inside.value !== 'failed') return;
  inside.value = 'loading';
  try {
    inside.value = await import('./glass');
    inside.value.watchPrinting(model);
  } catch (error) {
    console.warn('The glass cannot be opened:', error);
    inside.value = 'failed';
  }
}

const taking = signal<typeof import('./take') | undefined>(undefined);

async function loadTaking(acts: Acts): Promise<void> {
  try {
    taking.value ??= await import('./take');
  } catch (error) {
    console.warn('What can be taken along could not be loaded:', error);
    acts.close();
  }
}

/** Puts the panels into `host`; returns what takes them away. */
export function mountPanels(host: Element, model: Model, acts: Acts): () => void {
  const view = viewOf(model);
  // Whatever a panel reads makes the page draw again when it changes; nothing that is read changes every frame.
  const stopDrawing = effect(() => {
    render(<Page model={model} acts={acts} view={view} />, host);
    untracked(() => pointRibbons(host, model));
  });
  const stopPointing = effect(() => pointRibbons(host, model));
  const stopLoading = effect(() => {
    if (model.glass.value.open) void untracked(() => loadInside(model));
    if (model.show.value.panel === 'take') void untracked(() => loadTaking(acts));
  });
  const stopDrops = watchDrops(acts);
  const stopTeaching = effect(() => {
    if (model.lesson.value !== undefined) void untracked(loadLesson);
    if (model.shift.value !== undefined || model.show.value.panel === 'shifts') void untracked(loadShift);
  });
  return () => {
    stopDrops();
    stopTeaching();
    stopLoading();
    stopPointing();
    stopDrawing();
    render(null, host);
  };
}

function Page(props: PanelProps): JSX.Element {
  const { model } = props;
  const { screen, black } = model.show.value;
  const { mode, unit, strips } = model.page.value;
  const { open } = model.glass.value;
  const lesson = model.lesson.value;
  const flags = [
    model.still.value && 'still',
    model.present.value && 'present',
    model.embed.value && 'embed',
    open && 'looking-inside',
    lesson && (lesson.free ? 'in-lesson free' : 'in-lesson'),
    lesson?.alone && 'alone',
  ].filter((flag) => flag !== false && flag !== undefined);
  return (
    <div
      class={['page', mode, `on-${screen}`, ...flags].join(' ')}
      style={{
        '--unit': `${String(unit)}px`,
        '--foot': `${String(strips.synchronous.y)}px`,
        '--text': model.preferences.value.textSize,
      }}
    >
      <h1 class="unseen">{words.ui.title}</h1>
      <NoticeCard {...props} />
      {/* Behind the glass a pane says the same. */}
      {open ? null : <Story {...props} />}
      {lesson === undefined ? null : <LessonDoor {...props} />}
      {screen === 'question' ? <Question {...props} /> : <Kitchens {...props} />}
      {open && screen !== 'question' ? <Inside {...props} /> : null}
      {screen === 'payoff' ? <Payoff {...props} /> : null}
      <Lapse {...props} />
      <Caption {...props} />
      <Voices {...props} />
      <Panel {...props} />
      {black ? (
        <div class="black">
          <p class="unseen">{words.ui.notices.blank}</p>
        </div>
      ) : null}
    </div>
  );
}

function Kitchens(props: PanelProps): JSX.Element | null {
  const { lesson, shift, glass } = props.model;
  if (lesson.value?.card) return null;
  if (shift.value !== undefined && !glass.value.open) return <ShiftDoor {...props} />;
  return (
    <>
      {props.model.glass.value.open ? null : (
        <>
          <Strip {...props} kitchen="synchronous" />
          <Strip {...props} kitchen="concurrent" />
        </>
      )}
      <Controls {...props} />
    </>
  );
}

function Inside(props: PanelProps): JSX.Element {
  const { glass } = words.ui;
  const loaded = inside.value;
  if (typeof loaded === 'object') return <loaded.Glass {...props} />;
  const box = props.model.page.value.glass;
  return (
    <section class="glass card" aria-label={glass.title} style={box && boxOf(box)}>
      <p role="status">{loaded === 'failed' ? glass.failed : glass.loading}</p>
    </section>
  );
}

function Panel(props: PanelProps): JSX.Element | null {
  switch (props.model.show.value.panel) {
    case 'menus':
      return <Menus {...props} />;
    case 'sheet':
      return <OrderSheetPanel {...props} />;
    case 'settings':
      return <SettingsPanel {...props} />;
    case 'keys':
      return <KeysPanel {...props} />;
    case 'take': {
      const loaded = taking.value;
      return loaded === undefined ? null : <loaded.TakeDialog {...props} />;
    }
    case 'shifts':
      return <ShiftMapDoor {...props} />;
    case 'lesson-sheet':
      return <TeacherSheetDoor {...props} />;
    case undefined:
      return null;
  }
}
