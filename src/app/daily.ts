/** The service of a calendar day: the same for everybody, found by a worker that is done with it at once. */
import type { SeededService } from '../shifts';

const found = new Map<string, Promise<SeededService | undefined>>();

/** The service of a day such as `2026-11-29`; `undefined` where there is none, or no worker may run. */
export function serviceOf(day: string): Promise<SeededService | undefined> {
  const known = found.get(day) ?? ask(day);
  found.set(day, known);
  return known;
}

function ask(day: string): Promise<SeededService | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./daily-worker.ts', import.meta.url), { type: 'module' });
      const end = (service: SeededService | undefined): void => {
        worker.terminate();
        resolve(service);
      };
      worker.addEventListener('message', ({ data }: MessageEvent<SeededService | undefined>) => end(data));
      worker.addEventListener('error', () => end(undefined));
      // A worker, unlike a window, has no origin to be named.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(day);
    } catch {
      // A frame of no origin may have no workers.
      resolve(undefined);
    }
  });
}

/** Today, by the clock on the wall where the page is. */
export function today(now: Date = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
