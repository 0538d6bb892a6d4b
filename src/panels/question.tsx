/** The one question before a run: the guess is the start button. */
import type { JSX } from 'preact';
import { words } from '../words';
import { DishRow } from './kit';
import type { Acts, Model } from './model';

const letters = ['A', 'B', 'C', 'D'] as const;

export function Question({ model, acts }: { readonly model: Model; readonly acts: Acts }): JSX.Element {
  const { question, hidden } = words.ui;
  const { spans, sheet, menu } = model.run.value;
  const { revealed, votes } = model.show.value;
  const present = model.present.value;
  const his = revealed ? words.number(spans.synchronous.trace.total) : hidden;
  return (
    <section class="card sheet question" aria-labelledby="question">
      <p class="orders">
        <b>{menu === undefined ? words.ui.menus.own : words.menus[menu]}</b>
        <span class="unseen">
          {question.ordersAndStations(
            words.list(sheet.orders.map(({ dish }) => words.dish(dish))),
            sheet.ovens,
            sheet.stoves,
          )}
        </span>
        <DishRow kind="orders-row" orders={sheet.orders} most={12} />
      </p>
      <h2 id="question">{question.ask(his)}</h2>
      <ul class="answers">
        {model.answers.value.map((minute, i) => (
          <li key={minute}>
            <button
              type="button"
              class="button primary answer"
              aria-label={question.answer(minute)}
              onClick={() => acts.answer(minute)}
            >
              <kbd aria-hidden="true">{present ? letters[i] : words.number(i + 1)}</kbd>
              <b>{words.number(minute)}</b>
            </button>
            {present && (votes[i] ?? 0) > 0 ? (
              <span class="votes">{question.votes(votes[i] ?? 0)}</span>
            ) : null}
          </li>
        ))}
      </ul>
      <p class="question-foot">
        <button type="button" class="link" onClick={() => acts.skip()}>
          {question.skip}
        </button>
        <button type="button" class="link" onClick={() => acts.open('menus')}>
          {question.menus}
        </button>
        <button type="button" class="link" onClick={() => acts.open('settings')}>
          {words.ui.controls.settings}
        </button>
      </p>
    </section>
  );
}
