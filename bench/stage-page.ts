/** The page that `bench/stage.mjs` measures: the banquet on the real stage, stepped by hand. */
import { layoutPage } from '../src/app/layout';
import { menus, serve } from '../src/kitchen';
import { Playhead } from '../src/playback';
import { mountStage } from '../src/scenes';
import { play, shifts, type Act } from '../src/shifts';
import { spansOf } from '../src/trace';

const runs = {
  synchronous: spansOf(serve(menus.banquet, 'synchronous')),
  concurrent: spansOf(serve(menus.banquet, 'concurrent')),
};
const playhead = new Playhead();
const end = runs.synchronous.trace.total;
playhead.load({ end, pace: end / 35 });
const stage = await mountStage(document.querySelector('#stage') as HTMLElement, {
  playhead,
  layout: layoutPage(960, 540).stage,
  pixelRatio: 1,
  reducedMotion: false,
  onNews: (news) => {
    document.title = news;
  },
});
stage.load(runs);

/** Steps through the banquet at 60 frames a second, `loops` times; gives the milliseconds of script a step. */
function measure(loops: number): number {
  const frames = Math.round(35 * 60);
  const started = performance.now();
  for (let loop = 0; loop < loops; loop++)
    for (let frame = 0; frame < frames; frame++) {
      playhead.seek((end * frame) / frames);
      stage.step();
    }
  return (performance.now() - started) / (loops * frames);
}

/** Friday rush as whoever takes the first that is ready plays it: what is known after each act. */
function growing(): ReturnType<typeof spansOf>[] {
  const acts: Act[] = [];
  const all: ReturnType<typeof spansOf>[] = [];
  for (;;) {
    const { trace, choice } = play(shifts['friday-rush'], acts);
    all.push(spansOf(trace));
    if (choice === undefined) return all;
    acts.push({ minute: choice.minute, take: choice.ready[0] ?? 0 });
  }
}

/** Loads a shift act by act, `loops` times; gives the milliseconds of script that a load takes, in the middle and 95 in 100. */
function measureLoads(loops: number): { readonly middle: number; readonly most: number } {
  const all = growing();
  const taken: number[] = [];
  stage.load({ concurrent: all[0] as (typeof all)[0] }, { failures: [] });
  for (let loop = 0; loop < loops; loop++)
    for (const concurrent of all) {
      const started = performance.now();
      stage.load({ concurrent }, { failures: [] });
      taken.push(performance.now() - started);
    }
  stage.load(runs);
  taken.sort((a, b) => a - b);
  return { middle: taken[taken.length >> 1] ?? 0, most: taken[Math.floor(taken.length * 0.95)] ?? 0 };
}

Object.assign(window, { measure, measureLoads });
