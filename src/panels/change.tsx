/** What if one word were another: how main goes on, each wait, the order of the orders, ovens and stoves. */
import type { JSX } from 'preact';
import { limits, mainNames, type Order, type OrderSheet, type Plan, type WaitName } from '../kitchen';
import { words } from '../words';
import { changeWords } from '../words/glass';
import { IconButton, Icon } from './icons';
import { DishPicture, Stepper } from './kit';
import type { Run } from './model';
import type { PanelProps } from './view';

export function ChangePane(props: PanelProps): JSX.Element {
  return (
    <div class="change" tabIndex={-1}>
      <p>{changeWords.intro}</p>
      <Outcome {...props} />
      <MainChoice {...props} />
      <Waits {...props} />
      <Orders {...props} />
      <Stations {...props} />
    </div>
  );
}

function Outcome({ model, acts }: PanelProps): JSX.Element {
  const before = model.before.value;
  const run = model.run.value;
  const text =
    before === undefined ? '' : model.show.value.revealed ? cameOf(before, run) : changeWords.hidden;
  return (
    <div class="change-outcome" role="status">
      {text === '' ? null : (
        <>
          <p>{text}</p>
          <button
            type="button"
            class="button small"
            onClick={({ currentTarget }) => {
              // The button goes away, and the keyboard goes on from here.
              currentTarget.closest<HTMLElement>('.change')?.focus({ preventScroll: true });
              acts.unchange();
            }}
          >
            <Icon name="undo" />
            {changeWords.undo}
          </button>
        </>
      )}
    </div>
  );
}

/** What came of a change, in one or two sentences. */
export function cameOf(before: Run, now: Run): string {
  const [was, is] = [before, now].map(({ spans }) => spans.concurrent.trace.total);
  return `${changeWords.came(was ?? 0, is ?? 0)} ${was === is ? '' : why(before, now)}`.trim();
}

function why({ sheet: was, plan: before }: Run, { sheet, plan }: Run): string {
  const { because } = changeWords;
  if (plan.main !== before.main) return because[plan.main];
  if (plan.blocking.length > before.blocking.length) return because.blocking;
  if (plan.blocking.length < before.blocking.length) return because.freed;
  const more = sheet.ovens - was.ovens + sheet.stoves - was.stoves;
  return more === 0 ? because.order : more > 0 ? because.more : because.fewer;
}

function MainChoice({ model, acts }: PanelProps): JSX.Element {
  const { plan } = model.run.value;
  return (
    <fieldset class="change-main">
      <legend>{changeWords.main}</legend>
      <span class="choice">
        {mainNames.map((main) => (
          <label key={main}>
            <input
              type="radio"
              name="main"
              checked={plan.main === main}
              onChange={() => acts.change({ plan: { ...plan, main } })}
            />
            <code>{changeWords.mains[main]}</code>
          </label>
        ))}
      </span>
    </fieldset>
  );
}

/** The plan with this wait switched. */
export const switched = ({ main, blocking }: Plan, wait: WaitName): Plan => {
  const others = blocking.filter((each) => each !== wait);
  return { main, blocking: others.length < blocking.length ? others : [...others, wait].toSorted() };
};

function Waits({ model, acts }: PanelProps): JSX.Element | null {
  const { plan } = model.run.value;
  const waits = model.waits.value;
  if (waits.length === 0) return null;
  return (
    <fieldset class="change-waits">
      <legend>{changeWords.waits}</legend>
      <ul>
        {waits.map((wait) => {
          const [dish = '', what = ''] = wait.split('/');
          const blocks = plan.blocking.includes(wait);
          return (
            <li key={wait}>
              <DishPicture dish={dish} />
              <span>{what}</span>
              <button
                type="button"
                role="switch"
                class="word"
                aria-checked={blocks}
                aria-label={changeWords.switchWait(what, words.dish(dish))}
                onClick={() => acts.change({ plan: switched(plan, wait) })}
              >
                <code>{blocks ? changeWords.blocking : changeWords.free}</code>
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** What is dragged: nothing else that one may drop here is an order. */
const orderType = 'application/x-order';

function moved(orders: readonly Order[], from: number, to: number): readonly Order[] {
  const order = orders[from];
  if (order === undefined || to < 0 || to >= orders.length) return orders;
  return orders.toSpliced(from, 1).toSpliced(to, 0, order);
}

function Orders({ model, acts }: PanelProps): JSX.Element | null {
  const { sheet } = model.run.value;
  const { orders } = sheet;
  if (orders.length < 2) return null;
  const move = (from: number, to: number): void => {
    const reordered = moved(orders, from, to);
    if (reordered !== orders) acts.change({ sheet: { ...sheet, orders: reordered } });
  };
  return (
    <fieldset class="change-orders">
      <legend>
        {changeWords.orders} <small>{changeWords.ordersHow}</small>
      </legend>
      <ol>
        {orders.map(({ dish, arrives }, i) => (
          // The keyboard has the arrows for it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            // An order has no name but its place on the sheet.
            // oxlint-disable-next-line react/no-array-index-key
            key={i}
            draggable
            onDragStart={(event) => event.dataTransfer?.setData(orderType, String(i))}
            onDragOver={(event) => {
              if (event.dataTransfer?.types.includes(orderType) === true) event.preventDefault();
            }}
            onDrop={(event) => {
              // A file that is dropped here is the page's.
              const from = event.dataTransfer?.getData(orderType) ?? '';
              if (from === '') return;
              event.preventDefault();
              move(Number(from), i);
            }}
          >
            <DishPicture dish={dish} />
            <span>{words.Dish(dish)}</span>
            {arrives > 0 ? <small>@{words.number(arrives)}</small> : null}
            <IconButton
              icon="left"
              name={changeWords.earlier(words.dish(dish), i + 1)}
              disabled={i === 0}
              onPress={() => move(i, i - 1)}
            />
            <IconButton
              icon="right"
              name={changeWords.later(words.dish(dish), i + 1)}
              disabled={i === orders.length - 1}
              onPress={() => move(i, i + 1)}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

function Stations({ model, acts }: PanelProps): JSX.Element {
  const { sheet: sheetWords } = words.ui;
  const { sheet } = model.run.value;
  const needed = model.needs.value;
  const stepper = (part: 'ovens' | 'stoves'): JSX.Element => (
    <p>
      <span>{changeWords[part]}</span>
      <Stepper
        value={sheet[part]}
        least={needed[part] ? 1 : 0}
        most={limits.slots}
        names={{ fewer: sheetWords.fewer(changeWords[part]), more: sheetWords.more(changeWords[part]) }}
        onChange={(count) => acts.change({ sheet: { ...sheet, [part]: count } satisfies OrderSheet })}
      />
    </p>
  );
  return (
    <div class="change-stations">
      {stepper('ovens')}
      {stepper('stoves')}
    </div>
  );
}
