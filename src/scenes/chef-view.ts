/** A chef on the stage: the parts of the rig, hung on two-bone arms and moved by a plan. */
import type * as Phaser from 'phaser';
import { dishOf } from '../trace';
import { rig } from './drawings';
import { clamp01, easeInOut, easeOut, mix } from './ease';
import { beats, chefName, colourOf, pictureOf } from './look';
import type { Painter, Sketch } from './painter';
import { places, standAt, type Point } from './places';
import type { Leg } from './plan';
import { mixPoses, poseOf, type Pose } from './poses';
import { Runner } from './runner';
import type { Score } from './score';

const { joints, bones } = rig;
const size = 0.75;
const feet = { x: 240, y: 570 };
const degrees = 180 / Math.PI;

interface Arm {
  readonly group: Phaser.GameObjects.Container;
  readonly upper: readonly Sketch[];
  readonly lower: readonly Sketch[];
  readonly cuff: Sketch;
  readonly hand: Sketch;
}

/** Where a chef is at a minute. */
export interface ChefAt {
  readonly leg: Leg | undefined;
  readonly point: Point;
  /** Where the right hand is, in kitchen units. */
  readonly hand: Point;
  /** Whether the chef will move on although the minute does not. */
  readonly restless: boolean;
}

export class ChefView {
  readonly #score: Score;
  readonly #who: 'sync' | 'loop';
  readonly #runner: Runner | undefined;
  readonly root: Phaser.GameObjects.Container;
  readonly #stool: Sketch;
  readonly #body: Phaser.GameObjects.Container;
  readonly #legL: Sketch;
  readonly #legR: Sketch;
  readonly #legsSit: Sketch;
  readonly #torso: Sketch;
  readonly #pocket: Sketch;
  readonly #head: Sketch;
  readonly #held: Sketch;
  readonly #plate: Sketch;
  readonly #dish: Sketch;
  readonly #arms: readonly [Arm, Arm];
  #front: readonly [boolean, boolean] = [false, false];

  constructor(painter: Painter, parent: Phaser.GameObjects.Container, score: Score) {
    this.#score = score;
    this.#who = chefName[score.spans.trace.kitchen];
    this.#runner = score.byHand === undefined ? undefined : new Runner();
    this.root = painter.group(parent);
    const part = (
      group: Phaser.GameObjects.Container,
      name: string,
      [x, y]: readonly number[] = [0, 0],
    ): Sketch => painter.sketch(group, name, (x ?? 0) - feet.x, (y ?? 0) - feet.y);
    painter.sketch(this.root, 'chef/shadow');
    this.#stool = part(this.root, 'chef/stool', joints.stool);
    this.#body = painter.group(this.root);
    this.#legR = part(this.#body, `chef/${this.#who}-leg`, joints.hipR);
    this.#legL = part(this.#body, `chef/${this.#who}-leg`, joints.hipL);
    this.#torso = part(this.#body, `chef/${this.#who}-torso`, joints.hips);
    this.#pocket = part(this.#body, 'chef/pocket', joints.pocket);
    this.#legsSit = part(this.#body, `chef/${this.#who}-legs-sit`, joints.hips);
    this.#head = part(this.#body, `chef/${this.#who}-head-happy`, joints.neck);
    this.#plate = part(this.#body, 'item/plate');
    this.#dish = part(this.#body, 'dish/pizza');
    this.#held = part(this.#body, 'item/knife');
    this.#arms = [this.#makeArm(painter, true), this.#makeArm(painter, false)];
    for (const arm of this.#arms) this.#body.moveTo(arm.group, 0);
  }

  /** The plan is another: whoever is elsewhere by it runs there. */
  reroute(): void {
    this.#runner?.reroute();
  }

  /** Shows the chef at `minute`, `seconds` after the last time. With `still`, walks are jumps and nobody bobs. */
  update(minute: number, still: boolean, seconds: number): ChefAt {
    const { plan, pace } = this.#score;
    const { legs } = plan;
    const i = legs.findLastIndex(({ from }) => from <= minute);
    const leg = legs[Math.max(i, 0)];
    if (leg === undefined) {
      this.root.setVisible(false);
      return { leg, point: { x: 0, y: 0 }, hand: { x: 0, y: 0 }, restless: false };
    }
    const since = (minute - leg.from) / pace;
    const x = clamp01((minute - leg.from) / (leg.to - leg.from));
    const way = leg.act === 'walk' ? (still ? 1 : easeInOut(x)) : 1;
    const planned = { x: mix(leg.start.x, leg.end.x, way), y: mix(leg.start.y, leg.end.y, way) };
    const run = this.#runner?.follow(
      { point: planned, end: leg.end, aside: this.#aside(leg) },
      still ? Infinity : seconds,
    );
    const point = run?.point ?? planned;
    const aside = run !== undefined && !run.onWay && leg.act !== 'walk';
    const facing = run !== undefined && run.run > 0 ? run.facing : aside ? 1 : leg.facing;
    let pose = poseOf(leg, still ? 0 : since, farOf(leg) * way, x);
    const before = legs[i - 1];
    // A choice takes no time in which one could turn to it.
    if (before !== undefined && !still && leg.act !== 'choose' && since < beats.turn)
      pose = mixPoses(
        poseOf(before, (before.to - before.from) / pace, farOf(before), 1),
        pose,
        easeOut(since / beats.turn),
      );
    if (run !== undefined && !run.onWay && (run.run > 0 || leg.act === 'walk'))
      pose = poseOf({ ...leg, act: 'walk', carrying: false }, since, run.run, x);
    const plain = this.apronOff(minute);
    this.#draw(pose, leg, plain);
    this.root.setPosition(point.x, point.y).setScale(size * facing, size);
    const reach = { x: (pose.wristR[0] - feet.x) * size * facing, y: (pose.wristR[1] - feet.y) * size };
    const hand = { x: point.x + reach.x, y: point.y + reach.y };
    return { leg, point, hand, restless: run?.restless ?? false };
  }

  // Whoever waits does not stand before a window that may be lit.
  #aside({ act, end }: Leg): Point | undefined {
    if (act !== 'choose' && act !== 'idle') return undefined;
    const { ranges } = this.#score;
    const free = ranges.length === 1 ? standAt(ranges, 0) : places.table;
    return end.x === free.x && end.y === free.y ? undefined : free;
  }

