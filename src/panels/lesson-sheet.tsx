/** The teacher's sheet of a lesson, one page of paper: what to ask when, what is right, and what to say to what is not. */
import type { JSX } from 'preact';
import type { Answer, Lesson, Stop, Thought } from '../lessons';
import { words } from '../words';
import { lessonWords } from '../words/lessons';
import { Dialog } from './kit';
import type { PanelProps } from './view';

/** A question with its answer, as the sheet lists them. */
interface Entry {
  readonly ask: string;
  readonly answer: string;
  readonly wrong: readonly Thought[];
}

export function TeacherSheet({ model, acts }: PanelProps): JSX.Element | null {
  const at = model.lesson.value;
  if (at === undefined) return null;
  const text = lessonWords.teacherSheet;
  return (
    <Dialog title={lessonWords.teacher} name="teacher-sheet" onClose={() => acts.close()}>
      <button type="button" class="button small primary print-button" onClick={() => print()}>
        {text.print}
      </button>
      <Paper lesson={at.lesson} address={`#lesson=${at.name}`} />
    </Dialog>
  );
}

function Paper({ lesson, address }: { readonly lesson: Lesson; readonly address: string }): JSX.Element {
  const text = lessonWords.teacherSheet;
  return (
    <article class="paper">
      <h3>{lessonWords.entry(lesson.title, lesson.lasts)}</h3>
      <p>
        <b>{text.goal}:</b> {lesson.goal} {text.needs}
      </p>
      <table>
        <thead>
          <tr>
            {text.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lesson.stops.map((stop, i) => (
            <StopRows key={stop.title} stop={stop} place={i + 1} />
          ))}
        </tbody>
      </table>
      <p>{lesson.lies}</p>
      <p>
        <b>{`${location.host}${location.pathname}${address}&present`}</b> {text.keys}
      </p>
    </article>
  );
}

function StopRows({ stop, place }: { readonly stop: Stop; readonly place: number }): JSX.Element {
  const entries = entriesOf(stop);
  return (
    <>
      {entries.map(({ ask, answer, wrong }, i) => (
        <tr key={ask}>
          {i === 0 ? (
            <th scope="row" rowSpan={entries.length}>
              <b>{lessonWords.clock(stop.from)}</b>
              {words.number(place)} {stop.title}
            </th>
          ) : null}
          <td>{ask}</td>
          <td>{answer}</td>
          <td>
            <ul>
              {wrong.map(({ belief, say }) => (
                <li key={belief}>
                  <i>{belief}</i> {say}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </>
  );
}

function entriesOf(stop: Stop): readonly Entry[] {
  const text = lessonWords.teacherSheet;
  switch (stop.kind) {
    case 'sheet':
      return [{ ask: stop.question, answer: `${stop.answer} ${stop.why}`, wrong: stop.wrong }];
    case 'vote': {
      const choice = text.choice(
        stop.question,
        stop.answers.map((each) => each.text),
      );
      return [entryOf(stop.discuss === undefined ? choice : `${choice} ${text.twice}`, stop.answers)];
    }
    case 'run':
      return stop.pauses.map(({ question, answers, his }) => {
        const entry = entryOf(question, answers);
        return { ...entry, answer: `${entry.answer} ${his}` };
      });
    case 'sentence': {
      const { chips, around, question, model, more } = stop;
      const wrong = chips.filter(({ figures }) => figures.concurrent === figures.synchronous);
      return [
        {
          ask: `${question} “${around[0]}…${around[1]}…”`,
          answer: `${model} ${more}`,
          wrong: wrong.map(({ text: saved, belief, say }) => ({ belief: text.belief(saved, belief), say })),
        },
      ];
    }
  }
}

function entryOf(ask: string, answers: readonly Answer[]): Entry {
  const { answer, belief } = lessonWords.teacherSheet;
  const right = answers.find((each) => each.right);
  const wrong = answers.filter((each) => !each.right);
  return {
    ask,
    answer: right === undefined ? '' : answer(right.text, right.say),
    wrong: wrong.map((each) => ({ belief: belief(each.text, each.belief), say: each.say })),
  };
}
