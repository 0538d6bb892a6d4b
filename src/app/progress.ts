/** Progress that outlives the page, in the browser's storage: what cannot be read is put aside, and never lost. */
import {
  merged,
  noProgress,
  readProgress,
  writeProgress,
  type Progress,
  type ProgressResult,
} from './progress-text';

export { isBetter, withBest, type Best, type Progress, type ProgressResult } from './progress-text';

/** `damaged`: some of what was kept made no sense. `newer`: a newer page kept it, in a way unknown here. */
export type KeptState = 'fine' | 'damaged' | 'newer';

export interface ProgressStore {
  /** As far as it is known by now. */
  readonly progress: Progress;
  /** How it was found when the page was opened. Unless it was fine, its text was moved to a place aside. */
  readonly state: KeptState;
  /**
   * Adds to what is known, and to what another page of ours has kept meanwhile. Whether it is kept: storage may be full
   * or blocked, or have no place left aside for what cannot be read.
   */
  save(more: Progress): boolean;
  /** All of it, as the text of a file. */
  exportText(): string;
  /** Adds what such a file holds, and saves it: `progress` is then all that is known. */
  importText(text: string): ProgressResult;
}

const place = 'while-it-bakes/progress';
/** More than one, since what is aside is never written over. */
const asides = [`${place}/aside`, `${place}/aside-2`, `${place}/aside-3`] as const;

/** Reads what is kept; never throws. `undefined` stands for a storage that may not even be looked at. */
export function openProgress(storage: Storage | undefined): ProgressStore {
  const look = (at: string): Found | undefined => attempt(() => found(storage?.getItem(at)));
  const { progress: known = noProgress, state = 'fine' } = look(place) ?? {};
  let progress = known;

  function save(more: Progress): boolean {
    progress = merged(progress, more);
    return attempt(() => keep(storage, progress)) ?? false;
  }

  // What an older page could not read, this one may.
  const legible = asides.filter((aside) => look(aside)?.state === 'fine');
  for (const aside of legible) progress = merged(progress, look(aside)?.progress ?? noProgress);
  if ((state !== 'fine' || legible.length > 0) && save(progress))
    for (const aside of legible) attempt(() => storage?.removeItem(aside));
  return {
    get progress() {
      return progress;
    },
    state,
    save,
    exportText: () => writeProgress(progress),
    importText(text) {
      const result = readProgress(text);
      if (!result.ok) return result;
      save(result.progress);
      return { ...result, progress };
    },
  };
}

interface Found {
  readonly progress: Progress;
  readonly state: KeptState;
}

/** `undefined` where nothing was kept. */
function found(text: string | null | undefined): Found | undefined {
  if (text === null || text === undefined) return undefined;
  const result = readProgress(text);
  if (result.ok) return { progress: result.progress, state: result.skipped ? 'damaged' : 'fine' };
  return { progress: noProgress, state: result.reason === 'newer' ? 'newer' : 'damaged' };
}

/** @throws when the storage does, or when there is no place aside. */
function keep(storage: Storage | undefined, progress: Progress): boolean {
  if (storage === undefined) return false;
  // Looked at anew: another page of ours may have been at it.
  const text = storage.getItem(place);
  const there = found(text);
  if (text !== null && there?.state !== 'fine') putAside(storage, text);
  storage.setItem(place, writeProgress(merged(there?.progress ?? noProgress, progress)));
  return true;
}

function putAside(storage: Storage, text: string): void {
  const taken = asides.map((aside) => storage.getItem(aside));
  if (taken.includes(text)) return;
  const free = asides[taken.indexOf(null)];
  if (free === undefined) throw new RangeError('All places aside are taken');
  storage.setItem(free, text);
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
