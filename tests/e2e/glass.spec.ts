import type { Page } from '@playwright/test';
import {
  expect,
  misplaced,
  openUnlit,
  openUnpainted,
  sizes,
  standAt,
  stateOf,
  stumblingBlocks,
  test,
  type WithFace,
} from './kit';

const inside = (page: Page) => page.getByRole('region', { name: 'Inside the loop' });
const totalOf = async (page: Page): Promise<number> => (await stateOf(page)).kitchens.concurrent.total;

const places = {
  ...sizes,
  'old projector': { width: 1024, height: 768 },
  'school laptop': { width: 1366, height: 768 },
} as const;
const panes = ['timeline', 'loop', 'code', 'story', 'change'] as const;

for (const [name, viewport] of Object.entries(places))
  test.describe(`at ${name} size`, () => {
    test.use({ viewport });

    test('nothing sticks out of the glass, whichever pane is in front', async ({ page }) => {
      await openUnlit(page, '#menu=dinner&at=9');
      for (const pane of panes) {
        await page.goto(`./#menu=dinner&at=9&glass=${pane}&order=1`);
        await expect(inside(page).locator(`.${pane}-pane`)).toBeVisible();
        await expect.poll(() => misplaced(page), pane).toEqual([]);
      }
    });
  });

test('the glass opens by its button and by G, closes by its cross and by Escape, and the address says so', async ({
  page,
}) => {
  await openUnpainted(page, '#menu=supper&at=6');
  await page.getByRole('button', { name: 'Look inside: why?' }).click();
  await expect(inside(page)).toBeVisible();
  await expect(page).toHaveURL(/glass=timeline/);
  await page.getByRole('button', { name: 'Close the glass' }).click();
  await expect(inside(page)).toHaveCount(0);
  await page.keyboard.press('g');
  await expect(inside(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inside(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/glass/);
});

test('an address opens the glass at its minute, with its pane and its dish', async ({ page }) => {
  await openUnpainted(page, '#menu=supper&at=6&glass=story&order=2&marks=5,9');
  await expect(page.getByRole('tab', { name: 'Story' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'To minute 9' }).click();
  expect((await stateOf(page)).minute).toBe(9);
  await page.getByRole('button', { name: 'Take the bookmark at minute 9 away' }).click();
  await expect(page).toHaveURL(/marks=5(&|$)/);
});

test('one steps through events, awaits and choices, by buttons and by keys', async ({ page }) => {
  await openUnpainted(page, '#menu=supper&at=6&glass=story');
  const minute = async (): Promise<number> => (await stateOf(page)).minute;
  await page.getByRole('button', { name: 'To the next choice of the loop' }).click();
  // The salad is tossed till 9, and then the soup is taken up.
  expect(await minute()).toBeCloseTo(9, 1);
  await page.getByRole('button', { name: 'One event back' }).click();
  expect(await minute()).toBeLessThanOrEqual(9);
  await page.keyboard.press('<');
  expect(await minute()).toBeCloseTo(5, 1);
  // Where the soup is left, the loop chooses: the next choice is the one after.
  await page.keyboard.press(']');
  expect(await minute()).toBeCloseTo(9, 1);
});

test('playing stops before a choice, and goes on', async ({ page }) => {
  await openUnpainted(page, '#menu=supper&at=5.5&glass=loop&speed=8');
  await page.getByRole('button', { name: 'Stop before every choice' }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => (await stateOf(page)).playing).toBe(false);
  expect((await stateOf(page)).minute).toBeCloseTo(9, 1);
});

test('one word changed in her kitchen is told in minutes, stays as a ghost, and can be taken back', async ({
  page,
}) => {
  await openUnpainted(page, '#menu=supper&at=6&glass=change');
  const outcome = inside(page).locator('.change-outcome');
  await page.getByRole('radio', { name: 'await each in turn' }).check();
  await expect(outcome).toContainText('She closes at 23, not at 12: 11 minutes longer.');
  expect(await totalOf(page)).toBe(23);
  expect((await stateOf(page)).minute).toBe(6);
  await page.getByRole('button', { name: 'Back to the run before' }).click();
  expect(await totalOf(page)).toBe(12);
  await page.getByRole('switch', { name: 'Bake the pizza (pizza) with time.sleep' }).click();
  await expect(outcome).toContainText('She closes at 19');
  await page.getByRole('button', { name: 'Order 3, salad: one place earlier' }).click();
  await expect(page).toHaveURL(/orders=pizza,salad,soup/);
  await page.getByRole('button', { name: 'Ovens: one more' }).click();
  await expect(page).toHaveURL(/ovens=2/);
});

test('the orders of her kitchen can be dragged', async ({ page }) => {
  await openUnpainted(page, '#menu=supper&at=6&glass=change');
  const orders = inside(page).locator('.change-orders li');
  await orders.nth(2).dragTo(orders.nth(0));
  await expect(page).toHaveURL(/orders=salad,pizza,soup/);
  expect(await totalOf(page)).toBe(16);
});

test('a sentence of the payoff opens the minute it speaks of', async ({ page }) => {
  await openUnpainted(page, '#menu=supper&at=22.9&speed=8');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /What he stood by|takes all alone/ }).click();
  await expect(inside(page)).toBeVisible();
  expect((await stateOf(page)).minute).toBeCloseTo(3, 1);
  await expect(page).toHaveURL(/glass=code&order=1/);
});

test('a clicker turns the presenter’s panes and steps through the choices', async ({ page }) => {
  await openUnpainted(page, '#menu=supper&at=6&present');
  for (const pane of ['Timeline', 'Loop', 'Code', 'Story', 'What if']) {
    await page.keyboard.press('F5');
    await expect(page.getByRole('tab', { name: pane })).toHaveAttribute('aria-selected', 'true');
  }
  await page.keyboard.press('F5');
  await expect(inside(page)).toHaveCount(0);
  await page.keyboard.press('F5');
  await page.keyboard.press('PageDown');
  expect((await stateOf(page)).minute).toBeCloseTo(9, 1);
  await page.keyboard.press('PageUp');
  expect((await stateOf(page)).minute).toBeCloseTo(5, 1);
});

test('a frame in somebody else’s page has the kitchens and the clock’s buttons alone', async ({ page }) => {
  await openUnpainted(page, '?embed#menu=duo');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Menus' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Settings' })).toHaveCount(0);
  await standAt(page, 4);
  expect((await stateOf(page)).minute).toBe(4);
});

test('the face tells of minutes, steps and hands out traces', async ({ page }) => {
  await openUnpainted(page, '#menu=supper&at=6');
  const told = await page.evaluate(() => {
    const face = (window as unknown as WithFace).whileItBakes;
    const minutes: number[] = [];
    const stop = face.on('minute', (minute) => minutes.push(minute));
    face.step(1);
    face.step(-1);
    stop();
    face.seek(0);
    return { minutes, total: face.trace('concurrent').total };
  });
  expect(told).toEqual({ minutes: [7, 6], total: 12 });
});

for (const pane of panes)
  test(`nobody stumbles over the pane ${pane}`, async ({ page }) => {
    await openUnpainted(page, `#menu=dinner&at=9&glass=${pane}&order=1`);
    await expect(inside(page).locator(`.${pane}-pane`)).toBeVisible();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.setViewportSize(sizes.phone);
    expect(await stumblingBlocks(page)).toEqual([]);
  });
