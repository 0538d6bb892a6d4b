/** What came of the run: the hatched minutes drop out, what is left is as long as her work, and then the numbers. */
import type { JSX } from 'preact';
import { words } from '../words';
import { Figures } from './figures';
import { Icon, IconButton } from './icons';
import type { Acts, Moment, Outcome } from './model';
import { Shrinking } from './shrinking';
import type { PanelProps } from './view';

export function Payoff(props: PanelProps): JSX.Element {
  const { model, acts, view } = props;
  const { payoff } = words.ui;
  const { revealed } = model.show.value;
  const run = model.run.value;
  const more = view.more.value === run;
  return (
    <section class={`card sheet payoff${more ? ' more' : ''}`} aria-labelledby="payoff">
      <IconButton icon="close" name={payoff.close} kind="round" onPress={() => acts.leavePayoff()} />
      {revealed ? (
        <Findings model={model} acts={acts} />
      ) : (
        <h2 id="payoff" class="payoff-hidden">
          {payoff.hiddenTotals}
        </h2>
      )}
      {more && revealed ? <Figures run={run} /> : null}
      <NextSteps {...props} />
      {revealed ? (
        <button
          type="button"
          class="link more-button"
          aria-expanded={more}
          onClick={() => (view.more.value = more ? undefined : run)}
        >
          {more ? payoff.less : payoff.more}
        </button>
      ) : null}
    </section>
  );
}

/** A sentence of which one tap opens the moment it speaks of. */
function Sentence({
  text,
  moment,
  acts,
}: {
  readonly text: string;
  readonly moment: Moment;
  readonly acts: Acts;
}): JSX.Element {
  return (
    <button type="button" class="sentence" title={words.ui.payoff.look} onClick={() => acts.lookAt(moment)}>
      {text}
      <Icon name="glass" />
    </button>
  );
}

function Findings({ model, acts }: Omit<PanelProps, 'view'>): JSX.Element {
  const { payoff } = words.ui;
  const outcome = model.outcome.value;
  const moments = model.moments.value;
  const { guess } = model.show.value;
  const { busy, stood, totals, reason } = outcome;
  return (
    <>
      {reason === 'stuck' ? null : <Shrinking run={model.run.value} outcome={outcome} />}
      <h2 id="payoff" class="payoff-title">
        <Sentence
          acts={acts}
          moment={moments.stood}
          text={payoff.title[reason](busy, stood.synchronous, stood.concurrent)}
        />
      </h2>
      <div class="payoff-numbers">
        <p class="versus">
          <span class="synchronous">
            <small>{payoff.closes.synchronous}</small> <b>{words.number(totals.synchronous)}</b>
          </span>
          <i aria-hidden="true">{payoff.versus}</i>
          <span class="concurrent">
            <small>{payoff.closes.concurrent}</small>{' '}
            <b>{reason === 'stuck' ? payoff.never : words.number(totals.concurrent)}</b>
          </span>
        </p>
        <p class="payoff-why">
          <Sentence acts={acts} moment={moments.left} text={whyOf(outcome)} />
        </p>
        {guess === undefined ? null : (
          <p class="payoff-guess">
            <Icon name="flag" />
            <Sentence acts={acts} moment={moments.closed} text={guessText(guess, outcome)} />
          </p>
        )}
      </div>
    </>
  );
}

/** Why her evening is as long as it is. */
export function whyOf({ reason, stood, longest, totals }: Outcome): string {
  const { payoff } = words.ui;
  if (reason === 'gain' && stood.concurrent === 0) return payoff.handsFull;
  if (reason === 'gain' && longest.minutes === totals.concurrent)
    return payoff.longest(words.dish(longest.dish), totals.concurrent);
  return payoff.why[reason];
}

/** What to say to a guess, kindly. */
export function guessText(guess: number, outcome: Outcome): string {
  const { payoff } = words.ui;
  const { synchronous, concurrent } = outcome.totals;
  if (outcome.reason === 'stuck') return payoff.guessStuck(guess);
  if (guess === concurrent) return payoff.guessRight(guess);
  return guess > concurrent
    ? payoff.guessHigh(guess, guess - concurrent, synchronous > concurrent)
    : payoff.guessLow(guess, whyNot(guess, outcome));
}

/** Why she could not close so early. */
function whyNot(guess: number, { busy, longest, last, line }: Outcome): string {
  const { low } = words.ui.payoff;
  if (guess < busy) return low.hands(busy);
  if (guess < longest.minutes) return low.dish(words.dish(longest.dish), longest.minutes);
  if (guess < last.arrives + last.minutes)
    return low.arrival(words.dish(last.dish), last.arrives, last.minutes);
  // Nothing held the last dish up but the others.
  return low.turn(line);
}

function NextSteps({ model, acts }: Omit<PanelProps, 'view'>): JSX.Element {
  const { payoff } = words.ui;
  const { change, menu, sheet } = model.variation.value;
  // Supper leads on to the same dishes with the player's hands; a class goes on with its teacher.
  const leadsOn = model.run.value.menu === 'supper' && !model.present.value;
  const next =
    change === 'menu' ? payoff.next.menu(menu === undefined ? '' : words.menus[menu]) : payoff.next[change];
  return (
    <div class="payoff-next">
      {leadsOn ? (
        <button type="button" class="button primary" onClick={() => acts.shift.enter('supper')}>
          {words.ui.shifts.now}
        </button>
      ) : null}
      <button type="button" class={leadsOn ? 'button' : 'button primary'} onClick={() => acts.cook(sheet)}>
        {next}
      </button>
      <button type="button" class="button" onClick={() => acts.open('menus')}>
        {payoff.menus}
      </button>
      <span class="payoff-quiet">
        <button type="button" class="button small" onClick={() => acts.replay()}>
          <Icon name="restart" />
          {payoff.replay}
        </button>
        <button type="button" class="button small" onClick={() => acts.share()}>
          <Icon name="share" />
          {payoff.share}
        </button>
      </span>
    </div>
  );
}
