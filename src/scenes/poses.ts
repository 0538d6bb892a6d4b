/**
 * How a chef holds the body in each act, in the space of the rig (480 by 590, feet at 240, 570), as a function of
 * the beats the act has lasted. Angles in degrees, clockwise.
 */
import type { Leg } from './plan';

export type Mood =
  | 'happy'
  | 'happy-side'
  | 'focus'
  | 'focus-side'
  | 'stuck-side'
  | 'bored'
  | 'listen'
  | 'joy'
  | 'neutral'
  | 'neutral-side'
  | 'content';
type Hand = 'fist' | 'open' | 'grip';

export interface Pose {
  head: Mood;
  headTurn: number;
  headDrop: number;
  lean: number;
  legL: number;
  legR: number;
  /** How far the body is off the ground. */
  lift: number;
  /** Breathing, hopping, squashing: the height of the whole. */
  stretch: number;
  wristL: readonly [number, number];
  wristR: readonly [number, number];
  /** To which side each elbow bends. */
  bend: readonly [number, number];
  hands: readonly [Hand, Hand];
  /** How the right hand is turned; along the forearm where nothing is said. */
  handTurn: number | null;
  front: readonly [boolean, boolean];
  /** What the right hand holds. */
  hold: 'item/knife' | 'item/spoon' | 'item/plate' | null;
  holdTurn: number;
  sit: boolean;
}

const standing: Pose = {
  head: 'happy',
  headTurn: 0,
  headDrop: 0,
  lean: 0,
  legL: 0,
  legR: 0,
  lift: 0,
  stretch: 1,
  wristL: [149, 450],
  wristR: [331, 450],
  bend: [1, -1],
  hands: ['fist', 'fist'],
  handTurn: null,
  front: [false, false],
  hold: null,
  holdTurn: 0,
  sit: false,
};

const wave = (beats: number, perBeat: number): number => Math.sin(beats * perBeat * 2 * Math.PI);

/** Breath of 0.9 beats. */
const breath = (beats: number, depth = 0.012): number => 1 + depth * wave(beats, 1.1);

/** `beats` since the act began, `travelled` kitchen units since then, `done` the share of the act that is over. */
export function poseOf(leg: Leg, beats: number, travelled: number, done: number): Pose {
  switch (leg.act) {
    case 'walk':
      return walking(travelled, leg.carrying);
    case 'put':
    case 'take':
      return {
        ...standing,
        head: 'happy-side',
        lean: 5,
        legL: 8,
        legR: -8,
        wristL: [334, 372],
        wristR: [382, 318],
        bend: [-1, 1],
        front: [true, true],
        hold: (leg.act === 'put') === done < 0.5 ? 'item/plate' : null,
        hands: ['open', 'grip'],
        handTurn: -160,
      };
    case 'reach':
    case 'hang':
      return {
        ...standing,
        head: 'listen',
        wristR: [338, 250],
        bend: [1, 1],
        handTurn: 180,
        stretch: 1.02,
        front: [false, true],
      };
    case 'toss':
      return {
        ...standing,
        head: 'joy',
        wristR: [384, 330],
        bend: [1, 1],
        front: [false, true],
        stretch: breath(beats, 0.03),
      };
    case 'prep':
      return preparing(leg.what, beats);
    case 'held':
      return holding(leg, beats);
    case 'idle':
      return {
        ...standing,
        head: 'listen',
        headTurn: 6 + 3 * wave(beats, 0.35),
        wristL: [108, 414 + 4 * wave(beats, 0.5)],
        wristR: [372, 414 - 4 * wave(beats, 0.5)],
        bend: [-1, 1],
        hands: ['open', 'open'],
        handTurn: -84,
        stretch: breath(beats),
      };
    case 'choose':
      return {
        ...standing,
        headTurn: -4,
        wristL: [150, 424],
        wristR: [372, 352],
        bend: [1, -1],
        hands: ['fist', 'open'],
        handTurn: -150,
        front: [false, true],
      };
    case 'sit':
      return {
        ...standing,
        head: 'content',
        sit: true,
        wristL: [186, 456],
        wristR: [294, 456],
        front: [true, true],
        stretch: breath(beats, 0.01),
      };
    case 'cheer': {
      const hop = Math.max(0, wave(beats, 0.8));
      return {
        ...standing,
        head: 'joy',
        headDrop: -4,
        legL: 12 * hop,
        legR: -12 * hop,
        lift: 14 * hop,
        wristL: [106, 278 + 16 * (1 - hop)],
        wristR: [374, 278 + 16 * (1 - hop)],
      };
    }
  }
}

