/** The page's size, safe area and pixel density, as a layout that follows the window. */
import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { KitchenKind } from '../trace';
import { isUpright, layoutPage, type PageLayout, type SafeArea } from './layout';
import { layoutLesson } from './lesson-layout';
import { layoutShift } from './shift-layout';

/** Device pixels a CSS pixel that are worth painting: phones have less to paint with. */
const mostPixels = { phone: 1.5, desk: 2 } as const;

export interface Viewport {
  readonly layout: ReadonlySignal<PageLayout>;
  /** Makes room for the glass, or takes it back. */
  setGlass(open: boolean): void;
  /** The same for the bar of a lesson, and for its card about a kitchen. */
  setLesson(at: { readonly card: boolean; readonly kitchen: KitchenKind } | undefined): void;
  /** Makes room for so many tickets of a shift; `undefined` takes it back. */
  setShift(tickets: number | undefined): void;
  pixelRatio(): number;
  destroy(): void;
}

export function watchViewport(): Viewport {
  const probe = document.createElement('div');
  probe.className = 'safe-area';
  document.body.append(probe);
  const measure = () => ({ width: innerWidth, height: innerHeight, safe: safeArea(probe) });
  const page = signal(measure());
  const glass = signal(false);
  const lesson = signal<Parameters<Viewport['setLesson']>[0]>(undefined);
  const tickets = signal<number | undefined>(undefined);
  const shown = computed(() => {
    const { width, height } = page.value;
    return lesson.value && (lesson.value.card && isUpright(width, height) ? lesson.value.kitchen : 'both');
  });
  const layout = computed(() => {
    const { width, height, safe } = page.value;
    if (tickets.value !== undefined && !glass.value) return layoutShift(width, height, safe, tickets.value);
    return shown.value === undefined
      ? layoutPage(width, height, safe, glass.value)
      : layoutLesson(width, height, safe, glass.value, shown.value);
  });
  const update = (): void => void (page.value = measure());
  addEventListener('resize', update);
  visualViewport?.addEventListener('resize', update);
  return {
    layout,
    setGlass: (open) => void (glass.value = open),
    setLesson: (at) => void (lesson.value = at),
    setShift: (count) => void (tickets.value = count),
    pixelRatio: () =>
      Math.min(
        devicePixelRatio || 1,
        Math.min(innerWidth, innerHeight) < 600 ? mostPixels.phone : mostPixels.desk,
      ),
    destroy() {
      removeEventListener('resize', update);
      visualViewport?.removeEventListener('resize', update);
      probe.remove();
    },
  };
}

function safeArea(probe: HTMLElement): SafeArea {
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = getComputedStyle(probe);
  const [top, right, bottom, left] = [paddingTop, paddingRight, paddingBottom, paddingLeft].map((each) =>
    Number.parseFloat(each),
  );
  return { top: top || 0, right: right || 0, bottom: bottom || 0, left: left || 0 };
}
