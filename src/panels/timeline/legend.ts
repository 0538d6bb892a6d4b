/** What each texture and letter means. */
import type { BarState, Lane } from '../../trace';
import { timelineWords } from '../../words/glass';
import { barNode } from './draw';
import type { Node } from './node';

export interface Sample {
  readonly state: BarState;
  readonly slot?: number;
  readonly means: string;
}

export function allSamples(): readonly Sample[] {
  const { legend } = timelineWords;
  return [
    { state: 'new', means: legend.new },
    { state: 'running', means: legend.running },
    { state: 'waiting', slot: 0, means: legend.waiting },
    { state: 'waiting', means: legend.line },
    { state: 'held', means: legend.held },
    { state: 'ready', means: legend.ready },
    { state: 'idle', means: legend.idle },
    { state: 'served', means: legend.served },
    { state: 'failed', means: legend.failed },
    { state: 'cancelled', means: legend.cancelled },
  ];
}

/** Those of the states that these lanes have, as far as it may be known. */
export function samples(lanes: readonly Lane[], horizon: number): readonly Sample[] {
  const has = ({ state, slot }: Sample): boolean =>
    lanes.some(({ bars }) =>
      bars.some(
        (bar) =>
          bar.from <= horizon &&
          bar.state === state &&
          (state !== 'waiting' || (bar.slot === undefined) === (slot === undefined)),
      ),
    );
  return allSamples().filter(has);
}

const isMoment = ({ state }: Sample): boolean =>
  state === 'served' || state === 'failed' || state === 'cancelled';

/** How wide a sample is that is so high: the mark of a moment has no length. */
export const sampleWidth = (sample: Sample, height: number): number =>
  Math.round(height * (isMoment(sample) ? 1 : 1.3));

/** A bar that stands for all of its state, as high as it is told. */
export const sampleNode = (sample: Sample, height: number): Node => {
  const { state, slot } = sample;
  return barNode(
    { from: 0, to: isMoment(sample) ? 0 : 1, state, what: '', slot },
    { y: 0, height },
    { from: 0, to: 1, width: sampleWidth(sample, height) },
    undefined,
  );
};
