/** The first lesson, ten minutes: a class guesses both totals, sees why, and adds a salad that costs nothing. */
import { menus, type DishName, type OrderSheet } from '../kitchen';
import { words } from '../words';
import { saladWords } from '../words/lessons';
import type { Lesson } from './lesson';

/** Kitchen minutes, as the language file wants them; `salad.test.ts` holds each to the runs. */
export const numbers = {
  his: 19,
  hers: 12,
  half: 9.5,
  apart: 15,
  pizza: 12,
  oven: 8,
  ovenRings: 11,
  soup: 7,
  stoveRings: 9,
  soupByHand: 3,
  busy: 7,
  stood: 12,
  free: [5, 9],
  salad: 4,
  withSalad: { his: 23, hers: 12, busy: 11, heStood: 12, sheStood: 1, beforeSoup: 14, first: 16 },
} as const;

const text = saladWords(numbers);

const inOrder = (...dishes: readonly DishName[]): OrderSheet => ({
  ...menus.supper,
  orders: dishes.map((dish) => ({ dish, arrives: 0 })),
});

const closesAt = (minutes: number) => ({ text: words.number(minutes), minutes, trueOf: undefined });

export const salad: Lesson = {
  title: words.lessons.salad,
  goal: text.goal,
  lies: text.lies,
  lasts: 10,
  stops: [
    { kind: 'sheet', from: 0, sheet: menus.duo, his: numbers.his, added: undefined, ...text.sheet },
    {
      kind: 'vote',
      title: text.vote.title,
      from: 2,
      sheet: menus.duo,
      question: text.vote.question,
      answers: [
        { ...closesAt(numbers.half), right: false, ...text.vote.half },
        { ...closesAt(numbers.hers), right: true, ...text.vote.right },
        { ...closesAt(numbers.apart), right: false, ...text.vote.apart },
        { ...closesAt(numbers.his), right: false, ...text.vote.his },
      ],
      longerThan: undefined,
      discuss: text.vote.discuss,
      runs: false,
      watch: '',
      told: '',
    },
    {
      kind: 'run',
      title: text.run.title,
      from: 5,
      sheet: menus.duo,
      watch: text.run.watch,
      pauses: [
        {
          minute: numbers.free[0],
          question: text.run.first.question,
          answers: [
            { doing: 'prep', right: false, ...text.run.first.prep },
            { doing: 'held', right: false, ...text.run.first.held },
            { doing: 'idle', right: true, ...text.run.first.idle },
          ],
          he: 'held',
          his: text.run.his,
        },
        {
          minute: numbers.free[1],
          question: text.run.second.question,
          answers: [
            { doing: 'idle', right: false, ...text.run.second.idle },
            { doing: 'prep', right: true, ...text.run.second.prep },
            { doing: 'held', right: false, ...text.run.second.held },
          ],
          he: 'held',
          his: text.run.his,
        },
      ],
      told: text.run.told,
    },
    { kind: 'sheet', from: 7, sheet: menus.supper, his: numbers.withSalad.his, added: 2, ...text.change },
    {
      kind: 'vote',
      title: text.again.title,
      from: 8,
      sheet: menus.supper,
      question: text.again.question,
      answers: [
        { minutes: 0, right: true, trueOf: undefined, ...text.again.none },
        {
          minutes: numbers.withSalad.beforeSoup - numbers.hers,
          right: false,
          trueOf: inOrder('pizza', 'salad', 'soup'),
          ...text.again.some,
        },
        {
          minutes: numbers.withSalad.first - numbers.hers,
          right: false,
          trueOf: inOrder('salad', 'pizza', 'soup'),
          ...text.again.all,
        },
      ],
      longerThan: menus.duo,
      discuss: undefined,
      runs: true,
      watch: text.again.watch,
      told: text.again.told,
    },
    {
      kind: 'sentence',
      title: text.sentence.title,
      from: 9,
      sheet: menus.supper,
      question: text.sentence.question,
      around: text.sentence.around,
      chips: [
        {
          measure: 'busy',
          figures: { synchronous: numbers.withSalad.busy, concurrent: numbers.withSalad.busy },
          ...text.sentence.busy,
        },
        {
          measure: 'stood',
          figures: { synchronous: numbers.withSalad.heStood, concurrent: numbers.withSalad.sheStood },
          ...text.sentence.stood,
        },
        {
          measure: 'oven',
          figures: { synchronous: numbers.oven, concurrent: numbers.oven },
          ...text.sentence.oven,
        },
      ],
      model: text.sentence.model,
      more: text.sentence.more,
    },
  ],
};
