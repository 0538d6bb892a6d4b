// Composes ranges in every state, to look at: node range-check.mjs > ranges.svg
import { place, roundLines } from './lib.mjs';
import './all.mjs';
import { rangeSlots as slots } from './ranges.mjs';

const on = (slot, name, o = {}, dx = 0, dy = 0) => place(name, slots[slot][0] + dx, slots[slot][1] + dy, o);

export function range(colour, { oven, top, dish, frame = 'a' }) {
  const parts = [place(`range/${colour}-${oven ? 'body' : 'cupboard'}`, 100, 318)];
  if (oven && oven !== 'ajar') {
    parts.push(on('window', `oven/inside-${oven}`));
    if (oven !== 'cold') parts.push(on('window', `oven/flames-${frame}`));
    if (dish) parts.push(on('window', `dish/${dish}`, { scale: 0.56 }, 0, 30));
    parts.push(on('window', 'oven/glass'), on('handle', `oven/handle-${colour}`));
  }
  if (oven === 'ajar')
    parts.push(on('door', `oven/door-ajar-${colour}`), on('ajarDish', `dish/${dish}`, { scale: 0.66 }));
  if (oven)
    parts.push(
      on('light', `oven/light-${{ cold: 'off', baking: 'on', ready: 'ready', ajar: 'ready' }[oven]}`),
    );
  if (top) {
    parts.push(on('top', 'range/top-burner'));
    if (top !== 'burner')
      parts.push(
        on('flame', `stove/flame-${frame}`, {}, 0, 4),
        on('pot', `stove/${top}`),
        on('top', 'range/burner-light', {}, 76, 0),
      );
    if (top === 'pot') parts.push(place('stove/pot-lid', slots.pot[0], slots.pot[1] - 72));
  } else parts.push(on('top', 'range/top-lid'));
  if (oven && oven !== 'cold') parts.unshift(on('spill', 'oven/spill'));
  return parts.join('');
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const states = [
    { oven: 'cold', top: 'burner' },
    { oven: 'baking', top: 'pot', dish: 'pie' },
    { oven: 'ready', top: 'kettle', dish: 'cake', frame: 'b' },
    { oven: 'ajar', top: 'pan', dish: 'pizza' },
    { oven: 'baking', dish: 'bread' },
    { top: 'pan-patty' },
    { top: 'burner' },
    { oven: 'ajar', dish: 'cupcake' },
  ];
  let out = '';
  ['teal', 'coral'].forEach((colour, row) =>
    states.forEach(
      (s, i) =>
        (out += `<g transform="translate(${i * 240 + 30} ${row * 440 + 100})">${range(colour, s)}</g>`),
    ),
  );
  console.log(
    `<svg xmlns="http://www.w3.org/2000/svg" ${roundLines} width="1440" height="660" viewBox="0 0 1960 898"><rect width="1960" height="898" fill="#F7D9A8"/>${out}</svg>`,
  );
}
