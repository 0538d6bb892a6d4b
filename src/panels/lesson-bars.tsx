/** A lesson's pictures: the steps of each dish as bars, and both evenings one below the other. */
import type { JSX } from 'preact';
import type { HandsSpan, KitchenKind, OrderId } from '../trace';
import { words } from '../words';
import { lessonWords } from '../words/lessons';
import { Icon } from './icons';
import { Block, DishPicture, percent } from './kit';
import { colourOf } from './look';
import type { Run } from './model';

type Step = Extract<HandsSpan, { doing: 'prep' | 'held' }>;

/** His hands do every step of every dish, one after the other: the steps are read off there. */
const stepsOf = ({ spans }: Run, order: OrderId): readonly Step[] =>
  spans.synchronous.hands.filter(
    (span): span is Step => (span.doing === 'prep' || span.doing === 'held') && span.order === order,
  );

/** The order sheet as a row of bars a dish, all on one scale. */
export function SheetBars({
  run,
  added,
}: {
  readonly run: Run;
  readonly added?: OrderId | undefined;
}): JSX.Element {
  const { steps } = lessonWords;
  const dishes = run.sheet.orders.map(({ dish }, order) => ({ dish, order, parts: stepsOf(run, order) }));
  const lengths = dishes.map(({ parts }) => parts.reduce((sum, { from, to }) => sum + to - from, 0));
  const longest = Math.max(...lengths);
  return (
    <div class="lesson-bars">
      <ul>
        {dishes.map(({ dish, order, parts }) => (
          <li key={order}>
            <DishPicture dish={dish} />
            <span class="unseen">{steps.of(dish, parts.map(inWords), lengths[order] ?? 0)}</span>
            <span class="lesson-dish" aria-hidden="true">
              {words.Dish(dish)}
            </span>
            <span class="lesson-bar" aria-hidden="true">
              {parts.map(({ doing, from, to }) => (
                <i
                  key={from}
                  class={doing}
                  style={{
                    width: percent(to - from, longest),
                    ...(doing === 'prep' && { background: colourOf(dish) }),
                  }}
                >
                  <b>{words.number(to - from)}</b>
                </i>
              ))}
              {order === added ? <b class="new">{steps.new}</b> : null}
            </span>
          </li>
        ))}
      </ul>
      <p class="lesson-legend" aria-hidden="true">
        <span>
          <i class="prep" />
          {steps.hands}
        </span>
        <span>
          <i class="held" />
          {steps.waits}
        </span>
      </p>
    </div>
  );
}

const inWords = ({ doing, what, from, to }: Step): string => {
  const { steps } = lessonWords;
  return (doing === 'prep' ? steps.hand : steps.wait)(words.step(what), to - from);
};

/** What hands did from opening to closing; `flags` are the minutes that were voted for. */
export function Evenings({
  run,
  of,
  flags = [],
}: {
  readonly run: Run;
  readonly of: readonly KitchenKind[];
  readonly flags?: readonly number[];
}): JSX.Element {
  return (
    // Told in words beside it.
    <div class="lesson-evenings" aria-hidden="true">
      {of.map((kitchen) => (
        <div key={kitchen} class={`lesson-evening ${kitchen}`}>
          <b class="who">{words.ui.payoff.who[kitchen]}</b>
          <span class="lesson-track">
            {run.spans[kitchen].hands
              .filter(({ to }) => Number.isFinite(to))
              .map((span) => (
                <Block
                  key={span.from}
                  span={span}
                  spans={run.spans[kitchen]}
                  style={{ left: percent(span.from, run.end), width: percent(span.to - span.from, run.end) }}
                />
              ))}
            <b class="lesson-end" style={{ left: percent(run.spans[kitchen].trace.total, run.end) }}>
              {words.number(run.spans[kitchen].trace.total)}
            </b>
            {kitchen === 'concurrent'
              ? flags.map((minute) => (
                  <i
                    key={minute}
                    class="lesson-flag"
                    style={{ left: percent(Math.min(minute, run.end), run.end) }}
                  >
                    <Icon name="flag" />
                    <b>{words.number(minute)}</b>
                  </i>
                ))
              : null}
          </span>
        </div>
      ))}
    </div>
  );
}
