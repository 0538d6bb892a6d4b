/** Where everything goes during a lesson: its bar on top, and on an upright page a place for its card. */
import type { Rect } from '../panels/model';
import type { KitchenKind } from '../trace';
import { isUpright, layoutPage, type PageLayout, type SafeArea } from './layout';

/** Between the card and the edges of the page. CSS pixels. */
const gap = 6;

/** The height of the floor with the sign. Kitchen units. */
const sign = 76;

/** As `layoutPage`, with the bar of a lesson above all of it, and room for a card where one kitchen is shown alone. */
export function layoutLesson(
  width: number,
  height: number,
  safe: SafeArea,
  glass: boolean,
  shown: KitchenKind | 'both',
): PageLayout {
  const thickness = isUpright(width, height) ? 52 : Math.min(68, Math.max(48, height * 0.06));
  const bar = { x: safe.left, y: safe.top, width: width - safe.left - safe.right, height: thickness };
  const page = layoutPage(width, height, { ...safe, top: safe.top + thickness }, glass);
  if (shown === 'both' || glass) return { ...page, lesson: { bar, card: undefined } };
  return { ...oneKitchen(page, shown), lesson: { bar, card: below(page, bar, height - safe.bottom) } };
}

/** Everything under the upper kitchen, and its floor, where her sign says what the card asks. */
function below({ strips, stage }: PageLayout, bar: Rect, foot: number): Rect {
  const y = strips.synchronous.y - sign * stage.kitchens.synchronous.scale;
  return { x: bar.x + gap, y, width: bar.width - 2 * gap, height: foot - gap - y };
}

/** The kitchen that a card is about goes to the top, as large as it was, and the other one off the page. */
function oneKitchen(page: PageLayout, kitchen: KitchenKind): PageLayout {
  const { kitchens, clock } = page.stage;
  const { synchronous: upper, concurrent: lower } = kitchens;
  const off = { ...lower, x: -2 * page.stage.width };
  return {
    ...page,
    stage: {
      ...page.stage,
      kitchens:
        kitchen === 'synchronous'
          ? { synchronous: upper, concurrent: off }
          : { synchronous: off, concurrent: upper },
      clock: { ...clock, y: clock.y - (lower.y - upper.y) },
    },
  };
}
