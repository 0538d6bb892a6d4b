/** The campaign, in which the player is the event loop: played by keys, by touch and by ear, hammered, sent and kept. */
import type { Page } from '@playwright/test';
import {
  actsOf,
  play,
  playBy,
  shiftNames,
  shifts,
  writeActs,
  type Act,
  type Evening,
  type ShiftName,
} from '../../src/shifts';
import {
  atRest,
  expect,
  misplaced,
  openUnlit,
  openUnpainted,
  sizes,
  stumblingBlocks,
  test,
  type WithFace,
} from './kit';
import { listener } from './shift-ear';

const places = { ...sizes, 'small phone': { width: 360, height: 640 } } as const;

const report = (page: Page) => page.locator('.shift-report');
const ticket = (page: Page, order: number) => page.locator(`.shift-ticket[data-order="${String(order)}"]`);
const told = (page: Page): Promise<string> =>
  page
    .locator('.told')
    .textContent()
    .then((text) => text ?? '');

/** The acts in the address, which follows the page a quarter of a second later. */
const actsIn = (page: Page): string => /[#&]acts=([^&]*)/.exec(page.url())?.[1] ?? '';

const traceIn = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as WithFace).whileItBakes.trace('concurrent'));

/** Whether the page's own run is what its acts make of the evening, act by act and event by event. */
async function expectReplay(page: Page, evening: Evening, text: string): Promise<void> {
  const { acts, dropped } = actsOf(evening, text);
  expect(dropped).toBe(0);
  expect(await traceIn(page)).toEqual(play(evening, acts).trace);
}

interface Player {
  take(order: number): Promise<void>;
  wait(): Promise<void>;
}

/** Plays a shift as its record solves it, as soon as each choice is there. */
async function solve(page: Page, name: ShiftName, player: Player): Promise<void> {
  const { sheet, rules, solution } = shifts[name];
  const { acts, choices } = play({ sheet, rules }, solution);
  expect(acts.length, 'the solution can be played').toBe(solution.length);
  for (const [i, act] of acts.entries()) {
    // What is ready alone is taken by the page itself.
    const isLone = 'take' in act && choices[i]?.ready.length === 1;
    if (!isLone) await doIt(page, act, player);
    await expect.poll(() => actsIn(page).length, `act ${String(i + 1)}`).toBeGreaterThan(i);
  }
  await expect(report(page)).toBeVisible();
}

async function doIt(page: Page, act: Act, player: Player): Promise<void> {
  if (!('take' in act)) {
    await expect(page.locator('.shift-wait .button:not(.not-now)')).toBeVisible();
    return player.wait();
  }
  await expect(ticket(page, act.take)).toHaveClass(/takeable/);
  await player.take(act.take);
}

const hasThreeStars = async (page: Page): Promise<void> => {
  await expect(report(page).getByRole('heading', { name: /^Perfect/ })).toBeVisible();
  await expect(report(page).getByRole('img', { name: '3 of 3 stars' })).toBeVisible();
};

test.describe('by keys alone', () => {
  for (const name of shiftNames)
    test(`${name} gives three stars`, async ({ page }) => {
      await openUnpainted(page, `#shift=${name}&speed=8`);
      await solve(page, name, {
        take: (order) => page.keyboard.press(String(order + 1)),
        wait: () => page.keyboard.press('w'),
      });
      await hasThreeStars(page);
      await expectReplay(page, shifts[name], actsIn(page));
    });
});

test.describe('by touch alone, on a small phone', () => {
  test.use({ viewport: places['small phone'], hasTouch: true, isMobile: true });

  for (const name of shiftNames)
    test(`${name} gives three stars`, async ({ page }) => {
      await openUnpainted(page, `#shift=${name}&speed=8`);
      await solve(page, name, {
        async take(order) {
          // The first tap looks.
          await ticket(page, order).tap();
          await expect(ticket(page, order)).toHaveClass(/selected/);
          await ticket(page, order).tap();
        },
        wait: () => page.locator('.shift-wait .button').tap(),
      });
      await hasThreeStars(page);
    });
});

test('First service can be won by who only listens', async ({ page }) => {
  await openUnpainted(page, '#shift=first-service&speed=8');
  const choose = listener();
  let heard = '';
  while (!/The evening is over/.test(heard)) {
    await expect.poll(() => told(page)).not.toBe(heard);
    heard = await told(page);
    const key = choose(heard);
    if (key !== undefined) await page.keyboard.press(key);
  }
  expect(heard).toContain('The evening is over at minute 11: 4 of 4 guests in time. 3 stars.');
});

/**
 * Presses keys and tickets in the page till its report comes, thirty times a second, pauses now and then, and notes
 * every text of acts that it sees meanwhile.
 */
