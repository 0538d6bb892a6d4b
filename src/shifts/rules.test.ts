import { expect, test } from 'vitest';
import { firstService } from './first-service';
import { fridayRush } from './friday-rush';
import { play, type Evening } from './play';
import { outcomeOf, positionAfter } from './position';
import { playBy, ruleNames, type RuleName } from './rules';

/** Guests in time and the total, by rule (CURRICULUM.md §3.2). */
const known: readonly (readonly [string, Evening, Readonly<Record<RuleName, readonly [number, number]>>])[] =
  [
    [
      'First service',
      firstService,
      {
        'first-ready': [1, 14],
        newest: [4, 11],
        'least-hand-work': [4, 11],
        'longest-remaining': [3, 11],
        'earliest-deadline': [4, 11],
      },
    ],
    [
      'Friday rush',
      fridayRush,
      {
        'first-ready': [4, 17],
        newest: [3, 16],
        'least-hand-work': [4, 15],
        'longest-remaining': [4, 16],
        'earliest-deadline': [5, 18],
      },
    ],
  ];

test.each(known)('the rules at %s', (_, evening, results) => {
  for (const rule of ruleNames) {
    const acts = playBy(evening, rule);
    const [inTime, total] = results[rule];
    expect([rule, outcomeOf(evening, positionAfter(evening, acts))]).toEqual([rule, { inTime, total }]);
    expect(play(evening, acts)).toMatchObject({ ending: 'closed', acts });
  }
});
