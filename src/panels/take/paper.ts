/** What the browser's own printing puts on paper while the glass is open: the timeline, on one page. */
import { effect } from '@preact/signals-core';
import type { Model } from '../model';
import type * as Making from './making';
import { hasSheet, putSheet, takeSheet } from './print';

/** The last minute that may be told: of a run whose totals are hidden, that up to which it was seen. */
export const lastTold = ({ show, seen }: Model): number => (show.value.revealed ? Infinity : seen.value);

/** Returns what ends it. */
export function watchPrinting(model: Model): () => void {
  let making: typeof Making | undefined;
  // A page that is about to be printed waits for nothing, so what draws is fetched before.
  const stopFetching = effect(() => {
    if (model.glass.value.open && making === undefined)
      void import('./making').then(
        (loaded) => (making = loaded),
        (error: unknown) => console.warn('The timeline cannot be printed:', error),
      );
  });
  const before = (): void => {
    if (hasSheet() || making === undefined || !model.glass.value.open) return;
    putSheet(making.paperOf({ run: model.run.value, until: lastTold(model), address: location.href }));
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', takeSheet);
  return () => {
    stopFetching();
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', takeSheet);
  };
}
