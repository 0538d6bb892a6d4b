/** The page that `bench/stage.mjs` measures: the banquet on the real stage, stepped by hand. */
import { layoutPage } from '../src/app/layout';
import { menus, serve } from '../src/kitchen';
import { Playhead } from '../src/playback';
import { mountStage } from '../src/scenes';
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

Object.assign(window, { measure });
