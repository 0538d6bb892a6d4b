/** A run as a picture: a line for the hands and one for each dish, a column for each minute. */
import { handsAt, spanAt, type DishState, type HandsSpan, type Spans } from '../src/trace';

const dishMarks: Readonly<Record<DishState, string>> = {
  new: '.',
  running: '█',
  waiting: '─',
  ready: '!',
  held: '▒',
  served: '●',
  withdrawn: '✗',
};
const handMarks: Readonly<Record<HandsSpan['doing'], string>> = {
  prep: '█',
  held: '▒',
  idle: ' ',
  choosing: '?',
  closed: '●',
};

/** What happens between two whole minutes stands at the first of them. */
export function gantt(spans: Spans): string {
  const minutes = Array.from({ length: spans.trace.total + 1 }, (_, minute) => minute);
  const row = (name: string, mark: (minute: number) => string): string =>
    `${name.padEnd(8)}${minutes.map(mark).join('').trimEnd()}`;
  return [
    row('', (minute) => (minute % 5 === 0 ? String(minute).padEnd(5) : '')),
    row('hands', (minute) => handMarks[handsAt(spans, minute).doing]),
    ...spans.dishes.map((dish, order) =>
      row(String(spans.trace.orders[order]?.dish), (minute) => {
        const state = spanAt(dish, minute)?.state;
        return state === undefined ? ' ' : dishMarks[state];
      }).replace(/(?<=●)●+$|(?<=✗)✗+$/, ''),
    ),
  ].join('\n');
}

/** A picture as it stands in a test: without its indent, and without the empty lines around it. */
export function lines(picture: string): string {
  const all = picture.split('\n').map((line) => line.trimEnd());
  const inked = all.filter((line) => line !== '');
  // The line of minutes has no name, so the others say where the picture begins.
  const indent = Math.min(...inked.slice(1).map((line) => line.search(/\S/)));
  return inked.map((line) => line.slice(indent)).join('\n');
}
