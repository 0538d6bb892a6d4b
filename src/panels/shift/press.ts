/** What a press on a ticket, or on its painted dish, means: look at it or take it, by mouse, finger and key. */
import type { TargetedMouseEvent, TargetedPointerEvent } from 'preact';
import type { OrderId } from '../../trace';
import type { ShiftActs, ShiftView, Ticket } from '../shift-model';

/** A finger that rests as long as this, in milliseconds, only looks. */
const longPress = 450;

/** How the press under way began. There is one at a time. */
let began: { readonly touch: boolean; readonly selected: boolean; readonly at: number } | undefined;

interface Handlers {
  onPointerDown(event: TargetedPointerEvent<HTMLButtonElement>): void;
  onPointerMove(event: TargetedPointerEvent<HTMLButtonElement>): void;
  onPointerLeave(event: TargetedPointerEvent<HTMLButtonElement>): void;
  onFocus(): void;
  onBlur(): void;
  onClick(event: TargetedMouseEvent<HTMLButtonElement>): void;
  onContextMenu(event: Event): void;
}

/** The handlers of a button that stands for `ticket`. */
export function pressOf(ticket: Ticket, { selected, options }: ShiftView, acts: ShiftActs): Handlers {
  const { order } = ticket;
  const look = (): void => {
    if (selected !== order) acts.select(order);
  };
  const leave = (): void => {
    if (selected === order) acts.select(undefined);
  };
  return {
    onPointerDown(event) {
      began = { touch: event.pointerType !== 'mouse', selected: selected === order, at: event.timeStamp };
      look();
    },
    onPointerMove(event) {
      if (event.pointerType === 'mouse') look();
    },
    onPointerLeave(event) {
      if (event.pointerType === 'mouse') leave();
    },
    onFocus: look,
    onBlur: leave,
    onClick(event) {
      const press = began;
      began = undefined;
      // A key's click is no press of the pointer's, whatever became of the last one.
      if (event.detail > 0 && press?.touch && !takes(press, event.timeStamp, ticket, options.oneTap)) return;
      acts.pick(order);
    },
    // A finger that rests on it looks at it: no menu of the browser's.
    onContextMenu: (event) => event.preventDefault(),
  };
}

/** Whether a finger that is lifted takes the dish. What cannot be taken has nothing to look at first. */
function takes(press: NonNullable<typeof began>, now: number, { bite }: Ticket, oneTap: boolean): boolean {
  if (now - press.at >= longPress) return false;
  return press.selected || oneTap || bite === undefined;
}

/** Whether this page is touched: then what a tap does is said in other words. */
export const isTouched = (): boolean => matchMedia('(hover: none)').matches;

/** The ticket of an order. */
export const ticketOf = ({ tickets }: ShiftView, order: OrderId | undefined): Ticket | undefined =>
  tickets.find((each) => each.order === order);
