/** Why guests were lost, in sentences: what gave out and whom it took along, who left, and what came too late. */
import { shiftReport } from '../words/shifts';
import type { Cause, Report, ShiftView } from './shift-model';
import { dishOfOrder } from './shift-parts';

type Evening = Pick<ShiftView, 'tickets' | 'rules'>;

/** Of a kitchen that is stuck, its report says itself who waits for whom. */
export function causeTexts(shift: Evening, { causes }: Pick<Report, 'causes'>): readonly string[] {
  const text = shiftReport.causes;
  const told = (why: Cause['why']): readonly { readonly dish: string; readonly minute: number }[] =>
    causes
      .filter((cause) => cause.why === why)
      .map(({ order, minute }) => ({
        dish: dishOfOrder(shift, order),
        // A guest leaves at the due minute, whenever the hands come to read of it.
        minute: (why === 'left' ? shift.tickets[order]?.due : undefined) ?? minute,
      }));
  const [left, late] = [told('left'), told('late')];
  return [
    ...causes.filter(({ why }) => why === 'station').flatMap((cause) => failureText(shift, cause, causes)),
    ...(left.length === 0 ? [] : [text.left(left)]),
    ...(late.length === 0 ? [] : [text.late(late)]),
  ];
}

/** What gave out under a dish, and those of its table. */
function failureText(shift: Evening, { order, minute }: Cause, causes: readonly Cause[]): string | [] {
  const text = shiftReport.causes;
  const failure = shift.rules.failures.findLast((each) => each.minute <= minute);
  if (failure === undefined) return [];
  const table = shift.tickets[order]?.table ?? [];
  const others = causes.filter(({ why, order: other }) => why === 'table' && table.includes(other));
  const own = text.station(failure, dishOfOrder(shift, order), failure.minute);
  return others.length === 0
    ? own
    : `${own} ${text.table(others.map((other) => dishOfOrder(shift, other.order)))}`;
}
