/** The end of an evening: the last plate, the way back to the one choice that cost a guest, and the report. */
import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Report, Turning } from '../panels/shift-model';
import type { Playhead } from '../playback';

export interface CurtainNeeds {
  readonly playhead: Playhead;
  readonly still: ReadonlySignal<boolean>;
  /** What came of the evening; asked once, when its end was seen. */
  report(): Report;
  /** Asked where the report is still `searching`. */
  turning(): Promise<Turning | undefined>;
}

export interface Curtain {
  readonly report: ReadonlySignal<Report | undefined>;
  readonly reported: ReadonlySignal<boolean>;
  /** It is not over, or no longer. */
  raise(): void;
  show(shown: boolean): void;
  /** Goes to the end of the way back at once. Whether it was under way. */
  skip(): boolean;
  /** Lets wall-clock seconds pass at the end of an evening. */
  tick(seconds: number): void;
}

/** Wall-clock seconds: to see the last plate; that a search may take before the report comes without it; of the way back. */
const seconds = { lastPlate: 0.8, search: 1, back: 1.1 } as const;

export function createCurtain(needs: CurtainNeeds): Curtain {
  const { playhead, still } = needs;
  const report = signal<Report | undefined>(undefined);
  const reported = signal(false);
  let passed = 0;
  let searching = false;
  let back: { readonly from: number; readonly to: number; left: number } | undefined;
  // Counts the evenings, so that an answer which comes too late is told from one that is waited for.
  let evening = 0;

  function show(): void {
    back = undefined;
    searching = false;
    playhead.pause();
    const turning = report.value?.turning;
    if (typeof turning === 'object') playhead.seek(turning.minute);
    reported.value = true;
  }

  function fall(): void {
    passed = 0;
    const found = needs.report();
    report.value = found;
    if (found.turning !== 'searching') return show();
    searching = true;
    const own = evening;
    void needs.turning().then((turning) => {
      if (own === evening) know(turning);
    });
  }

  function know(turning: Turning | undefined): void {
    if (report.value === undefined) return;
    report.value = { ...report.value, turning };
    // Whoever reads already is not taken anywhere.
    if (!searching) return;
    if (turning === undefined || still.value) show();
    else {
      searching = false;
      back = { from: playhead.minute, to: turning.minute, left: seconds.back };
    }
  }

  function goBack(way: NonNullable<typeof back>): void {
    const share = Math.max(0, way.left) / seconds.back;
    playhead.seek(way.to + (way.from - way.to) * share * share);
    if (way.left <= 0) show();
  }

  return {
    report,
    reported,
    raise() {
      evening++;
      passed = 0;
      searching = false;
      back = undefined;
      report.value = undefined;
      reported.value = false;
    },
    show(shown) {
      if (shown) show();
      else reported.value = false;
    },
    skip() {
      if (back === undefined) return false;
      show();
      return true;
    },
    tick(more) {
      if (back !== undefined) {
        back.left -= more;
        return goBack(back);
      }
      passed += more;
      if (report.value === undefined && passed >= seconds.lastPlate) fall();
      else if (searching && passed >= seconds.search) show();
    },
  };
}