function walking(travelled: number, carrying: boolean): Pose {
  const swing = Math.sin((travelled / 90) * Math.PI);
  const pose: Pose = {
    ...standing,
    head: 'happy-side',
    headTurn: 2,
    lean: 4,
    legL: 28 * swing,
    legR: -28 * swing,
    lift: 7 * (1 - Math.abs(swing)),
    wristL: [168 + 38 * swing, 446],
    wristR: [318 + 24 * swing, 448],
    front: [true, false],
  };
  if (!carrying) return pose;
  return {
    ...pose,
    wristL: [146, 446],
    wristR: [384, 386],
    bend: [1, 1],
    front: [false, true],
    hold: 'item/plate',
    handTurn: -170,
  };
}

const kneads = new Set([
  'stretch the dough',
  'knead the dough',
  'roll the crust',
  'shape the patty',
  'season the steak',
  'roll the small pizza',
  'pat the steak dry',
]);
const stirs = new Set([
  'whisk the batter',
  'beat the eggs',
  'toss the salad',
  'fill the bowl',
  'pour the tea',
  'pipe the cream',
  'ice the cake',
  'dust with sugar',
  'dress the side salad',
  'dress the small salad',
  'fill the cup',
  'scoop the ice cream',
  'pour the milkshake',
  'crack the eggs',
  'plate the meringue',
  'measure the cream',
  'fill the glasses',
  'measure the milk',
  'pour the custard',
]);

function preparing(what: string, beats: number): Pose {
  if (kneads.has(what)) {
    const push = wave(beats, 1.5);
    return {
      ...standing,
      head: 'focus',
      headDrop: 3 + 4 * push,
      headTurn: 2 * push,
      wristL: [206 - 6 * push, 440 + 9 * push],
      wristR: [280 + 6 * push, 440 + 9 * push],
      front: [true, true],
      hands: ['open', 'open'],
      stretch: 1 - 0.012 * push,
    };
  }
  if (stirs.has(what)) {
    const turn = beats * 1.7 * 2 * Math.PI;
    return {
      ...standing,
      head: 'focus',
      headTurn: 2 * Math.cos(turn),
      wristL: [190, 446],
      wristR: [318 + 22 * Math.cos(turn), 412 + 9 * Math.sin(turn)],
      bend: [1, 1],
      front: [true, true],
      hold: 'item/spoon',
      holdTurn: 10 + 16 * Math.cos(turn),
    };
  }
  // A chop: slowly up, quickly down.
  const phase = (beats * 2.4) % 1;
  const up = phase < 0.6 ? phase / 0.6 : (1 - phase) / 0.4;
  return {
    ...standing,
    head: 'focus',
    headTurn: 3 - 5 * up,
    headDrop: 5 - 5 * up,
    wristL: [196, 442],
    wristR: [338 + 52 * up, 438 - 50 * up],
    bend: [1, 1],
    front: [true, true],
    hold: 'item/knife',
    holdTurn: -8 + 112 * up,
  };
}

/** Being held is visible stillness: breath, and a foot that taps. Nothing else moves. */
function holding(leg: Leg, beats: number): Pose {
  const tap = Math.max(0, wave(beats, 1.4)) * (Math.floor(beats / 1.5) % 2);
  const still: Pose = {
    ...standing,
    head: 'stuck-side',
    headTurn: 4,
    legL: 3,
    legR: -5 - 9 * tap,
    stretch: breath(beats),
    wristR: [372, 284],
    bend: [1, 1],
    hands: ['fist', 'grip'],
    handTurn: -160,
    front: [false, true],
  };
  if (leg.station === 'oven') return still;
  if (leg.station === 'stove') return { ...still, hold: 'item/spoon', holdTurn: 158, wristR: [366, 276] };
  return {
    ...still,
    head: 'bored',
    wristR: [331, 450],
    bend: [1, -1],
    handTurn: null,
    front: [false, false],
  };
}

const numbers = ['headTurn', 'headDrop', 'lean', 'legL', 'legR', 'lift', 'stretch'] as const;

/** From one pose to the next; what is no number changes at once. */
export function mixPoses(from: Pose, to: Pose, x: number): Pose {
  if (x >= 1 || from.sit !== to.sit) return to;
  const mixed = { ...to };
  for (const key of numbers) mixed[key] = from[key] + (to[key] - from[key]) * x;
  const point = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [
    a[0] + (b[0] - a[0]) * x,
    a[1] + (b[1] - a[1]) * x,
  ];
  mixed.wristL = point(from.wristL, to.wristL);
  mixed.wristR = point(from.wristR, to.wristR);
  return mixed;
}
