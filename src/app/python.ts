/** The Python of both kitchens: nobody loads what writes it before the glass is opened. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Listing } from '../kitchen';
import type { Glass, Model, Run } from '../panels/model';
import type { KitchenKind } from '../trace';

const noLines = (kitchen: KitchenKind): Listing => ({ kitchen, main: [], dishes: {} });
const nothing = { synchronous: noLines('synchronous'), concurrent: noLines('concurrent') } as const;

/** Without a line as long as it is not loaded. */
export function pythonOf(run: ReadonlySignal<Run>, glass: ReadonlySignal<Glass>): Model['code'] {
  const writer = signal<typeof import('../kitchen/listing') | undefined>(undefined);
  const open = computed(() => glass.value.open);
  effect(() => {
    if (!open.value || writer.peek() !== undefined) return;
    import('../kitchen/listing').then(
      (loaded) => void (writer.value = loaded),
      (error: unknown) => console.warn('The Python could not be loaded:', error),
    );
  });
  return computed(() => writer.value?.listingsOf(run.value.sheet, run.value.plan) ?? nothing);
}
