/** English for each shift: its title, what it is about, its hints, and the rule it teaches. */
import type { ShiftName } from '../shifts/shifts';
import { n } from './en.kit';

/** What a player reads of a shift. Figures that its sheet decides stand in none of it. */
export interface ShiftText {
  readonly title: string;
  /** One line. */
  readonly goal: string;
  /** A nudge, a strategy, and what is said while it is shown. */
  readonly hints: readonly [string, string, string];
  /** What was learned. */
  readonly rule: string;
  /** Where that does not help. */
  readonly fails: string;
}

export const shiftTexts: Readonly<Record<ShiftName, ShiftText>> = {
  supper: {
    title: 'Supper',
    goal: 'The supper you just watched, with your hands: close as early as she did.',
    hints: [
      'One dish needs nobody for a long time. Which?',
      'Start it first. Chop and toss while it bakes.',
      'Watch what goes into the oven first.',
    ],
    rule: 'You are the event loop: whenever your hands are free, you say who goes on. Start what waits, and the rest fits in while it bakes.',
    fails:
      'Tonight nobody was in a hurry. A guest with little time may have to come before the longest wait.',
  },
  'first-service': {
    title: 'First service',
    goal: 'Four guests, and none of them waits for ever. Feed them all.',
    hints: [
      'Oven and stove work without you. How soon can you have them all at work?',
      'First start everything that waits, the most impatient guest first. The salad never waits: keep it for the minutes in between.',
      'Watch how the salad waits till everything else is cooking.',
    ],
    rule: 'Start what waits, and keep your hands full meanwhile.',
    fails:
      'Here everybody found a free oven or burner. With fewer, whoever you start first keeps others out.',
  },
  'slow-pie': {
    title: 'The slow pie',
    goal: 'Four guests, all at once, and a pie that takes its time.',
    hints: [
      'Which dish needs you least and the clock most?',
      'Begin in the order of what is still to wait, the longest first. The salad comes after all of them: nobody waits for it in vain.',
      'Watch how three dishes are cooking before anybody touches the salad.',
    ],
    rule: 'Longest remaining first: begin what has most before it. The salad is free: it only needs hands, and fits into the wait.',
    fails: 'It knows nothing of patience. As soon as somebody cannot wait, it loses guests.',
  },
  'lunch-rush': {
    title: 'Lunch rush',
    goal: 'Guests come one by one. Keep your hands free for who is still to come.',
    hints: [
      'One guest leaves very soon, and two are still to come. Read the whole list before you pick.',
      'Count back from each due minute: when must its last bite begin? Finish for whoever leaves next; the toast may wait in its oven to the very end.',
      'Watch how long the toast stays in its oven.',
    ],
    rule: 'A short evening can still lose guests: look who leaves next, and who is still to come.',
    fails: 'Due minutes alone do not decide it: whoever goes strictly by them loses a guest here.',
  },
  'friday-rush': {
    title: 'Friday rush',
    goal: 'Six guests and one oven. Who is fastest loses a guest: feed all six.',
    hints: [
      'The oven has room for one. Who can still wait for it, and who cannot?',
      'Get a pot and the oven going. Then count back from each due minute: whoever has no minute to spare goes next.',
      'Watch how the small salad is done in its very last minute, and nobody is lost by it.',
    ],
    rule: 'No rule of thumb: look ahead, and go on with the dish that has no minute to spare.',
    fails:
      'You saw the recipes and who was still to come. An event loop sees neither: it only knows who is ready.',
  },
  'one-oven': {
    title: 'One oven',
    goal: 'Three dishes want the one oven. Who goes in first?',
    hints: [
      'Decide the line for the oven before anything else. Who is in a hurry, and who has all evening?',
      'A dish stays in the oven until your hands come back. Go back when it rings, and put the next one in as soon as you can: that costs no time. The toast comes last.',
      'Watch the line at the oven: who goes in, and who is kept waiting.',
    ],
    rule: 'The scarcest thing sets the pace: plan the line for the oven, and fit your hands around it.',
    fails:
      'A line is harmless as long as everybody holds one thing at a time. With two to hold, a wait can last for ever.',
  },
  'one-mixer': {
    title: 'One mixer',
    goal: 'Mousse and custard both need the mixer and the burner. Bring everybody through.',
    hints: [
      'The mousse takes the mixer first, the custard the burner. What if each has one and wants the other?',
      'Bring the mousse through mixer and burner before the custard gets the burner.',
      'Watch how the custard gets nothing before the mousse is done with both.',
    ],
    rule: 'Two dishes that hold one thing each and wait for the other wait for ever: a deadlock. Let one of them through both first.',
    fails:
      'You knew what each of them would need. An event loop does not, and runs right into it: in a program, take the locks in the same order everywhere.',
  },
  'broken-burner': {
    title: 'The broken burner',
    goal: 'A burner gives out tonight, and a table fails together. Feed everybody all the same.',
    hints: [
      'The second burner gives out. Who would stand on it then?',
      'Two dishes share a table: if one fails, both are cancelled. Cook both at once, early, and be off the second burner in time; the soup can come after them, on the first.',
      'Watch how both burners are free again long before one of them breaks.',
    ],
    rule: 'A task group fails together: one exception cancels all the others. Keep away from the risk whoever is in it.',
    fails:
      'You were told what would break, and when. A program is not: it has to expect the exception at every await.',
  },
  'last-bus': {
    title: 'The last bus',
    goal: 'At the due minute a guest gets up and leaves. Feed them all before their bus.',
    hints: [
      'Who leaves first? Whatever you have done for that dish by then is lost.',
      'Count back from each due minute, and begin only what can still be in time. A cancelled dish keeps its place until you have read its note.',
      'Watch how nothing is begun in vain.',
    ],
    rule: 'Cancelling is a note, read at the next turn: until then the dish keeps its place. Begin only what can still be in time.',
    fails:
      'A program seldom knows who will lose patience, or when. It needs a timeout, and a finally that tidies up.',
  },
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-11-29` is 29 November. */
const dayOf = (day: string): string => {
  const [, month, date] = day.split('-').map(Number);
  return `${n(date ?? 0)} ${months[(month ?? 0) - 1] ?? ''}`;
};

/** The service of a day, such as `2026-11-29`: what can be said of an evening that nobody has seen before. */
export const dailyText = (day: string): Pick<ShiftText, 'title' | 'goal' | 'hints'> => ({
  title: `The service of ${dayOf(day)}`,
  goal: 'A new evening every day, the same for everybody.',
  hints: [
    'Which dish needs you least and the clock most? It should not be begun last.',
    'Start early what cooks without you, and keep the due minutes in sight: whoever has no minute to spare goes next.',
    'Watch: this is how it can be done.',
  ],
});
