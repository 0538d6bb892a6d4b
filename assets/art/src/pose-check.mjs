// Composes both chefs in every pose of the rig, to look at: node pose-check.mjs > poses.svg
import { place, roundLines } from './lib.mjs';
import './all.mjs';
import { rig, poses } from './rig.mjs';

const { joints, bones } = rig;
const deg = (r) => (r * 180) / Math.PI;

/** Two bones from the shoulder to the wrist: the angles of both, as the game computes them. */
export function solveArm(shoulder, wrist, bend) {
  const dx = wrist[0] - shoulder[0],
    dy = wrist[1] - shoulder[1];
  const reach = Math.min(Math.hypot(dx, dy), bones.upper + bones.lower - 0.5);
  const towards = Math.atan2(-dx, dy);
  const inner = Math.acos(reach / 2 / bones.upper);
  const upper = towards + bend * inner,
    lower = towards - bend * inner;
  const elbow = [shoulder[0] - Math.sin(upper) * bones.upper, shoulder[1] + Math.cos(upper) * bones.upper];
  const end = [elbow[0] - Math.sin(lower) * bones.lower, elbow[1] + Math.cos(lower) * bones.lower];
  return { upper: deg(upper), lower: deg(lower), elbow, wrist: end };
}

function arm(who, pose, k) {
  const side = k ? 'R' : 'L',
    shoulder = joints[`shoulder${side}`];
  const a = solveArm(shoulder, pose[`wrist${side}`], pose.bend[k]);
  const flip = !k; // the left limb is the right one in a mirror
  const part = (name, [x, y], rot, f = flip) => place(`chef/${name}`, x, y, { rot, flip: f });
  const held = pose.hold?.[k];
  const handTurn = pose.handTurn?.[k] ?? a.lower;
  const r = (handTurn * Math.PI) / 180,
    palm = [a.wrist[0] - Math.sin(r) * bones.palm, a.wrist[1] + Math.cos(r) * bones.palm];
  const thing = held ? place(held, ...palm, { rot: pose.holdTurn?.[k] ?? 0, flip: pose.holdFlip }) : '';
  const hand = part(`${who}-hand-${pose.hands?.[k] ?? 'fist'}`, a.wrist, handTurn);
  return [
    part('arm-upper-ink', shoulder, a.upper),
    part('arm-lower-ink', a.elbow, a.lower),
    part('arm-upper', shoulder, a.upper),
    part('arm-lower', a.elbow, a.lower),
    part(`${who}-cuff`, a.wrist, a.lower),
    ...(pose.holdOnTop ? [hand, thing] : [thing, hand]),
  ].join('');
}

export function chef(who, pose) {
  const front = [pose.frontL, pose.frontR];
  const lift = pose.lift ?? 0,
    drop = pose.sit ? joints.sitDrop : -lift;
  const hip = pose.lean ? 'hipWalk' : 'hip';
  const leg = (k, turn = 0) => place(`chef/${who}-leg`, ...joints[hip + (k ? 'R' : 'L')], { rot: turn });
  const arms = (inFront) =>
    [0, 1]
      .filter((k) => !!front[k] === inFront)
      .map((k) => arm(who, pose, k))
      .join('');
  const [nx, ny] = joints.neck;
  return `${place('chef/shadow', 240, 570)}${pose.sit ? place('chef/stool', ...joints.stool) : ''}
    <g transform="translate(0 ${drop})">
    <g transform="rotate(${pose.lean ?? 0} 240 480)">${arms(false)}</g>
    ${pose.sit ? '' : leg(1, pose.legR) + leg(0, pose.legL)}
    <g transform="rotate(${pose.lean ?? 0} 240 480)">
      ${place(`chef/${who}-${pose.torso ?? 'torso'}`, ...joints.hips)}
      ${pose.torso ? '' : place('chef/pocket', ...joints.pocket)}
      ${pose.sit ? place(`chef/${who}-legs-sit`, ...joints.hips) : ''}
      ${place(`chef/${who}-head-${pose.head}`, nx, ny + (pose.headDrop ?? 0), { rot: pose.headTurn ?? 0, flip: pose.headFlip })}
      ${arms(true)}
    </g></g>`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const names = Object.keys(poses),
    w = 420,
    scale = Number(process.argv[2] ?? 0.5);
  let out = '';
  ['sync', 'loop'].forEach((who, row) =>
    names.forEach((name, i) => {
      const x = (i % 6) * w,
        y = (row * 2 + Math.floor(i / 6)) * 600;
      out += `<g transform="translate(${x - 20} ${y + 10})">${chef(who, poses[name])}</g>`;
      out += `<text x="${x + 20}" y="${y + 30}" font-family="sans-serif" font-size="22">${name}</text>`;
    }),
  );
  const W = 6 * w + 60,
    H = 4 * 600;
  console.log(`<svg xmlns="http://www.w3.org/2000/svg" ${roundLines} viewBox="0 0 ${W} ${H}" width="${W * scale}" height="${H * scale}">
    <rect width="${W}" height="${H}" fill="#F7D9A8"/>${out}</svg>`);
}