const hammer = (page: Page, orders: number): Promise<void> =>
  page.evaluate((orders) => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    // The same numbers each time.
    let seed = 5;
    const dice = (sides: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % sides;
    };
    const press = (key: string): void =>
      void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    let beat = 0;
    const hammering = setInterval(() => {
      if (document.querySelector('.shift-report') !== null) return clearInterval(hammering);
      const order = dice(orders + 1);
      if (++beat % 90 === 30 || beat % 90 === 36) press(' ');
      else if (order === orders) press('w');
      else if (dice(2) === 0) press(String(order + 1));
      else document.querySelector<HTMLElement>(`.shift-ticket[data-order="${String(order)}"]`)?.click();
      const acts = /acts=([^&]*)/.exec(location.hash)?.[1] ?? '';
      if (acts !== seen.at(-1)) seen.push(acts);
    }, 1000 / 30);
  }, orders);

test('hammered at thirty a second, no choice is lost or doubled', async ({ page }) => {
  test.setTimeout(120_000);
  await openUnpainted(page, '#shift=friday-rush&speed=4');
  await expect(ticket(page, 0)).toHaveClass(/takeable/);
  const session = await page.context().newCDPSession(page);
  const lifecycle = (state: 'frozen' | 'active'): Promise<unknown> =>
    session.send('Page.setWebLifecycleState', { state });
  await hammer(page, 6);
  for (let round = 0; !(await report(page).isVisible()); round++) {
    await page.setViewportSize(round % 2 === 0 ? places['small phone'] : sizes.laptop);
    // Another tab.
    await lifecycle('frozen');
    await page.waitForTimeout(100);
    await lifecycle('active');
    await page.waitForTimeout(900);
  }
  await expect.poll(() => actsIn(page).length).toBeGreaterThan(12);
  const text = actsIn(page);
  await expectReplay(page, shifts['friday-rush'], text);
  const seen = await page.evaluate(() => (window as unknown as { seen: readonly string[] }).seen);
  expect(seen.length).toBeGreaterThan(4);
  expect(seen.filter((acts) => !text.startsWith(acts))).toEqual([]);
});

test('a pick that is pressed ten times is one act, and pressed on for a pin', async ({ page }) => {
  await openUnpainted(page, '#shift=first-service');
  await expect(ticket(page, 1)).toHaveClass(/takeable/);
  // The hands are at it from the first of them on; the others pin it and take the pin off.
  await page.evaluate(() => {
    for (let press = 0; press < 11; press++)
      dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true }));
  });
  await expect.poll(() => actsIn(page)).toBe('2');
  await expect(ticket(page, 0)).toHaveClass(/takeable/);
  await expectReplay(page, shifts['first-service'], '2');
});

test('an evening that was sent is played as it was, and then one may try oneself', async ({ page }) => {
  await openUnpainted(page, '#shift=first-service&acts=3234124&speed=8');
  await expect(page.getByText('Played as it was sent')).toBeVisible();
  await expectReplay(page, shifts['first-service'], '3234124');
  await expect(report(page).getByRole('heading', { name: 'As it was played: 4 of 4 in 11' })).toBeVisible();
  // It is nobody's best here.
  expect(await page.evaluate(() => localStorage.getItem('while-it-bakes/progress'))).toBeNull();
  await report(page).getByRole('button', { name: 'Now you' }).click();
  await expect(ticket(page, 2)).toHaveClass(/takeable/);
  await page.keyboard.press('3');
  await expect(page).toHaveURL(/#shift=first-service&acts=3&speed=8$/);
});

test('half an evening goes on where it was', async ({ page }) => {
  await openUnpainted(page, '#shift=first-service&acts=323');
  await expect(ticket(page, 3)).toHaveClass(/takeable/);
  await expect(ticket(page, 1)).toContainText('in the oven till 9');
  await page.goto('./#shift=first-service&acts=3238');
  await expect(page.getByText('“3238” is no way to play a shift')).toBeVisible();
});

const progress = 'while-it-bakes/progress';

const keptIn = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(
    (prefix) => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith(prefix))),
    progress,
  );

for (const [is, text, says] of [
  ['damaged', '{"format":"while-it-bakes/progress","version":1,"shi', 'could not be read'],
  ['newer', '{"format":"while-it-bakes/progress","version":2,"stars":[3]}', 'newer version of this page'],
] as const)
  test(`stars that are ${is} are put aside, and said so`, async ({ page }) => {
    await page.addInitScript(
      ([key, text]) => {
        if (localStorage.getItem(`${key}/aside`) === null) localStorage.setItem(key, text);
      },
      [progress, text] as const,
    );
    await openUnpainted(page, '#shift=first-service&speed=8');
    await expect(page.getByText(says)).toBeVisible();
    expect((await keptIn(page))[`${progress}/aside`]).toBe(text);
    await solve(page, 'first-service', {
      take: (order) => page.keyboard.press(String(order + 1)),
      wait: () => page.keyboard.press('w'),
    });
    const kept = await keptIn(page);
    expect(kept[`${progress}/aside`]).toBe(text);
    expect(JSON.parse(kept[progress] ?? '')).toMatchObject({
      shifts: { 'first-service': { stars: 3, result: { inTime: 4, guests: 4, total: 11 } } },
    });
  });

