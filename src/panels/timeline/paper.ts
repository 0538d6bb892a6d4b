/** A sheet of paper for timelines: title, axis, a band above each kitchen’s lanes, legend, and an address at the foot. */
import type { KitchenKind } from '../../trace';
import { words } from '../../words';
import { numberRoom } from './axis';
import { gridNode, text } from './draw';
import { ink } from './ink';
import { sampleNode, sampleWidth, type Sample } from './legend';
import { node, px, xmlOf, type Node } from './node';
import { across, ticks, whole, type Scale } from './scale';

/** Pixels; about as wide, for its height, as a page that lies on its side. */
export const sheet = { width: 1600, margin: 40, names: 210, end: 44 } as const;
const head = 38;
const axis = 30;
const gap = 14;
const foot = { size: 13, line: 18, letters: 190 } as const;
const sampleHeight = 28;

/** A kitchen’s lanes, from where its first lane and minute 0 begin. */
export interface Part {
  readonly kitchen: KitchenKind;
  readonly height: number;
  /** What stands in the band above the lanes, at its end. */
  readonly says: string;
  readonly inside: readonly Node[];
}

export interface Sheet {
  readonly title: string;
  readonly below: string;
  readonly defs: readonly Node[];
  readonly scale: Scale;
  readonly parts: readonly Part[];
  readonly legend: readonly Sample[];
  readonly address: string;
}

/** All of `end` minutes, between names and the right edge. */
export const scaleTo = (end: number): Scale => ({
  ...whole(end),
  width: sheet.width - 2 * sheet.margin - sheet.names - sheet.end,
});

const at = (x: number, y: number, ...inside: readonly Node[]): Node =>
  node('g', { transform: `translate(${String(px(x))} ${String(px(y))})` }, ...inside);

const label = { 'font-family': ink.fonts.label, 'font-weight': 800, stroke: 'none' } as const;

export function paper({ title, below, defs, scale, parts, legend, address }: Sheet): string {
  const left = sheet.margin + sheet.names;
  let y: number = sheet.margin;
  const inside: Node[] = [];
  const put = (height: number, draw: (y: number) => readonly Node[]): void => {
    inside.push(...draw(y));
    y += height;
  };
  put(46, (top) => [titleNode(title, top + 20)]);
  put(30, (top) => [text(below, sheet.margin, top + 8, 18, { ...label, fill: ink.soft })]);
  for (const part of parts) {
    put(head, (top) => [bandNode(part, top)]);
    put(axis, (top) => [at(left, top, ...numbers(scale))]);
    put(part.height + gap, (top) => [
      at(left, top, gridNode(scale, part.height, numberRoom(16)), ...part.inside),
    ]);
  }
  put(sampleHeight + gap, (top) => [at(sheet.margin, top, legendNode(legend))]);
  const lines = cut(address);
  put(lines.length * foot.line, (top) =>
    lines.map((line, i) =>
      text(line, sheet.width - sheet.margin, top + i * foot.line, foot.size, {
        ...label,
        'font-weight': 700,
        fill: ink.soft,
        'text-anchor': 'end',
      }),
    ),
  );
  const height = px(y + sheet.margin - gap);
  return xmlOf(
    node(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${String(sheet.width)} ${String(height)}`,
        width: sheet.width,
        height,
        role: 'img',
      },
      node('title', {}, title),
      ...defs,
      node('rect', { width: sheet.width, height, fill: '#fff' }),
      ...inside,
    ),
  );
}

/** As large as there is room for. */
const titleNode = (title: string, y: number): Node =>
  text(title, sheet.margin, y, Math.min(36, (sheet.width - 2 * sheet.margin) / (title.length * 0.52)), {
    stroke: 'none',
  });

function bandNode({ kitchen, says }: Part, y: number): Node {
  const { fill, ink: colour } = ink.bands[kitchen];
  const width = sheet.width - 2 * sheet.margin;
  return at(
    sheet.margin,
    y,
    node('rect', { width, height: head - 6, rx: 8, fill }),
    text(words.ui.kitchens[kitchen], 14, (head - 6) / 2, 20, { stroke: 'none', fill: colour }),
    text(says, width - 14, (head - 6) / 2, 20, { stroke: 'none', 'text-anchor': 'end' }),
  );
}

const numbers = (scale: Scale): readonly Node[] =>
  ticks(scale, numberRoom(16))
    .filter(({ named }) => named)
    .map(({ minute }) =>
      text(words.number(minute), across(scale, minute), axis / 2, 16, {
        stroke: 'none',
        fill: ink.soft,
        'text-anchor': 'middle',
      }),
    );

/** Samples side by side, each as far from the next as its words are long; smaller, where that is too wide. */
function legendNode(legend: readonly Sample[]): Node {
  let x = 0;
  const inside = legend.map((each) => {
    const width = sampleWidth(each, sampleHeight);
    const drawn = at(
      x,
      0,
      sampleNode(each, sampleHeight),
      text(each.means, width + 8, sampleHeight / 2, 17, label),
    );
    x += width + 36 + each.means.length * 9;
    return drawn;
  });
  const scale = Math.min(1, (sheet.width - 2 * sheet.margin) / Math.max(1, x));
  return node('g', { transform: scale < 1 ? `scale(${scale.toFixed(3)})` : undefined }, ...inside);
}

/** An address in lines that the sheet is wide enough for. */
const cut = (address: string): readonly string[] =>
  address.match(new RegExp(`.{1,${String(foot.letters)}}`, 'gsu')) ?? [];
