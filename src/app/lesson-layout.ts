/** Where everything goes during a lesson: its bar on top, and on an upright page a place for its card. */
import type { Rect } from '../panels/model';
import type { KitchenPlace } from '../scenes/places';
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
  const { synchronous: upper, concurrent: lower } = page.stage.kitchens;
  if (shown === 'both' || glass || upper === undefined || lower === undefined)
    return { ...page, lesson: { bar, card: undefined } };
  return {
    ...page,
    stage: {
      ...page.stage,
      // The kitchen that a card is about goes to the top, as large as it was.
      kitchens: { [shown]: upper },
      clock: { ...page.stage.clock, y: page.stage.clock.y - (lower.y - upper.y) },
    },
    lesson: { bar, card: below(page.strips.synchronous.y, upper, bar, height - safe.bottom) },
  };
}

/** Everything under the upper kitchen, and its floor, where her sign says what the card asks. */
function below(strip: number, { scale }: KitchenPlace, bar: Rect, foot: number): Rect {
  const y = strip - sign * scale;
  return { x: bar.x + gap, y, width: bar.width - 2 * gap, height: foot - gap - y };
}
