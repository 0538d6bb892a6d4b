/** Both evenings on one axis, from which the minutes without work drop out. The motion itself is CSS. */
import type { JSX } from 'preact';
import { dishOf, type HandsSpan, type KitchenKind, type Spans } from '../trace';
import { words } from '../words';
import { Block, percent } from './kit';
import type { Outcome, Run } from './model';

const kitchens = ['synchronous', 'concurrent'] as const;

/** A share of the axis in which no words fit. */
const narrow = 0.2;

export function Shrinking({ run, outcome }: { readonly run: Run; readonly outcome: Outcome }): JSX.Element {
  const { busy } = outcome;
  return (
    // Told in words by the sentence below it.
    <div class={`shrinking${busy > 0 ? '' : ' all-waits'}`} aria-hidden="true">
      {kitchens.map((kitchen) => (
        <Row
          key={kitchen}
          spans={run.spans[kitchen]}
          kitchen={kitchen}
          end={run.end}
          busy={busy}
          stood={outcome.stood[kitchen]}
        />
      ))}
      {busy > 0 ? (
        <i class="shrinking-mark" style={{ '--to': percent(busy, run.end) }}>
          <b>{words.ui.payoff.worked(busy)}</b>
        </i>
      ) : null}
    </div>
  );
}

function Row({
  spans,
  kitchen,
  end,
  busy,
  stood,
}: {
  readonly spans: Spans;
  readonly kitchen: KitchenKind;
  readonly end: number;
  readonly busy: number;
  readonly stood: number;
}): JSX.Element {
  return (
    <div class={`shrinking-row ${kitchen}`}>
      <b class="who">{words.ui.payoff.who[kitchen]}</b>
      <div class="shrinking-track">
        {busy > 0 ? (
          packed(spans).map(({ span, to }) => (
            <Block
              key={span.from}
              span={span}
              spans={spans}
              style={{
                '--at': percent(span.from, end),
                '--to': percent(to, end),
                width: percent(span.to - span.from, end),
              }}
            />
          ))
        ) : (
          <Waits spans={spans} end={end} />
        )}
        {stood > 0 ? (
          <em
            class={`stood${stood / end < narrow ? ' narrow' : ''}`}
            style={{ '--at': percent(busy, end), '--wide': percent(stood, end) }}
          >
            <span>
              {words.ui.payoff.stood} {words.number(stood)}
            </span>
          </em>
        ) : null}
      </div>
    </div>
  );
}

/** An evening without hands: its timers, those that run side by side in lanes. */
function Waits({ spans, end }: { readonly spans: Spans; readonly end: number }): JSX.Element {
  const lanes = spans.slots.rest;
  return (
    <>
      {lanes.flatMap((lane, i) =>
        lane.map(({ from, rings, order }) => (
          <i
            key={order}
            class="block wait"
            style={{
              left: percent(from, end),
              width: percent(rings - from, end),
              top: percent(i, lanes.length),
              height: percent(1, lanes.length),
            }}
          >
            <code>{words.dish(dishOf(spans.trace, order))}</code>
          </i>
        )),
      )}
    </>
  );
}

/** Each span, and the minute it would begin at if there were nothing but work. */
export function packed({ hands }: Spans): readonly { readonly span: HandsSpan; readonly to: number }[] {
  let worked = 0;
  return hands
    .filter(({ to }) => Number.isFinite(to))
    .map((span) => {
      const to = worked;
      if (span.doing === 'prep') worked += span.to - span.from;
      return { span, to };
    });
}
