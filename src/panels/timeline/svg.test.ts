import { describe, expect, test } from 'vitest';
import {
  kindHouse,
  menuNames,
  menus,
  readSheet,
  serve,
  traceByHand,
  usualPlan,
  type OrderSheet,
} from '../../kitchen';
import { spansOf } from '../../trace';
import { words } from '../../words';
import type { Run } from '../model';
import { emptyGridSvg, timelineSvg } from './svg';

function runOf(sheet: OrderSheet): Run {
  const spans = {
    synchronous: spansOf(serve(sheet, 'synchronous')),
    concurrent: spansOf(serve(sheet, 'concurrent')),
  };
  const end = Math.max(spans.synchronous.trace.total, spans.concurrent.trace.total);
  return { sheet, menu: undefined, plan: usualPlan, spans, end };
}

const address = 'https://example.org/#menu=supper&at=3';

/** The texts of an XML document, by reading it tag by tag. @throws when it is not well formed. */
function textsOf(xml: string): readonly string[] {
  const open: string[] = [];
  const texts: string[] = [];
  let rest = xml;
  while (rest !== '') {
    const tag = /^<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>/.exec(rest);
    const text = /^[^<]+/.exec(rest);
    const part = tag ?? text;
    if (part === null) throw new SyntaxError(`No XML: ${rest.slice(0, 80)}`);
    rest = rest.slice(part[0].length);
    if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(part[0])) throw new SyntaxError(`A bare ampersand: ${part[0]}`);
    if (tag === null) {
      if (open.length === 0) throw new SyntaxError('Text outside');
      texts.push(part[0]);
      continue;
    }
    const [, closes, name = '', attributes = '', empty] = tag;
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, each]) => each);
    if (new Set(names).size < names.length) throw new SyntaxError(`An attribute twice: ${tag[0]}`);
    if (closes === '/') {
      if (open.pop() !== name) throw new SyntaxError(`Closed by </${name}>`);
    } else if (empty === '') open.push(name);
  }
  if (open.length > 0) throw new SyntaxError(`Never closed: ${open.join(' ')}`);
  return texts.map((text) =>
    text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name] ?? ''),
  );
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

describe('the picture to keep', () => {
  test.each(menuNames)('of %s is XML, and names every dish and when both close', (name) => {
    const run = runOf(menus[name]);
    const texts = textsOf(timelineSvg(run, { address }));
    for (const { dish } of menus[name].orders)
      expect(texts.some((text) => text.startsWith(words.Dish(dish)))).toBe(true);
    for (const kitchen of ['synchronous', 'concurrent'] as const) {
      expect(texts).toContain(words.ui.kitchens[kitchen]);
      expect(texts).toContain(`closes at ${words.number(run.spans[kitchen].trace.total)}`);
    }
  });

  test('has title, minutes, legend, and the address in its corner', () => {
    const texts = textsOf(timelineSvg(runOf(menus.supper), { address }));
    expect(texts.slice(0, 2)).toEqual([
      'While It Bakes: pizza, soup, and salad',
      'While It Bakes: pizza, soup, and salad',
    ]);
    expect(texts).toEqual(
      expect.arrayContaining(['0', '22', 'run: in hand', 'wait: on its own', 'served', 'Oven']),
    );
    expect(texts.at(-1)).toBe(address);
  });

  test('is the same for the same run', () => {
    expect(timelineSvg(runOf(menus.grill), { address })).toBe(timelineSvg(runOf(menus.grill), { address }));
  });

  test('needs nothing from elsewhere', () => {
    const svg = timelineSvg(runOf(menus.banquet), { address });
    const links = [...svg.matchAll(/(?:href|src|url)\s*[=(]\s*"?([^")\s]*)/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(link).toMatch(/^(#|data:image\/svg\+xml,)/);
  });

  test('says nothing of a closing where somebody has yet to choose', () => {
    const run = runOf(menus.supper);
    const { trace } = traceByHand(menus.supper, kindHouse, () => 'stop');
    const open = { ...run, spans: { ...run.spans, concurrent: spansOf(trace) } };
    const texts = textsOf(timelineSvg(open, { address }));
    expect(texts.filter((text) => text.startsWith('closes at'))).toEqual(['closes at 23']);
  });

  test('tells nothing that is not known yet', () => {
    const texts = textsOf(timelineSvg(runOf(menus.supper), { address, until: 12 }));
    expect(texts).toContain('closes at 12');
    expect(texts).not.toContain('closes at 23');
    // His salad is ordered, and nothing more is known of it.
    const early = textsOf(timelineSvg(runOf(menus.supper), { address, until: 2 }));
    expect(early.filter((text) => 'RWH!'.includes(text))).toEqual(['R', 'R', 'R', 'R', 'R']);
  });

  test('takes any name for what it is: text', () => {
    const evil = `<img onerror="x" src='y'>&\u0000\uD800]]>`;
    const run = runOf(menus.duo);
    const name = (spans: Run['spans']['concurrent']): Run['spans']['concurrent'] =>
      spansOf({ ...spans.trace, orders: spans.trace.orders.map((order) => ({ ...order, dish: evil })) });
    const svg = timelineSvg(
      {
        ...run,
        sheet: {
          ...run.sheet,
          orders: run.sheet.orders.map((order) => ({ ...order, dish: evil as 'soup' })),
        },
        spans: { synchronous: name(run.spans.synchronous), concurrent: name(run.spans.concurrent) },
      },
      { address: `https://example.org/#${evil}`, title: evil },
    );
    expect(svg).not.toContain('<img');
    expect(textsOf(svg)[0]).toBe(`<img onerror="x" src='y'>&]]>`);
  });

  test('of an evening without orders is empty, and XML', () => {
    expect(() =>
      textsOf(timelineSvg(runOf({ orders: [], ovens: 0, stoves: 0 }), { address: '' })),
    ).not.toThrow();
  });

  test('a long name is cut, and a long address told in full', () => {
    const many = readSheet({
      orders: Array.from({ length: 60 }, () => 'cupcake@12.25'),
      ovens: 8,
      stoves: 8,
    });
    if (!many.ok) throw new Error('A sheet like this is fine.');
    const long = `https://example.org/#orders=${'cupcake@12.25,'.repeat(60)}`;
    const texts = textsOf(timelineSvg(runOf(many.sheet), { address: long }));
    expect(texts.slice(texts.findIndex((text) => text.startsWith('https'))).join('')).toBe(long);
  });
});

describe('the empty grid', () => {
  test('is XML, with the minutes, the hands, a legend, and no bar', () => {
    const texts = textsOf(emptyGridSvg(24));
    expect(texts).toEqual(
      expect.arrayContaining(['0', '2', '24', 'His hands', 'Her hands', 'One at a time', 'While it bakes']),
    );
    expect(texts.filter((text) => text === 'R')).toHaveLength(1);
  });

  test('has a lane for each dish that is wanted', () => {
    const texts = textsOf(emptyGridSvg(24, ['pizza', 'soup']));
    expect(texts.filter((text) => text === 'Pizza' || text === 'Soup')).toHaveLength(4);
  });
});
