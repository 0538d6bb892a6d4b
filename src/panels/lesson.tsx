/** A lesson over the kitchens: the bar with its stops, and the card that leads through them. */
import type { JSX } from 'preact';
import './lesson.css';
import type { SheetStop, Stop } from '../lessons';
import { words } from '../words';
import { lessonWords } from '../words/lessons';
import { IconButton } from './icons';
import { boxOf } from './kit';
import { Discuss, PauseCard, Vote, Why } from './lesson-ask';
import { Evenings, SheetBars } from './lesson-bars';
import { Hidden, Next, Title, type CardProps } from './lesson-parts';
import { Sentence } from './lesson-sentence';
import type { PanelProps } from './view';

export { TeacherSheet } from './lesson-sheet';

export function LessonPage(props: PanelProps): JSX.Element | null {
  const at = props.model.lesson.value;
  if (at === undefined) return null;
  return (
    <>
      <Bar {...props} at={at} />
      {at.card ? <Card {...props} at={at} /> : <Hint {...props} at={at} />}
    </>
  );
}

function Bar({ model, acts, at }: CardProps): JSX.Element {
  const text = lessonWords;
  const { stops, title, lasts } = at.lesson;
  const { mode, lesson } = model.page.value;
  const box = lesson?.bar;
  const embed = model.embed.value;
  const last = at.place === stops.length - 1 && (at.shown || !at.mayGoOn);
  return (
    <nav class="lesson-bar-top" aria-label={text.bar(title)} style={box && boxOf(box)}>
      {embed ? null : <IconButton icon="close" name={text.leave} onPress={() => acts.lesson.leave()} />}
      <b class="lesson-name">{mode === 'tall' && !at.card ? hintAt(at.stop) : title}</b>
      <span class="lesson-place">{text.place(at.place + 1, stops.length)}</span>
      <ol class="lesson-stops">
        {stops.map((stop, i) => (
          <li
            key={stop.title}
            class={i < at.place ? 'past' : i === at.place ? 'here' : ''}
            aria-current={i === at.place ? 'step' : undefined}
          >
            <i>{words.number(i + 1)}</i>
            <span>{stop.title}</span>
          </li>
        ))}
      </ol>
      {model.present.value ? <span class="lesson-time">{text.at(at.stop.from, lasts)}</span> : null}
      <span class="lesson-tools">
        {embed ? null : (
          <>
            <IconButton icon="print" name={text.teacher} onPress={() => acts.open('lesson-sheet')} />
            <IconButton
              icon="settings"
              name={words.ui.controls.settings}
              onPress={() => acts.open('settings')}
            />
          </>
        )}
        <IconButton
          icon="left"
          name={text.back}
          disabled={at.place === 0 && at.beat.is === 'read'}
          onPress={() => acts.lesson.goBack()}
        />
        <IconButton
          icon="right"
          name={text.on}
          disabled={last || (at.card && !at.mayGoOn)}
          onPress={() => acts.lesson.goOn()}
        />
      </span>
      <p role="status" class="unseen">
        {text.stop(at.place + 1, stops.length, at.stop.title)}. {at.card ? saidAt(at) : hintAt(at.stop)}
      </p>
    </nav>
  );
}

/** What the card says now, for a screen reader. */
function saidAt({ asked, beat, stop, shown }: CardProps['at']): string {
  if (beat.is === 'why') return shown && (stop.kind === 'run' || stop.kind === 'vote') ? stop.told : '';
  if (beat.is === 'discuss' && stop.kind === 'vote') return stop.discuss ?? '';
  if (beat.is === 'told' && stop.kind === 'sheet' && shown) return `${stop.answer} ${stop.why}`;
  if (beat.is === 'sentence' && stop.kind === 'sentence' && shown) return stop.model;
  return asked?.question ?? ('question' in stop ? stop.question : '');
}

/** What to look at while the run goes on. */
const hintAt = (stop: Stop): string => {
  if (stop.kind === 'sheet') return lessonWords.watch;
  return stop.kind === 'sentence' ? '' : stop.watch;
};

/** While the run goes on, no card hides it. On an upright page the bar says this. */
function Hint({ model, at }: CardProps): JSX.Element | null {
  const { mode, glass } = model.page.value;
  if (mode === 'tall' || glass !== undefined) return null;
  return (
    <p class="lesson-hint" aria-hidden="true">
      {hintAt(at.stop)}
    </p>
  );
}

// The button that was pressed went with the last card: the keyboard goes on from here.
const takeFocus = (section: HTMLElement | null): void => {
  if (document.activeElement === document.body && navigator.userActivation?.hasBeenActive)
    section?.focus({ preventScroll: true });
};

function Card(props: CardProps): JSX.Element {
  const { model, at } = props;
  const box = model.page.value.lesson?.card;
  const key = `${String(at.place)} ${JSON.stringify(at.beat)} ${String(at.shown)}`;
  return (
    <section
      key={key}
      ref={takeFocus}
      tabIndex={-1}
      class={`card lesson-card beat-${at.beat.is}${box === undefined ? ' sheet' : ' placed'}`}
      aria-label={at.stop.title}
      style={box && { ...boxOf(box), height: 'auto', maxHeight: boxOf(box).height }}
    >
      <Beat {...props} />
    </section>
  );
}

function Beat(props: CardProps): JSX.Element | null {
  const { at } = props;
  const { stop, beat } = at;
  switch (stop.kind) {
    case 'sheet':
      return beat.is === 'read' ? <Read {...props} stop={stop} /> : <Told {...props} stop={stop} />;
    case 'vote':
      if (beat.is === 'discuss') return <Discuss {...props} stop={stop} />;
      return beat.is === 'why' ? <Why {...props} told={stop.told} /> : <Vote {...props} />;
    case 'run': {
      const pause = beat.is === 'pause' ? stop.pauses[beat.pause] : undefined;
      return pause === undefined ? (
        <Why {...props} told={stop.told} />
      ) : (
        <PauseCard {...props} pause={pause} />
      );
    }
    case 'sentence':
      return <Sentence {...props} stop={stop} />;
  }
}

interface SheetProps extends CardProps {
  readonly stop: SheetStop;
}

function Read(props: SheetProps): JSX.Element {
  const { model, stop } = props;
  return (
    <>
      <Title>{stop.question}</Title>
      <SheetBars run={model.run.value} />
      <Next {...props} text={lessonWords.watchHim} />
    </>
  );
}

function Told(props: SheetProps): JSX.Element {
  const { model, stop, at } = props;
  const { tell } = lessonWords;
  const isNew = stop.added !== undefined;
  return (
    <>
      <Title>{at.shown ? stop.answer : stop.question}</Title>
      {isNew ? <SheetBars run={model.run.value} added={stop.added} /> : null}
      {!isNew && at.shown ? <Evenings run={model.run.value} of={['synchronous']} /> : null}
      {at.shown ? <p class="lesson-say">{stop.why}</p> : null}
      {at.shown ? (
        <Next {...props} />
      ) : model.present.value ? (
        <Hidden {...props} />
      ) : (
        <Next {...props} text={tell} />
      )}
    </>
  );
}
