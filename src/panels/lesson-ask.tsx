/** A lesson's questions: the vote, the talk before it is taken again, the pause in the run, and what came of it. */
import type { JSX } from 'preact';
import type { Answer, Pause, Stop } from '../lessons';
import { words } from '../words';
import { lessonWords } from '../words/lessons';
import { Evenings, SheetBars } from './lesson-bars';
import type { Asked, LessonView, Round } from './lesson-model';
import { Hidden, Next, Title, type CardProps } from './lesson-parts';

const letters = ['A', 'B', 'C', 'D'] as const;

/** Whether the answers are figures, which want little room and large type. */
const areFigures = ({ answers }: Asked): boolean => answers.every(({ text }) => /^[\d.,]+$/.test(text));

/** The answers as buttons; a class's hands are counted below them. */
function Answers({ model, acts, at, asked }: CardProps & { readonly asked: Asked }): JSX.Element {
  const text = lessonWords;
  const present = model.present.value;
  const last = asked.rounds.at(-1);
  return (
    <ul class={`answers lesson-answers${areFigures(asked) ? '' : ' sentences'}`}>
      {asked.answers.map((answer, i) => (
        <li key={answer.text}>
          <button
            type="button"
            class={`button answer${last?.said === i ? ' chosen' : ' primary'}`}
            aria-label={present ? text.raise(answer.text) : text.answer(answer.text)}
            aria-pressed={present ? undefined : last?.said === i}
            disabled={at.beat.is === 'pause' && at.shown && !present}
            onClick={() => acts.lesson.say(i)}
          >
            <kbd aria-hidden="true">{present ? letters[i] : words.number(i + 1)}</kbd>
            <b>{answer.text}</b>
          </button>
          {present ? <Hands rounds={asked.rounds} answer={i} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** How many of a class gave this answer, round by round. */
function Hands({
  rounds,
  answer,
}: {
  readonly rounds: readonly Round[];
  readonly answer: number;
}): JSX.Element {
  const text = lessonWords;
  const [first = 0, second] = rounds.map(({ hands }) => hands[answer] ?? 0);
  return (
    <span class="votes">{second === undefined ? text.hands(first) : text.handsThen(first, second)}</span>
  );
}

export function Vote(props: CardProps): JSX.Element | null {
  const { model, at } = props;
  const { asked } = at;
  if (asked === undefined) return null;
  const [first, second] = asked.rounds.map(({ said }) => textOf(asked, said));
  return (
    <>
      <Title>{asked.question}</Title>
      <SheetBars run={model.run.value} />
      <Answers {...props} asked={asked} />
      {first !== undefined && second !== undefined ? (
        <p class="lesson-say">{compared(first, second)}</p>
      ) : null}
      {at.mayGoOn ? <Next {...props} text={isLast(at) ? lessonWords.run : lessonWords.talk} /> : null}
    </>
  );
}

/** Whether the vote is not taken again. */
const isLast = ({ stop, beat }: LessonView): boolean =>
  stop.kind !== 'vote' || stop.discuss === undefined || (beat.is === 'vote' && beat.round > 0);

const compared = (first: string, then: string): string =>
  first === then ? lessonWords.stayed(then) : lessonWords.changed(first, then);

const textOf = ({ answers }: Asked, place: number | undefined): string | undefined =>
  place === undefined ? undefined : answers[place]?.text;

export function Discuss(props: CardProps & { readonly stop: Extract<Stop, { kind: 'vote' }> }): JSX.Element {
  const { model, at, stop } = props;
  const text = lessonWords;
  const answer = stop.answers[at.asked?.rounds[0]?.said ?? -1];
  return (
    <>
      {answer === undefined ? null : (
        <p class="lesson-say">
          <b>{text.youSaid(answer.text)}</b> {answer.belief}.
        </p>
      )}
      <Title>{stop.discuss}</Title>
      <SheetBars run={model.run.value} />
      <Next {...props} text={text.voteAgain} />
    </>
  );
}

export function PauseCard(props: CardProps & { readonly pause: Pause }): JSX.Element | null {
  const { at, pause, model } = props;
  const { asked } = at;
  if (asked === undefined) return null;
  const said = pause.answers[asked.rounds[0]?.said ?? -1];
  return (
    <>
      <Title>{pause.question}</Title>
      {at.shown && !model.present.value ? null : <Answers {...props} asked={asked} />}
      {at.shown ? (
        <>
          <Told answer={said} answers={pause.answers} />
          <p class="lesson-say">{pause.his}</p>
          <Next {...props} text={lessonWords.onWard} />
        </>
      ) : (
        <Hidden {...props} />
      )}
    </>
  );
}

/** What the right answer is and why, and before it a word to whoever gave another. */
function Told({
  answer,
  answers,
}: {
  readonly answer: Answer | undefined;
  readonly answers: readonly Answer[];
}): JSX.Element {
  const text = lessonWords;
  const right = answers.find((each) => each.right);
  return (
    <>
      {answer === undefined || answer.right ? null : (
        <p class="lesson-say">
          <b>{text.doubt(answer.text)}</b> {answer.say}
        </p>
      )}
      {right === undefined ? null : (
        <p class="lesson-say right">
          <b>
            {answer?.right === true ? `${text.right} ` : ''}
            {right.text}.
          </b>{' '}
          {right.say}
        </p>
      )}
    </>
  );
}

/** The run is over: both evenings, and what becomes of the vote. */
export function Why(props: CardProps & { readonly told: string }): JSX.Element {
  const { model, acts, at, told } = props;
  const text = lessonWords;
  const run = model.run.value;
  if (!at.shown) return <Hidden {...props} title={at.asked?.question ?? told} />;
  return (
    <>
      <Title>{told}</Title>
      <Evenings
        run={run}
        of={['synchronous', 'concurrent']}
        flags={flagsOf(at, run.spans.concurrent.trace.total)}
      />
      <Settled at={at} />
      <Next {...props}>
        <button type="button" class="button small" onClick={() => acts.showPane('timeline')}>
          {text.look}
        </button>
        <button type="button" class="button small" onClick={() => acts.replay()}>
          {text.watchAgain}
        </button>
      </Next>
    </>
  );
}

/** The minutes of her evening that the learner's answers stand for. */
function flagsOf({ lesson, beat, asked }: LessonView, hers: number): readonly number[] {
  const vote = beat.is === 'why' && beat.settles !== undefined ? lesson.stops[beat.settles] : undefined;
  if (vote?.kind !== 'vote') return [];
  const right = vote.answers.find((each) => each.right);
  const said = asked?.rounds.map((round) => vote.answers[round.said ?? -1]) ?? [];
  const minutes = said.flatMap((answer) => (answer && right ? [hers - right.minutes + answer.minutes] : []));
  return [...new Set(minutes)];
}

function Settled({ at: { asked } }: { readonly at: LessonView }): JSX.Element | null {
  if (asked === undefined) return null;
  const { settled } = lessonWords;
  const said = asked.rounds
    .map((round) => asked.answers[round.said ?? -1])
    .filter((each) => each !== undefined);
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return <Counted asked={asked} />;
  const changed = first !== last;
  const line = last.right
    ? changed
      ? settled.changedRight(first.text, last.text)
      : settled.right(last.text)
    : changed
      ? settled.changedWrong(first.text, last.text)
      : settled.wrong(last.text);
  const right = asked.answers.find((each) => each.right);
  return (
    <>
      <p class={`lesson-say${last.right ? ' right' : ''}`}>
        <b>{line}</b> {last.say}
      </p>
      {last.right || right === undefined ? null : <p class="lesson-say right">{right.say}</p>}
    </>
  );
}

/** What a class thought, and what to say to the answer that most of the others gave. */
function Counted({ asked }: { readonly asked: Asked }): JSX.Element {
  const hands = asked.rounds.at(-1)?.hands ?? [];
  const right = asked.answers.findIndex((each) => each.right);
  const most = Math.max(0, ...hands.filter((_, i) => i !== right));
  const other =
    most > 0 ? asked.answers[hands.findIndex((count, i) => i !== right && count === most)] : undefined;
  return (
    <>
      <ul class="lesson-counted">
        {asked.answers.map((answer, i) => (
          <li key={answer.text} class={answer.right ? 'right' : ''}>
            <b>{answer.text}</b>
            <Hands rounds={asked.rounds} answer={i} />
          </li>
        ))}
      </ul>
      <p class="lesson-say right">{asked.answers[right]?.say}</p>
      {other === undefined ? null : (
        <p class="lesson-say">
          <b>{other.text}:</b> {other.say}
        </p>
      )}
    </>
  );
}
