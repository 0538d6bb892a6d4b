/** The page's size, safe area and pixel density, as a layout that follows the window. */
import { signal, type ReadonlySignal } from '@preact/signals-core';
import { layoutPage, type PageLayout, type SafeArea } from './layout';

/** Device pixels a CSS pixel that are worth painting: phones have less to paint with. */
const mostPixels = { phone: 1.5, desk: 2 } as const;

export interface Viewport {
  readonly layout: ReadonlySignal<PageLayout>;
  pixelRatio(): number;
  destroy(): void;
}

export function watchViewport(): Viewport {
  const probe = document.createElement('div');
  probe.className = 'safe-area';
  document.body.append(probe);
  const measure = (): PageLayout => layoutPage(innerWidth, innerHeight, safeArea(probe));
  const layout = signal(measure());
  const update = (): void => void (layout.value = measure());
  addEventListener('resize', update);
  visualViewport?.addEventListener('resize', update);
  return {
    layout,
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
