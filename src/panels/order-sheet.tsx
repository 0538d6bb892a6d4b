/** The visitor's own order sheet: dishes with counts, arrival minutes, ovens and stoves. */
import type { JSX } from 'preact';
import { dishNames, limits, sourceDishes, type DishName, type Order, type OrderSheet } from '../kitchen';
import { words } from '../words';
import { IconButton } from './icons';
import { Dialog, DishPicture, Stepper } from './kit';
import type { PanelProps } from './view';

/** The dishes one may order; the coroutines of the text are menus of their own. */
const offered = dishNames.filter((name) => !(sourceDishes as readonly DishName[]).includes(name));

export function OrderSheetPanel({ model, acts, view }: PanelProps): JSX.Element {
  const text = words.ui.sheet;
  const run = model.run.value;
  const kept = view.draft.value;
  const { sheet, past } = kept?.run === run ? kept : { sheet: run.sheet, past: [] };
  const problems = acts.check(sheet);
  const { orders, ovens, stoves } = sheet;
  const change = (to: Partial<OrderSheet>): void => {
    view.draft.value = { run, sheet: { ...sheet, ...to }, past: [...past, sheet] };
  };
  const undo = (): void => {
    view.draft.value = { run, sheet: past.at(-1) ?? sheet, past: past.slice(0, -1) };
  };
  const stations = (part: 'ovens' | 'stoves', value: number): JSX.Element => (
    <p class="sheet-stations">
      <span>{text[part]}</span>
      <Stepper
        value={value}
        least={0}
        most={limits.slots}
        names={{ fewer: text.fewer(text[part]), more: text.more(text[part]) }}
        onChange={(count) => change({ [part]: count })}
      />
    </p>
  );
  return (
    <Dialog title={text.title} name="order-sheet" onClose={() => acts.open('menus')}>
      <div class="sheet-columns">
        <DishCounts orders={orders} change={change} />
        <div>
          <Orders orders={orders} change={change} />
          {stations('ovens', ovens)}
          {stations('stoves', stoves)}
        </div>
      </div>
      <div role="alert" class="sheet-problems">
        {problems.map((problem) => (
          <p key={words.problem(problem)}>{words.problem(problem)}</p>
        ))}
      </div>
      <footer class="dialog-foot">
        <button type="button" class="button" disabled={past.length === 0} onClick={undo}>
          {text.undo}
        </button>
        <button
          type="button"
          class="button primary"
          disabled={problems.length > 0}
          onClick={() => acts.cook(sheet)}
        >
          {text.start}
        </button>
      </footer>
    </Dialog>
  );
}

interface PartProps {
  readonly orders: readonly Order[];
  readonly change: (to: Partial<OrderSheet>) => void;
}

function DishCounts({ orders, change }: PartProps): JSX.Element {
  const text = words.ui.sheet;
  const set = (dish: DishName, count: number, before: number): void => {
    if (count > before) change({ orders: [...orders, { dish, arrives: 0 }] });
    else {
      const last = orders.findLastIndex((order) => order.dish === dish);
      change({ orders: orders.filter((_, i) => i !== last) });
    }
  };
  return (
    <div>
      <h3>{text.dishes}</h3>
      <ul class="sheet-dishes">
        {offered.map((dish) => {
          const count = orders.filter((order) => order.dish === dish).length;
          return (
            <li key={dish}>
              <DishPicture dish={dish} />
              <span>{words.Dish(dish)}</span>
              <Stepper
                value={count}
                least={0}
                most={limits.orders}
                names={{ fewer: text.remove(words.dish(dish)), more: text.add(words.dish(dish)) }}
                onChange={(to) => set(dish, to, count)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Orders({ orders, change }: PartProps): JSX.Element {
  const text = words.ui.sheet;
  const arrive = (place: number, value: string): void => {
    // What is no number stands as it is written, and the check below names it.
    const arrives = value.trim() === '' ? 0 : Number(value);
    change({ orders: orders.map((order, i) => (i === place ? { ...order, arrives } : order)) });
  };
  return (
    <>
      <h3>{text.orders}</h3>
      {orders.length === 0 ? <p>{text.none}</p> : null}
      <ol class="sheet-orders">
        {orders.map(({ dish, arrives }, i) => (
          // An order has no name but its place on the sheet.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i}>
            <DishPicture dish={dish} />
            <span class="sheet-dish">{words.Dish(dish)}</span>
            <label>
              <span>{text.arrives}</span>
              <input
                type="number"
                inputMode="decimal"
                min={0}
                max={limits.arrives}
                step="any"
                value={arrives}
                aria-label={text.arrivesOf(words.dish(dish), i + 1)}
                onChange={(event) => arrive(i, event.currentTarget.value)}
              />
            </label>
            <IconButton
              icon="close"
              name={text.takeOff(words.dish(dish), i + 1)}
              onPress={() => change({ orders: orders.filter((_, other) => other !== i) })}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
