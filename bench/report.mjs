// What came of it, as text: ratios to the floor, growth, and the bars.

/** @typedef {import('./measure.mjs').Figure} Figure */
/**
 * @typedef {object} Results
 * @property {Record<string, string>} names of the peers, by their keys
 * @property {Record<string, Record<string, Record<number, Figure>>>} figures by workload, peer and number of tasks
 * @property {Record<string, Record<number, number>>} bytes a sleeping task, by peer and number of tasks
 */

const few = 1000;

/** What ours may be at most: times the floor at 1,000 tasks, times the floor's growth with them, bytes. */
const bars = {
  ours: { sleep: 2, switch: 2.2, gather: 2.5, semaphore: 2, cancel: 2 },
  traced: { sleep: 3.5, switch: 3.5, gather: 3.5, semaphore: 3.5, cancel: 3.5 },
  growth: 1.2,
  bytes: 450,
};

/** Columns to the right, the first to the left. @param {readonly (readonly string[])[]} rows */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {number} ratio */
const times = (ratio) => ratio.toFixed(ratio < 20 ? 2 : 0);
/** @param {number} count */
const whole = (count) => Math.round(count).toLocaleString('en');

/** The figure at 1,000 tasks, or at the only size there is. @param {Record<number, Figure> | undefined} sizes */
const small = (sizes) => sizes?.[few] ?? sizes?.[2];

/** @param {Record<number, number> | undefined} sizes the figure of the size that is worst */
const heaviest = (sizes) => (sizes ? Math.max(...Object.values(sizes)) : undefined);

/** @param {Results} results */
function ratios({ names, figures, bytes }) {
  const works = Object.keys(figures);
  const floor = works.map((work) => small(Object.values(figures[work] ?? {})[0])?.floor);
  return table([
    [`× the floor at ${whole(few)} tasks`, ...works, 'bytes a sleeper'],
    [
      'the floor',
      ...floor.map((ns) => (ns === undefined ? '' : `${ns.toFixed(0)} ns`)),
      weight(bytes['floor']),
    ],
    ...Object.entries(names).map(([key, name]) => [
      name,
      ...works.map((work) => {
        const figure = small(figures[work]?.[key]);
        return figure ? times(figure.ratio) : '–';
      }),
      weight(bytes[key]),
    ]),
  ]);
}

/** @param {Record<number, number> | undefined} sizes */
const weight = (sizes) => (sizes ? whole(heaviest(sizes) ?? 0) : '–');

/** How much ours grows from the fewest tasks to the most, over the floor's own growth. @param {Record<number, Figure> | undefined} sizes */
function growthOf(sizes) {
  const all = Object.entries(sizes ?? {});
  const [first, last] = [all[0], all.at(-1)];
  return first && last && first !== last
    ? { most: Number(last[0]), growth: last[1].ratio / first[1].ratio }
    : undefined;
}

/** @param {Results} results */
function growth({ names, figures }) {
  const blocks = [];
  for (const [work, peers] of Object.entries(figures))
    for (const [key, sizes] of Object.entries(peers)) {
      const grown = growthOf(sizes);
      if (!grown) continue;
      const all = Object.values(sizes);
      /** @param {(figure: Figure) => number} of */
      const row = (of) => [
        ...all.map((figure) => whole(of(figure))),
        times(of(/** @type {Figure} */ (all.at(-1))) / of(/** @type {Figure} */ (all[0]))),
      ];
      blocks.push(
        table([
          [`${work}, ns`, ...Object.keys(sizes).map((tasks) => `${whole(Number(tasks))} tasks`), 'growth'],
          ['the floor', ...row(({ floor }) => floor)],
          [names[key] ?? key, ...row(({ ns }) => ns)],
          ['× the floor', ...all.map(({ ratio }) => times(ratio)), times(grown.growth)],
        ]),
      );
    }
  return blocks.join('\n\n');
}

/** @param {Results} results */
function judgement({ names, figures, bytes }) {
  /** @type {string[][]} */
  const rows = [];
  /** @param {string} what @param {number | undefined} is @param {number} most @param {(n: number) => string} [say] */
  const judge = (what, is, most, say = times) => {
    if (is !== undefined) rows.push([what, say(is), say(most), is <= most ? 'yes' : 'no']);
  };
  for (const [key, bar] of Object.entries({ ours: bars.ours, traced: bars.traced }))
    for (const [work, most] of Object.entries(bar))
      judge(`${names[key] ?? key}: ${work}`, small(figures[work]?.[key])?.ratio, most);
  const grown = growthOf(figures['sleep']?.['ours']);
  if (grown) judge(`ours: growth to ${whole(grown.most)} sleepers, × the floor's`, grown.growth, bars.growth);
  judge('ours: bytes a sleeper', heaviest(bytes['ours']), bars.bytes, whole);
  for (const [work, peers] of Object.entries(figures)) {
    const ours = small(peers['ours']);
    const [nearest] = Object.keys(peers)
      .filter((key) => !(key in bars))
      .map((key) => ({ name: names[key] ?? key, ratio: small(peers[key])?.ratio ?? Infinity }))
      .toSorted((a, b) => a.ratio - b.ratio);
    if (nearest) judge(`ours: ${work}, as the fastest peer, ${nearest.name}`, ours?.ratio, nearest.ratio);
  }
  return rows.length > 0 ? table([['', 'is', 'at most', ''], ...rows]) : '';
}

/** @param {Results} results */
export const report = (results) =>
  [ratios(results), growth(results), judgement(results)].filter((block) => block !== '').join('\n\n');
