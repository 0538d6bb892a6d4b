/** The bars of the kitchen and its trace: the banquet under 5 ms, the state of 10,000 dishes under 1 ms. */
import { bench, describe } from 'vitest';
import { menus, serve } from '../src/kitchen';
import { handsAt, measuresAt, spansOf, stateAt } from '../src/trace';
import { bigTrace } from './sheets';

describe('the banquet', () => {
  bench('cooked in both kitchens, with its trace', () => {
    serve(menus.banquet, 'synchronous');
    serve(menus.banquet, 'concurrent');
  });

  const trace = serve(menus.banquet, 'concurrent');
  bench('its spans', () => void spansOf(trace));

  const spans = spansOf(trace);
  let minute = 0;
  bench('its state at a minute', () => void stateAt(spans, (minute += 0.37) % 78));
});

describe('10,000 dishes', () => {
  const spans = spansOf(bigTrace);
  let turn = 0;
  const somewhere = (): number => ((turn += 0.618_034) % 1) * bigTrace.total;

  bench('the state at a minute', () => void stateAt(spans, somewhere()));
  bench('the hands at a minute', () => void handsAt(spans, somewhere()));
  bench('the measures at a minute', () => void measuresAt(spans, somewhere()));
});

describe('10,000 dishes, once a run', () => {
  bench('the spans', () => void spansOf(bigTrace), {
    iterations: 5,
    time: 500,
    warmupIterations: 2,
    warmupTime: 0,
  });
});
