/** A lesson's last stop: the sentence with two blanks, the chips that go into them, and the way on. */
import type { JSX } from 'preact';
import type { Chip, SentenceStop } from '../lessons';
import { words } from '../words';
import { lessonWords } from '../words/lessons';
import { Icon } from './icons';
import { Hidden, Title, type CardProps } from './lesson-parts';

interface SentenceProps extends CardProps {
  readonly stop: SentenceStop;
}

const blanks = [0, 1] as const;

export function Sentence(props: SentenceProps): JSX.Element {
  const { at, stop, model } = props;
  const filled = at.blanks.map((chip) => (chip === undefined ? undefined : stop.chips[chip]));
  return (
    <>
      <Title>{at.shown ? stop.model : stop.question}</Title>
      {at.shown ? null : <Blanks {...props} filled={filled} />}
      {at.shown || model.present.value ? null : <Chips {...props} />}
      {at.shown ? null : <Remarks filled={filled} />}
      {at.shown ? <Ending {...props} /> : <Hidden {...props} />}
    </>
  );
}

function Blanks({
  acts,
  model,
  stop: { around },
  filled,
}: SentenceProps & { readonly filled: readonly (Chip | undefined)[] }): JSX.Element {
  const text = lessonWords.sentence;
  return (
    <p class="lesson-sentence">
      {around[0]}
      {blanks.map((place) => {
        const chip = filled[place];
        return (
          <span key={place}>
            {chip === undefined ? (
              <span class="blank">
                <span class="unseen">{text.blank(place + 1)}</span>
                {model.present.value ? '…' : null}
              </span>
            ) : (
              <button
                type="button"
                class="button small blank"
                aria-label={text.filled(place + 1, chip.text)}
                onClick={() => acts.lesson.empty(place)}
              >
                {chip.text}
                <Icon name="close" />
              </button>
            )}
            {around[place === 0 ? 1 : 2]}
          </span>
        );
      })}
    </p>
  );
}

function Chips({ acts, at, stop }: SentenceProps): JSX.Element {
  const full = at.blanks.every((chip) => chip !== undefined);
  return (
    <ul class="lesson-chips" aria-label={lessonWords.sentence.chips}>
      {stop.chips.map(({ text }, i) => (
        <li key={text}>
          <button
            type="button"
            class="button primary"
            disabled={full || at.blanks.includes(i)}
            onClick={() => acts.lesson.fill(i)}
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}

const wasSaved = ({ figures }: Chip): boolean => figures.concurrent < figures.synchronous;

/** What is to be said to chips in the wrong blanks, once both are filled. */
function Remarks({
  filled: [saves, not],
}: {
  readonly filled: readonly (Chip | undefined)[];
}): JSX.Element | null {
  if (saves === undefined || not === undefined) return null;
  const wrong = [...(wasSaved(saves) ? [] : [saves]), ...(wasSaved(not) ? [not] : [])];
  return (
    <>
      {wrong.map(({ text, say }, i) => (
        <p key={text} class="lesson-say">
          {i === 0 ? <b>{lessonWords.notQuite}</b> : null} {say}
        </p>
      ))}
    </>
  );
}

function Ending({ acts, stop, at, model }: SentenceProps): JSX.Element {
  const { sentence, figure, teacher } = lessonWords;
  return (
    <>
      <table class="lesson-figures">
        <caption class="unseen">{sentence.figures}</caption>
        <tbody>
          {stop.chips.map((chip) => (
            <tr key={chip.text} class={wasSaved(chip) ? 'saved' : ''}>
              <th scope="row">{figure[chip.measure]}</th>
              {(['synchronous', 'concurrent'] as const).map((kitchen) => (
                <td key={kitchen} class={kitchen}>
                  {words.ui.payoff.who[kitchen]} <b>{words.number(chip.figures[kitchen])}</b>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="lesson-say">{stop.more}</p>
      <p class="lesson-say lies">{at.lesson.lies}</p>
      <p class="lesson-foot">
        <button type="button" class="button primary" onClick={() => acts.showPane('timeline')}>
          <Icon name="glass" />
          {sentence.inside}
        </button>
        {model.embed.value ? null : (
          <>
            <button type="button" class="button small" onClick={() => acts.lesson.leave('sheet')}>
              {sentence.own}
            </button>
            <button type="button" class="button small" onClick={() => acts.open('lesson-sheet')}>
              {teacher}
            </button>
          </>
        )}
      </p>
    </>
  );
}