  /** Whether the apron hangs on its hook by now. */
  apronOff(minute: number): boolean {
    return minute >= this.#score.hung;
  }

  #draw(pose: Pose, leg: Leg, plain: boolean): void {
    const name = `chef/${this.#who}`;
    const drop = pose.sit ? joints.sitDrop : -pose.lift;
    this.#stool.setVisible(pose.sit);
    this.#body.setPosition(0, drop).setScale(1, pose.stretch);
    this.#legL.setVisible(!pose.sit).setAngle(pose.legL);
    this.#legR.setVisible(!pose.sit).setAngle(pose.legR);
    const [hipL, hipR] = pose.lean === 0 ? [joints.hipL, joints.hipR] : [joints.hipWalkL, joints.hipWalkR];
    place(this.#legL, hipL);
    place(this.#legR, hipR);
    this.#legsSit.setVisible(pose.sit);
    this.#torso.show(plain ? `${name}-torso-plain` : `${name}-torso`).setAngle(pose.lean);
    this.#pocket.setVisible(!plain).setAngle(pose.lean);
    const working = leg.order !== null && !pose.sit;
    this.#pocket.setTint(working ? colourOf(this.#dishOf(leg)) : 0xffffff);
    const neck = leaning(joints.neck, pose.lean);
    place(this.#pocket, leaning(joints.pocket, pose.lean));
    this.#head
      .show(`${name}-head-${pose.head}`)
      .setAngle(pose.headTurn + pose.lean)
      .setPosition(neck.x, neck.y + pose.headDrop);
    for (const side of [0, 1] as const) this.#drawArm(side, pose, leg);
    if (pose.front[0] !== this.#front[0] || pose.front[1] !== this.#front[1]) this.#reorder(pose.front);
  }

  #dishOf(leg: Leg): string {
    return leg.order === null ? '' : dishOf(this.#score.spans.trace, leg.order);
  }

  #drawArm(side: 0 | 1, pose: Pose, leg: Leg): void {
    const arm = this.#arms[side];
    const shoulder = leaning(side === 0 ? joints.shoulderL : joints.shoulderR, pose.lean);
    const [wx, wy] = side === 0 ? pose.wristL : pose.wristR;
    const bent = solveArm(shoulder, { x: wx - feet.x, y: wy - feet.y }, pose.bend[side]);
    for (const piece of arm.upper) piece.setPosition(shoulder.x, shoulder.y).setAngle(bent.upper);
    for (const piece of arm.lower) piece.setPosition(bent.elbow.x, bent.elbow.y).setAngle(bent.lower);
    arm.cuff.setPosition(bent.wrist.x, bent.wrist.y).setAngle(bent.lower);
    const turn = pose.handTurn === null ? bent.lower : side === 0 ? -pose.handTurn : pose.handTurn;
    arm.hand
      .show(`chef/${this.#who}-hand-${pose.hands[side]}`)
      .setPosition(bent.wrist.x, bent.wrist.y)
      .setAngle(pose.hands[side] === 'fist' && side === 0 ? bent.lower : turn);
    if (side === 0) return;
    const radians = turn / degrees;
    const palm = {
      x: bent.wrist.x - Math.sin(radians) * bones.palm,
      y: bent.wrist.y + Math.cos(radians) * bones.palm,
    };
    const tool = pose.hold === 'item/plate' ? null : pose.hold;
    this.#held.setVisible(tool !== null);
    if (tool !== null) this.#held.show(tool).size(-1, 1).setPosition(palm.x, palm.y).setAngle(pose.holdTurn);
    const carries = pose.hold === 'item/plate' && leg.order !== null;
    this.#plate.setVisible(carries);
    this.#dish.setVisible(carries);
    if (!carries) return;
    this.#plate.setPosition(palm.x, palm.y - 8);
    this.#dish
      .show(pictureOf(this.#dishOf(leg)))
      .size(0.95 * leg.facing, 0.95)
      .setPosition(palm.x, palm.y - 16);
  }

  // Behind the torso, or before everything, as the pose says.
  #reorder(front: readonly [boolean, boolean]): void {
    this.#front = front;
    const body = this.#body;
    for (const side of [0, 1] as const) {
      const { group } = this.#arms[side];
      if (front[side]) body.bringToTop(group);
      else body.sendToBack(group);
    }
    body.bringToTop(this.#plate).bringToTop(this.#dish).bringToTop(this.#held);
    if (front[1]) body.bringToTop(this.#arms[1].group);
  }

  #makeArm(painter: Painter, left: boolean): Arm {
    const group = painter.group(this.#body);
    // The left limb is the right one in a mirror.
    const piece = (name: string): Sketch => painter.sketch(group, name).size(left ? -1 : 1, 1);
    const upperInk = piece('chef/arm-upper-ink');
    const lowerInk = piece('chef/arm-lower-ink');
    const upper = piece('chef/arm-upper');
    const lower = piece('chef/arm-lower');
    const cuff = piece(`chef/${this.#who}-cuff`);
    const hand = piece(`chef/${this.#who}-hand-fist`);
    return { group, upper: [upperInk, upper], lower: [lowerInk, lower], cuff, hand };
  }
}

const farOf = ({ start, end }: Leg): number => Math.hypot(end.x - start.x, end.y - start.y);

const place = (sketch: Sketch, point: readonly number[] | Point): void => {
  if ('x' in point) sketch.setPosition(point.x, point.y);
  else sketch.setPosition((point[0] ?? 0) - feet.x, (point[1] ?? 0) - feet.y);
};

/** A joint, turned about the hips by the body's lean; relative to the feet. */
function leaning(joint: readonly number[], lean: number): Point {
  const [hipX = 0, hipY = 0] = joints.hips;
  const dx = (joint[0] ?? 0) - hipX;
  const dy = (joint[1] ?? 0) - hipY;
  const c = Math.cos(lean / degrees);
  const s = Math.sin(lean / degrees);
  return { x: hipX + dx * c - dy * s - feet.x, y: hipY + dx * s + dy * c - feet.y };
}

/** Two bones from the shoulder to the wrist: angles in degrees (0 hangs down), and where they meet. */
export function solveArm(
  shoulder: Point,
  wrist: Point,
  bend: number,
): { readonly upper: number; readonly lower: number; readonly elbow: Point; readonly wrist: Point } {
  const bone = bones.upper;
  const dx = wrist.x - shoulder.x;
  const dy = wrist.y - shoulder.y;
  const reach = Math.min(Math.hypot(dx, dy), 2 * bone - 0.5);
  const towards = Math.atan2(-dx, dy);
  const inner = Math.acos(reach / 2 / bone);
  const upper = towards + bend * inner;
  const lower = towards - bend * inner;
  const elbow = { x: shoulder.x - Math.sin(upper) * bone, y: shoulder.y + Math.cos(upper) * bone };
  const end = { x: elbow.x - Math.sin(lower) * bone, y: elbow.y + Math.cos(lower) * bone };
  return { upper: upper * degrees, lower: lower * degrees, elbow, wrist: end };
}
