/** Where everything goes while a shift is played: one kitchen, the tickets beside or below it, ribbons and buttons. */
import type { Rect } from '../panels/model';
import { kitchenSize, mostCrop, overhang, type KitchenPlace } from '../scenes/places';
import { isUpright, type PageLayout, type SafeArea } from './layout';

const between = (least: number, value: number, most: number): number =>
  Math.min(Math.max(value, least), most);

const whole = kitchenSize.height + overhang;

const nowhere: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** CSS pixels that a ticket needs in height. */
const leastTicket = 46;

/** `tickets` is how many the board has to hold. Lengths are CSS pixels. */
export function layoutShift(width: number, height: number, safe: SafeArea, tickets: number): PageLayout {
  const page: Rect = {
    x: safe.left,
    y: safe.top,
    width: width - safe.left - safe.right,
    height: height - safe.top - safe.bottom,
  };
  const { shift, place, unit } = isUpright(width, height) ? below(page, tickets) : beside(page, tickets);
  const mode = isUpright(width, height) ? 'tall' : height < 500 ? 'low' : 'wide';
  const { x, y, scale } = place;
  return {
    mode,
    unit,
    stage: {
      width,
      height,
      kitchens: { concurrent: place },
      clock: { x: x + 92 * scale, y: y + 16 * scale, radius: 60 * scale },
    },
    strips: { synchronous: nowhere, concurrent: nowhere },
    controls: nowhere,
    glass: undefined,
    shift,
  };
}

interface Arranged {
  readonly shift: NonNullable<PageLayout['shift']>;
  readonly place: KitchenPlace;
  readonly unit: number;
}

/** A kitchen as large as it can be in so much room, its floor cut off where there is little; at the top, in the middle. */
function fit({ x, y, width, height }: Rect, most: number): KitchenPlace {
  const scale = Math.min(width / kitchenSize.width, height / (whole - mostCrop), most);
  const crop = between(0, whole - height / scale, mostCrop);
  return { x: x + (width - kitchenSize.width * scale) / 2, y: y + overhang * scale, scale, crop };
}

/** What a kitchen covers of the page. */
const rectOf = ({ x, y, scale, crop }: KitchenPlace): Rect => ({
  x,
  y: y - overhang * scale,
  width: kitchenSize.width * scale,
  height: (whole - crop) * scale,
});

/** The kitchen at the left with the ribbons at its foot; title, tickets and buttons in a column at the right. */
function beside(page: Rect, tickets: number): Arranged {
  const gap = between(4, page.height * 0.014, 16);
  const ribbons = between(56, page.height * 0.16, 160);
  const place = fit(
    {
      x: page.x + gap,
      y: page.y + gap,
      width: page.width * 0.54,
      height: page.height - ribbons - 3 * gap,
    },
    1.6,
  );
  const raw = rectOf(place);
  // On a wide page kitchen and column stand in the middle, with nothing between them.
  const column = Math.min(page.width - raw.width - 4 * gap, Math.max(raw.width * 0.8, 440));
  const left = page.x + (page.width - raw.width - column - 2 * gap) / 2;
  const kitchen = { ...raw, x: left };
  const x = left + kitchen.width + 2 * gap;
  const head = between(40, page.height * 0.1, 110);
  const bar = between(48, page.height * 0.085, 84);
  const foot = page.y + page.height - gap;
  const board: Rect = {
    x,
    y: page.y + gap + head + gap,
    width: column,
    height: page.height - head - bar - 4 * gap,
  };
  return {
    place: { ...place, x: left },
    unit: Math.min(page.width / 1920, page.height / 1080),
    shift: {
      kitchen,
      head: { x, y: page.y + gap, width: column, height: head },
      board,
      columns: board.height / tickets < 64 && column > 400 ? 2 : 1,
      ribbons: {
        x: kitchen.x,
        y: kitchen.y + kitchen.height + gap,
        width: kitchen.width,
        height: foot - (kitchen.y + kitchen.height + gap),
      },
      bar: { x, y: foot - bar, width: column, height: bar },
    },
  };
}

/** One below the other: the title, the kitchen, the ribbons, the tickets, the buttons. */
function below(page: Rect, tickets: number): Arranged {
  const gap = 4;
  const head = between(44, page.height * 0.058, 76);
  const ribbons = between(54, page.height * 0.085, 96);
  const bar = between(52, page.height * 0.062, 76);
  const ticket = between(leastTicket, page.height * 0.062, 76);
  const room = page.height - head - ribbons - bar - 6 * gap - tickets * ticket;
  const width = page.width - 2 * gap;
  const place = fit({ x: page.x + gap, y: page.y + head + 2 * gap, width, height: room }, 1.3);
  const kitchen = rectOf(place);
  const row = (y: number, height: number): Rect => ({ x: page.x + gap, y, width, height });
  const at = kitchen.y + kitchen.height + gap;
  const foot = page.y + page.height - gap;
  const top = at + ribbons + gap;
  return {
    place,
    unit: Math.min(page.width / 1080, page.height / 1920),
    shift: {
      kitchen,
      head: row(page.y + gap, head),
      ribbons: row(at, ribbons),
      board: row(top, foot - bar - gap - top),
      columns: 1,
      bar: row(foot - bar, bar),
    },
  };
}