test('from opening the page to one’s own first pick in a minute', async ({ page }) => {
  test.setTimeout(90_000);
  const began = Date.now();
  await openUnpainted(page);
  await page.getByRole('button', { name: 'She closes at 12' }).click();
  await page.getByRole('button', { name: 'Now you' }).click({ timeout: 60_000 });
  await expect(ticket(page, 0)).toHaveClass(/takeable/);
  await ticket(page, 0).click();
  await expect.poll(() => actsIn(page)).toBe('1');
  expect((Date.now() - began) / 1000).toBeLessThan(60);
});

/** asyncio's own way through First service, but for what is taken by itself at the end: three guests are lost. */
function nearlyLost(): string {
  const evening = shifts['first-service'];
  const { acts, choices } = play(evening, playBy(evening, 'first-ready'));
  return writeActs(acts.slice(0, choices.findLastIndex(({ ready }) => ready.length > 1) + 1));
}

/** What one sees of a shift on its way, and what is told of it in figures at its end. */
const moments: readonly (readonly [what: string, hash: string, ready: (page: Page) => Promise<void>])[] = [
  ['the first choice', '#shift=friday-rush', (page) => expect(ticket(page, 0)).toHaveClass(/takeable/)],
  [
    'a choice amid the evening',
    '#shift=friday-rush&acts=213',
    (page) => expect(page.locator('.shift-board.asks')).toBeVisible(),
  ],
  [
    'the report of a lost guest',
    `#shift=first-service&acts=${nearlyLost()}&speed=8`,
    (page) => expect(report(page)).toBeVisible(),
  ],
];

for (const [name, viewport] of Object.entries(places))
  test.describe(`at ${name} size`, () => {
    test.use({ viewport });

    test('nothing sticks out of a shift, its report and the map', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      for (const [what, hash, ready] of moments) {
        await page.goto('about:blank');
        await openUnlit(page, hash);
        await ready(page);
        await atRest(page);
        expect(await misplaced(page), what).toEqual([]);
      }
      await report(page).getByRole('button', { name: 'All shifts' }).click();
      await expect(page.getByRole('heading', { name: 'Hands and waits' })).toBeVisible();
      await atRest(page);
      expect(await misplaced(page), 'the map').toEqual([]);
    });
  });

test('a reader stumbles over nothing in a shift, its report and the map', async ({ page }) => {
  for (const [what, hash, ready] of moments) {
    await page.goto('about:blank');
    await openUnpainted(page, hash);
    await ready(page);
    expect(await stumblingBlocks(page), what).toEqual([]);
  }
  await report(page).getByRole('button', { name: 'All shifts' }).click();
  await expect(page.getByRole('heading', { name: 'Hands and waits' })).toBeVisible();
  expect(await stumblingBlocks(page), 'the map').toEqual([]);
});

test('the back button leads out of a shift, and its cross to the map', async ({ page }) => {
  await openUnpainted(page, '#menu=supper&at=3');
  await page.evaluate(() => location.assign('#menu=duo'));
  await expect(page.locator('.question')).toBeVisible();
  await page.getByRole('button', { name: 'Other menus' }).click();
  await page.getByRole('button', { name: /You are the event loop/ }).click();
  await page.getByRole('button', { name: /First service/ }).click();
  await expect(ticket(page, 0)).toBeVisible();
  await expect(page).toHaveURL(/#shift=first-service/);
  await page.goBack();
  await expect(page.locator('.question')).toBeVisible();
  await expect(page).toHaveURL(/#menu=duo/);
  await page.goForward();
  await expect(ticket(page, 0)).toBeVisible();
  await page.getByRole('button', { name: 'Leave the shift' }).click();
  await expect(page.getByRole('dialog', { name: 'You are the event loop' })).toBeVisible();
});

test('an address that is slow to load is not lost', async ({ page }) => {
  await page.route('**/campaign-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await openUnpainted(page, '#shift=first-service&acts=3');
  await page.waitForTimeout(700);
  expect(new URL(page.url()).hash).toBe('#shift=first-service&acts=3');
  await expect(ticket(page, 0)).toBeVisible();
  await expect(page).toHaveURL(/#shift=first-service&acts=3$/);
});

test('from one shift to another by the address, the painted kitchen is that of the tickets', async ({
  page,
}) => {
  await openUnpainted(page, '#shift=friday-rush');
  await expect(ticket(page, 5)).toBeVisible();
  await page.evaluate(() => location.assign('#shift=first-service&acts=3'));
  await expect(ticket(page, 4)).toHaveCount(0);
  expect(await traceIn(page)).toEqual(
    play(shifts['first-service'], actsOf(shifts['first-service'], '3').acts).trace,
  );
});

test('who looks behind the glass at a choice finds the way back to it', async ({ page }) => {
  await openUnpainted(page, '#shift=first-service&acts=3');
  await expect(ticket(page, 0)).toBeVisible();
  await page.keyboard.press('g');
  await expect(ticket(page, 0)).toHaveCount(0);
  await expect(page.locator('.timeline-pane')).toBeVisible();
  // He closes; her evening is open.
  await expect(page.getByText(/closes at/)).toHaveCount(1);
  // Nothing is begun anew by a key in there.
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Back to your choice' }).first().click();
  await expect(ticket(page, 0)).toBeVisible();
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/acts=32$/);
});
