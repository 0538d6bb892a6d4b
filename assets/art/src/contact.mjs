// Puts every drawing (or those whose names match the first argument) on one sheet: node contact.mjs dish > sheet.svg
import { drawings, freshIds, roundLines } from './lib.mjs';
import './all.mjs';

const filter = new RegExp(process.argv[2] ?? '.');
const cell = Number(process.argv[3] ?? 150);
const columns = Number(process.argv[4] ?? 14);
const shown = [...drawings].filter(([name]) => filter.test(name));
const label = 14,
  step = cell + label + 8;
let out = '';
shown.forEach(([name, d], i) => {
  const scale = Math.min((cell - 8) / d.w, (cell - 8) / d.h, 1.5);
  const x = (i % columns) * (cell + 8) + 4,
    y = Math.floor(i / columns) * step + 4;
  const dx = x + (cell - d.w * scale) / 2,
    dy = y + (cell - d.h * scale) / 2;
  out += `<svg x="${dx}" y="${dy}" width="${d.w * scale}" height="${d.h * scale}" viewBox="0 0 ${d.w} ${d.h}">${freshIds(d.body)}</svg>`;
  out += `<text x="${x + cell / 2}" y="${y + cell + 10}" text-anchor="middle" font-family="sans-serif" font-size="11" fill="#4A2428">${name}</text>`;
});
const w = columns * (cell + 8) + 8,
  h = Math.ceil(shown.length / columns) * step + 8;
console.log(
  `<svg xmlns="http://www.w3.org/2000/svg" ${roundLines} width="${w}" height="${h}"><rect width="${w}" height="${h}" fill="#F3C98F"/>${out}</svg>`,
);
