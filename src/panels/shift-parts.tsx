/** What the report of a shift and the map of all shifts have in common. */
import type { JSX } from 'preact';
import './shift-parts.css';
import { words } from '../words';
import { shiftReport } from '../words/shifts';
import type { Report, ShiftView, StarCount } from './shift-model';
import type { OrderId } from '../trace';

const places = [1, 2, 3] as const;

/** Three stars, of which some are won; where they `pop`, one after the other. */
export function Stars({
  stars,
  pop = false,
}: {
  readonly stars: StarCount;
  readonly pop?: boolean;
}): JSX.Element {
  return (
    <span class={`stars${pop ? ' pop' : ''}`} role="img" aria-label={shiftReport.stars(stars)}>
      {places.map((place) => (
        <Star key={place} won={place <= stars} />
      ))}
    </span>
  );
}

export function Star({ won }: { readonly won: boolean }): JSX.Element {
  return (
    <svg class={won ? 'star won' : 'star'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M12 2.2l2.9 6.3 6.9.8-5.1 4.7 1.4 6.8L12 17.4l-6.1 3.4 1.4-6.8L2.2 9.3l6.9-.8z" />
    </svg>
  );
}

/** A tick, or a cross. */
export function Mark({ yes }: { readonly yes: boolean }): JSX.Element {
  return (
    <svg class={yes ? 'mark yes' : 'mark'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={yes ? 'M4 13l5.5 6L20 5.5' : 'M5 5l14 14M19 5L5 19'} />
    </svg>
  );
}

/** The dish of an order in the middle of a sentence: "the pizza", "pizza 3". */
export function dishOfOrder({ tickets }: Pick<ShiftView, 'tickets'>, order: OrderId): string {
  const ticket = tickets.find((each) => each.order === order);
  if (ticket === undefined) return '';
  const { dish, label } = ticket;
  return words.theDish(dish, label === words.dish(dish) ? undefined : order + 1);
}

/** How many guests were lost who could have been fed. */
export const lost = ({ result, par }: Report): number => Math.max(0, par.inTime - result.inTime);
