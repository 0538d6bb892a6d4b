// Composes both kitchens as the game might, to look at: node scene-check.mjs > scene.svg
import { place, roundLines } from './lib.mjs';
import './all.mjs';
import { poses } from './rig.mjs';
import { chef } from './pose-check.mjs';
import { range } from './range-check.mjs';

const put = (name, x, y, scale = 1, o = {}) => place(name, x, y, { ...o, scale });
const at = (x, y, scale, body) => `<g transform="translate(${x} ${y}) scale(${scale})">${body}</g>`;
const aChef = (who, pose, x, feet, scale = 0.75) =>
  at(x - 240 * scale, feet - 570 * scale, scale, chef(who, { ...poses[pose.name ?? pose], ...pose }));

function ticket(x, y, dish, colour, glyph, { amber, rot = 0 } = {}) {
  const s = 0.84;
  return `<g transform="translate(${x} ${y}) rotate(${rot}) scale(${s})">
    ${amber ? put('ticket/paper-amber-edge', 0, 0) : ''}${put('ticket/paper', 0, 0)}
    <rect x="-46.5" y="2.5" width="93" height="24" fill="${colour}"/>${put('ticket/clip', 0, 0)}
    ${put(`dish/${dish}`, 0, 96, 0.5)}${glyph ? put(`glyph/${glyph}`, 41, 12) : ''}</g>`;
}

function kitchen(side, { sky, sunY, stations, behind, front, tickets, rest = '' }) {
  const colour = side === 'teal' ? 'teal' : 'coral';
  const windowAt = [819, 204],
    s = 0.835;
  return `
    <svg width="928" height="812">${put(`scene/kitchen-${side}-bg`, 0, 0)}</svg>
    ${put(`scene/window-sky-${sky}`, ...windowAt, s)}${put('scene/sun', 838, sunY, s)}${put(`scene/window-hills-${sky}`, ...windowAt, s)}
    ${put(`scene/window-frame-${side}`, ...windowAt, s)}${rest}
    ${stations.map((st, i) => at(206 + i * 170, 348, 0.83, range(colour, st))).join('')}
    ${behind}
    ${put('prep-table', 143, 790, 0.873)}${put('cutting-board', 139, 662, 0.95)}
    ${put('heat-lamps', 807, 646, 0.96)}${put('pass-counter', 802, 808, 0.96)}
    ${front}
    ${put('vignette', 0, 0)}
    ${put('ticket-rail', 456, 112, 0.6)}${tickets}
    ${put(`awning-${side}`, 464, 45, 1)}${put(side === 'teal' ? 'sign-450' : 'sign-520', 464, 6, 1)}
    ${put('counter-pill', side === 'teal' ? 100 : 828, 8, 1)}${put('cloche', side === 'teal' ? 60 : 788, 34, 0.5)}`;
}

const teal = kitchen('teal', {
  sky: 'day',
  sunY: 170,
  stations: [{ oven: 'baking', top: 'burner', dish: 'pie' }, { oven: 'cold', top: 'burner' }, { top: 'pot' }],
  behind: aChef(
    'sync',
    {
      name: 'grip',
      wristL: [116, 272],
      wristR: [331, 450],
      bend: [-1, -1],
      hands: ['grip', 'fist'],
      handTurn: [168, -10],
      frontL: true,
      frontR: false,
      head: 'stuck-side',
      headFlip: true,
      headTurn: -4,
    },
    426,
    690,
  ),
  front:
    put('item/dough', 139, 652, 0.6) +
    put('dish/bread', 750, 646, 0.6) +
    put('service-bell', 870, 648, 0.6) +
    put('ticket/spike', 690, 640, 0.6),
  tickets:
    ticket(256, 120, 'pie', '#FFB938', 'hand', { rot: -2 }) +
    ticket(386, 104, 'salad', '#6DB33F', 'timer', { rot: 5 }) +
    ticket(516, 104, 'soup', '#2E9E9B') +
    ticket(640, 104, 'tea', '#7FA8D9'),
  rest: put('rest/jar-cloth', 54, 238, 0.5) + put('rest/egg-timer', 100, 238, 0.5),
});
const tomato = kitchen('tomato', {
  sky: 'dusk',
  sunY: 222,
  stations: [
    { oven: 'baking', top: 'pan', dish: 'bread' },
    { oven: 'ajar', dish: 'cake' },
    { top: 'kettle' },
  ],
  behind: aChef('loop', 'chopUp', 130, 735, 0.74),
  front:
    put('item/carrot', 128, 650, 0.6) +
    put('item/tomato', 50, 646, 0.55) +
    put('dish/burger', 746, 646, 0.6) +
    put('dish/salad', 810, 646, 0.6) +
    put('dish/cupcake', 872, 646, 0.6) +
    put('steam', 459, 520, 0.8),
  tickets:
    ticket(256, 120, 'cake', '#F28FB1', 'bang', { amber: true }) +
    ticket(386, 104, 'steak', '#9C3D4E', 'timer', { rot: 5 }) +
    ticket(516, 104, 'bread', '#C9813F', 'timer', { rot: 5 }) +
    ticket(640, 122, 'salad', '#6DB33F', 'knife'),
});

if (process.argv[1] === new URL(import.meta.url).pathname)
  console.log(`<svg xmlns="http://www.w3.org/2000/svg" ${roundLines} width="1900" height="900"><rect width="1900" height="900" fill="#FFB36B"/>
    <g transform="translate(10 70)">${teal}</g><g transform="translate(962 70)">${tomato}</g></svg>`);
