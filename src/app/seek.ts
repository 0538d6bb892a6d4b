/** What takes a search: it is asked of a worker, which is done with it at once. */
import type { Turning } from '../panels/shift-model';
import type { Acts, Evening, SeededService } from '../shifts';

export type Question =
  | { readonly is: 'service'; readonly day: string }
  | { readonly is: 'turning'; readonly evening: Evening; readonly acts: Acts };

const services = new Map<string, Promise<SeededService | undefined>>();

/** The service of a day such as `2026-11-29`; `undefined` where none was found, or no worker may run. */
export function serviceOf(day: string): Promise<SeededService | undefined> {
  const known = services.get(day) ?? (ask({ is: 'service', day }) as Promise<SeededService | undefined>);
  services.set(day, known);
  // What failed may be asked again.
  void known.then((service) => {
    if (service === undefined) services.delete(day);
  });
  return known;
}

/** The one choice that cost a guest; `undefined` where nobody was lost, it was not found, or no worker may run. */
export const turningOf = (evening: Evening, acts: Acts): Promise<Turning | undefined> =>
  ask({ is: 'turning', evening, acts }) as Promise<Turning | undefined>;

function ask(question: Question): Promise<unknown> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./seek-worker.ts', import.meta.url), { type: 'module' });
      const end = (answer?: unknown): void => {
        worker.terminate();
        resolve(answer);
      };
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => end(data));
      worker.addEventListener('error', () => end());
      // A worker, unlike a window, has no origin to be named.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(question);
    } catch {
      // A frame of no origin may have no workers.
      resolve(undefined);
    }
  });
}
