/** What is said of a wrong pick, and the how manieth it is: the same words twice are two answers. */
import { shiftBoard } from '../../words/shifts';
import type { Refusal, ShiftView } from '../shift-model';
import { ticketOf } from './press';
import { stationOf } from './state';

const numbers = new WeakMap<Refusal, number>();
let last = 0;

/** Counted from 1 in the order they were seen. */
export function numberOf(refusal: Refusal): number {
  const known = numbers.get(refusal);
  if (known !== undefined) return known;
  numbers.set(refusal, ++last);
  return last;
}

export function refusalText(refusal: Refusal, shift: ShiftView): string {
  const text = reasonOf(refusal, shift);
  const waits = shift.asks && (refusal.why === 'cooking' || refusal.why === 'coming');
  return waits && shift.bell !== undefined ? `${text} ${shiftBoard.refusal.again}` : text;
}

function reasonOf(refusal: Refusal, shift: ShiftView): string {
  const { refusal: texts } = shiftBoard;
  if (refusal.why === 'no-bell') return texts['no-bell'];
  if (refusal.why === 'past') return texts.past(refusal.minute);
  const ticket = ticketOf(shift, refusal.order);
  const dish = ticket?.label ?? '';
  switch (refusal.why) {
    case 'coming':
      return texts.coming(dish, refusal.till);
    case 'cooking':
      return texts.cooking(dish, ticket && stationOf(ticket), refusal.till);
    case 'hands':
      return texts.hands(refusal.till);
    case 'line':
    case 'served':
    case 'off':
      return texts[refusal.why](dish);
  }
}
