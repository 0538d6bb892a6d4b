/** English for src/lessons/salad.ts: from the numbers of the lesson to its sentences. */
import { minutes, n } from './en.kit';

/** All in kitchen minutes. */
export interface SaladNumbers {
  readonly his: number;
  readonly hers: number;
  readonly half: number;
  /** The pizza, and the soup's work by hand after it. */
  readonly apart: number;
  readonly pizza: number;
  readonly oven: number;
  readonly ovenRings: number;
  readonly soup: number;
  readonly stoveRings: number;
  readonly soupByHand: number;
  readonly busy: number;
  readonly stood: number;
  /** Where the run stands still, and where her hands are free. */
  readonly free: readonly [from: number, to: number];
  readonly salad: number;
  readonly withSalad: {
    readonly his: number;
    readonly hers: number;
    readonly busy: number;
    readonly heStood: number;
    readonly sheStood: number;
    /** With the salad before the soup, and before everything. */
    readonly beforeSoup: number;
    readonly first: number;
  };
}

export const salad = (is: SaladNumbers) => ({
  goal: 'I can say when each kitchen closes: waits overlap, work by hand does not.',
  lies: 'Here the kitchen lies: a real cook with nothing to do would find something. Python does only what is on the rail.',

  sheet: {
    title: 'The order sheet',
    question: 'Pizza and soup, one dish after the other. When will he close?',
    answer: `At minute ${n(is.his)}: ${n(is.pizza)} for the pizza, then ${n(is.soup)} for the soup.`,
    why: `His hands worked ${minutes(is.busy)}. The other ${n(is.stood)} he stood and waited.`,
    wrong: [
      {
        belief: `${n(is.pizza)}: the soup cooks while the pizza bakes.`,
        say: `Look at his hand: it stays on the oven door till ${n(is.ovenRings)}. He begins the soup when the pizza is served.`,
      },
      {
        belief: `${n(is.busy)}: only work by hand counts.`,
        say: `While it bakes he does nothing else, so the ${minutes(is.oven)} of the oven count for him, too.`,
      },
    ],
  },

  vote: {
    title: 'The vote',
    question: 'She does something else while it bakes. When will she close?',
    discuss:
      'What do her hands do, minute by minute? Explain it to a neighbour, or to yourself, then vote again.',
    half: {
      belief: 'half of his time, because she does two things at once',
      say: `Two dishes can cook at once, but she has one pair of hands. And the pizza takes ${n(is.pizza)} all alone.`,
    },
    right: {
      belief: 'as long as the pizza alone: the soup fits in while it bakes',
      say: `The pizza takes ${n(is.pizza)}, whatever else happens. All of the soup fits into the ${minutes(is.oven)} that it bakes.`,
    },
    apart: {
      belief: `the pizza’s ${n(is.pizza)} and then the soup’s ${n(is.soupByHand)} of work by hand`,
      say: `True, the soup’s ${minutes(is.soupByHand)} of work need hands. But hers are free while the pizza bakes: they fit in there.`,
    },
    his: {
      belief: 'as long as his: the same dishes take the same time',
      say: 'The same work, yes. But she does not stand at the oven: what cooks by itself needs nobody.',
    },
  },

  run: {
    title: 'The run',
    watch: 'Watch her hands.',
    his: `And he? He stands at the oven till ${n(is.ovenRings)}.`,
    told: `She closes at ${n(is.hers)}, he at ${n(is.his)}. No chef could be faster: the pizza alone takes ${n(is.pizza)}.`,
    first: {
      question: `Minute ${n(is.free[0])}. What does she do?`,
      idle: {
        text: 'Nothing: she listens for the bells',
        belief: 'both dishes cook by themselves',
        say: `The pizza is in the oven till ${n(is.ovenRings)}, the soup on the stove till ${n(is.stoveRings)}. Nothing needs hands.`,
      },
      prep: {
        text: 'She stirs the soup',
        belief: 'a good cook always finds something to do',
        say: 'A real cook would. She does what is on the order sheet, and just now nothing on it needs hands.',
      },
      held: {
        text: 'She stands at the oven',
        belief: 'await means: wait here',
        say: 'That is what he does. With await she left the pizza there, and the bell will call her.',
      },
    },
    second: {
      question: `Minute ${n(is.free[1])}. And now?`,
      prep: {
        text: 'She takes the soup',
        belief: 'its bell rang',
        say: 'The stove’s bell rang, so the soup is ready first, and is taken first.',
      },
      idle: {
        text: 'Still nothing: first comes the pizza',
        belief: 'what was begun first is finished first',
        say: `Nobody keeps that order. What is ready first is taken first, and the pizza bakes till ${n(is.ovenRings)}.`,
      },
      held: {
        text: 'She stands at the stove',
        belief: 'somebody must watch the pot',
        say: 'The bell watches the pot. She came when it rang.',
      },
    },
  },

  change: {
    title: 'The salad',
    question: `A salad, too: ${minutes(is.salad)}, all by hand. How much later will he close?`,
    answer: `${minutes(is.salad)} later, at ${n(is.withSalad.his)}: ${n(is.his)} + ${n(is.salad)}.`,
    why: 'For him all minutes add up, whatever they are.',
    wrong: [
      {
        belief: `No later: he stands about for ${n(is.stood)} minutes anyway.`,
        say: 'He has the minutes, but not the hands: they are held till the oven and the stove ring.',
      },
    ],
  },

  again: {
    title: 'The second vote',
    question: `And she? She closed at ${n(is.hers)}. How much later with the salad?`,
    watch: 'Watch for the salad.',
    told: `She closes at ${n(is.withSalad.hers)} again, he at ${n(is.withSalad.his)}. The salad is free.`,
    none: {
      text: 'no later',
      belief: 'it fits in where she had nothing to do',
      say: `From ${n(is.free[0])} to ${n(is.free[1])} her hands were free. The salad takes just those ${minutes(is.salad)}.`,
    },
    some: {
      text: `${minutes(is.withSalad.beforeSoup - is.hers)} later`,
      belief: 'some of it fits in, and some does not',
      say: `All of it fits in, from ${n(is.free[0])} to ${n(is.free[1])}. With the salad before the soup you would be right: ${n(is.withSalad.beforeSoup)}. What waits longest goes first.`,
    },
    all: {
      text: `${minutes(is.salad)} later`,
      belief: 'work is work, and nothing makes it shorter',
      say: `It stays ${minutes(is.salad)} of work. But from ${n(is.free[0])} to ${n(is.free[1])} she had nothing to do. With the salad before everything you would be right: ${n(is.withSalad.first)}.`,
    },
  },

  sentence: {
    title: 'One sentence',
    question: 'Finish the sentence.',
    around: ['Async saves ', ', not ', '.'] as const,
    stood: {
      text: 'the waiting',
      belief: 'waiting is a part of the job',
      say: `He stood for ${minutes(is.withSalad.heStood)}, she for ${n(is.withSalad.sheStood)}: just that was saved.`,
    },
    busy: {
      text: 'the work',
      belief: 'she had less to do',
      say: `Both worked ${minutes(is.withSalad.busy)}. The work stayed what it was.`,
    },
    oven: {
      text: 'the baking',
      belief: 'async makes everything faster',
      say: `The pizza baked ${minutes(is.oven)} in both kitchens. No oven got faster.`,
    },
    model: 'Async saves the waiting, not the work.',
    more: 'So where nothing waits, there is nothing to save.',
  },
});
