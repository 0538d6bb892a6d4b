/** The whole evening, from the question to the next guess: by mouse, by keys alone, by touch. */
import type { Page } from '@playwright/test';
import { expect, open, openUnpainted, painted, sizes, standAt, stateOf, test } from './kit';

const question = (page: Page) => page.getByRole('heading', { name: 'He will close at 23. When will she?' });
const payoff = (page: Page) =>
  page.getByRole('heading', { name: 'Both worked 11 minutes. He stood 12. She stood 1.' });
const nextQuestion = (page: Page) =>
  page.getByRole('heading', { name: 'He will close at 19. When will she?' });

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One finger along these points of the page, which rests on the last: the browser takes it for no fling. */
async function drag(page: Page, points: readonly Point[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const began = Date.now() / 1000;
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    after: number,
    point?: Point,
  ): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: point === undefined ? [] : [point],
      timestamp: began + after / 10,
    });
  for (const [i, point] of points.entries()) await touch(i === 0 ? 'touchStart' : 'touchMove', i, point);
  await touch('touchMove', points.length + 5, points.at(-1));
  await touch('touchEnd', points.length + 10);
}

const minuteOf = async (page: Page): Promise<number> => (await stateOf(page)).minute;

test('by mouse: a guess starts the evening, and the evening ends with what came of it', async ({ page }) => {
  await open(page);
  await painted(page);
  await page.getByRole('button', { name: 'She closes at 18' }).click();
  await expect(question(page)).toBeHidden();
  await expect.poll(() => minuteOf(page)).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Pause' }).click();
  const paused = await minuteOf(page);
  await page.getByRole('button', { name: 'One minute on' }).click();
  expect(await minuteOf(page)).toBeGreaterThan(paused);
  await standAt(page, 22.8);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(payoff(page)).toBeVisible();
  await expect(page.getByText('You said 18.')).toBeVisible();
  await page.getByRole('button', { name: 'Take the salad off and guess again' }).click();
  await expect(nextQuestion(page)).toBeVisible();
  await expect(page).toHaveURL(/#(menu=duo|orders=pizza,soup)/);
});

test('by keys alone: Tab reaches the answers, Space pauses, arrows step, digits jump', async ({ page }) => {
  await openUnpainted(page);
  const answer = page.getByRole('button', { name: 'She closes at 12' });
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    if (await answer.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(answer).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => minuteOf(page)).toBeGreaterThan(0.5);
  await page.keyboard.press('Space');
  expect((await stateOf(page)).playing).toBe(false);
  await page.keyboard.press('5');
  expect(await minuteOf(page)).toBeCloseTo(11.5, 5);
  await page.keyboard.press('ArrowRight');
  expect(await minuteOf(page)).toBe(12);
  await page.keyboard.press('ArrowLeft');
  expect(await minuteOf(page)).toBe(11);
  await page.keyboard.press('ArrowUp');
  expect((await stateOf(page)).speed).toBe(2);
  await standAt(page, 22.8);
  await page.keyboard.press('Space');
  await expect(payoff(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(payoff(page)).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: sizes.phone, hasTouch: true, isMobile: true });

  test('by touch: a tap guesses, a tap pauses, a drag on the ribbon goes to a minute', async ({ page }) => {
    await openUnpainted(page);
    await page.getByRole('button', { name: 'She closes at 12' }).tap();
    await expect.poll(() => minuteOf(page)).toBeGreaterThan(0.3);
    await page.getByRole('button', { name: 'Pause' }).tap();
    expect((await stateOf(page)).playing).toBe(false);
    const ribbon = page.getByRole('slider', { name: 'His time' });
    const box = await ribbon.boundingBox();
    if (box === null) throw new Error('the ribbon is nowhere');
    const at = (share: number): Point => ({ x: box.x + box.width * share, y: box.y + box.height / 2 });
    await drag(page, [at(0.2), at(0.3), at(0.4), at(0.5)]);
    expect(await minuteOf(page)).toBeCloseTo(11.5, 0);
    await standAt(page, 22.8);
    await page.getByRole('button', { name: 'Play', exact: true }).tap();
    await expect(payoff(page)).toBeVisible();
  });
});

test('the first beat and the time-lapse bring the payoff within forty seconds of the guess', async ({
  page,
}) => {
  await page.clock.install();
  await openUnpainted(page);
  await expect(question(page)).toBeVisible();
  await page.getByRole('button', { name: 'She closes at 12' }).click();
  await page.clock.runFor(40_000);
  await expect(payoff(page)).toBeVisible();
});

test('back closes what was opened', async ({ page }) => {
  await openUnpainted(page);
  await page.getByRole('button', { name: 'Other menus' }).click();
  await expect(page.getByRole('heading', { name: 'Menus', exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Menus', exact: true })).toBeHidden();
  await expect(question(page)).toBeVisible();
});

test('an order sheet of one’s own is cooked, and stands in the address', async ({ page }) => {
  await openUnpainted(page);
  await page.getByRole('button', { name: 'Other menus' }).click();
  await page.getByRole('button', { name: /Your own order sheet/ }).click();
  await page.getByRole('button', { name: 'One more tea' }).click();
  await page.getByRole('button', { name: 'Start cooking' }).click();
  await expect(page).toHaveURL(/orders=.*tea/);
});

test('a presenter sees no totals before T, neither asked nor told', async ({ page }) => {
  await openUnpainted(page, '#menu=supper&present&at=22.9');
  const hidden = page.getByRole('heading', { name: 'Press T to see when they closed.' });
  await expect(async () => {
    await page.keyboard.press('PageDown');
    await expect(hidden).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(payoff(page)).toBeHidden();
  await expect(page.getByText('He closed at minute 23')).toBeHidden();
  await page.keyboard.press('t');
  await expect(payoff(page)).toBeVisible();
  await expect(page.getByText('He closed at minute 23')).toBeVisible();

  await page.goto('./#menu=duo&present');
  await expect(page.getByRole('heading', { name: 'He will close at ?. When will she?' })).toBeVisible();
  await page.keyboard.press('t');
  await expect(nextQuestion(page)).toBeVisible();
});

test('a presenter counts votes, and stops before each bell', async ({ page }) => {
  await openUnpainted(page, '#menu=supper&present');
  const hidden = page.getByRole('heading', { name: 'He will close at ?. When will she?' });
  await expect(hidden).toBeVisible();
  await page.keyboard.press('t');
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('t');
  await expect(hidden).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText('1 vote')).toHaveCount(1);
  // At eight times the speed it plays up to the bell no less.
  for (const _ of [2, 4, 8]) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await stateOf(page)).playing, { timeout: 30_000 }).toBe(false);
  const { minute } = await stateOf(page);
  expect(minute).toBeGreaterThan(8.5);
  expect(minute).toBeLessThanOrEqual(9);
  await page.keyboard.press('PageUp');
  expect(await minuteOf(page)).toBe(0);
});
