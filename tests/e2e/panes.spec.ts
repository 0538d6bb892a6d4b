/** The panes behind the glass, by mouse, by keyboard and by touch. */
import type { Page } from '@playwright/test';
import { expect, openUnpainted, sizes, standAt, stateOf, test } from './kit';

const timeline = (page: Page) => page.locator('.timeline-pane');
const bar = (page: Page, tells: string | RegExp) => timeline(page).getByRole('button', { name: tells });
const minuteOf = async (page: Page): Promise<number> => (await stateOf(page)).minute;

test.describe('the timeline', () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  test('tells of a bar under the mouse, and a click selects its dish everywhere', async ({ page }) => {
    await openUnpainted(page, '#menu=dinner&at=22&glass=code');
    const late = bar(page, 'Bread: ready').first();
    await late.hover();
    await expect(timeline(page).locator('.timeline-told')).toContainText(
      'Bread: ready at 6, taken up at 20: 14 minutes late, because she was',
    );
    await late.click();
    await expect(page).toHaveURL(/order=1(&|$)/);
    await expect(page.locator('.code-pane')).toContainText('async def bread():');
    await expect(page.locator('.loop-ticket.selected').first()).toContainText('bread');
  });

  test('a drag on it goes through time', async ({ page }) => {
    await openUnpainted(page, '#menu=supper&at=0&glass=timeline');
    const box = await timeline(page).locator('.timeline-lanes').first().boundingBox();
    if (box === null) throw new Error('there are no lanes');
    await page.mouse.move(box.x + 5, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 8, { steps: 4 });
    await page.mouse.up();
    expect(await minuteOf(page)).toBeGreaterThan(8);
    expect(await minuteOf(page)).toBeLessThan(15);
  });

  test('the wheel zooms around the mouse, and 0 shows the whole evening again', async ({ page }) => {
    await openUnpainted(page, '#menu=supper&at=6&glass=timeline');
    const first = timeline(page).locator('.timeline-bar').first();
    const widthOf = async (): Promise<number> => (await first.boundingBox())?.width ?? 0;
    const before = await widthOf();
    await first.hover();
    await page.mouse.wheel(0, -200);
    await expect.poll(widthOf).toBeGreaterThan(before * 1.5);
    await timeline(page).getByRole('button', { name: 'The whole evening' }).click();
    await expect.poll(widthOf).toBeCloseTo(before, 0);
  });

  test('by keys alone: from bar to bar, and Enter selects', async ({ page }) => {
    await openUnpainted(page, '#menu=supper&at=12&glass=timeline');
    const bars = timeline(page).locator('.timeline-bar');
    await bars.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(timeline(page).locator('.timeline-told')).toContainText('Pizza: in the oven from 3 to 11');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/order=1(&|$)/);
  });

  test('shows lateness, idle hands, ovens and the critical path when it is asked to', async ({ page }) => {
    await openUnpainted(page, '#menu=dinner&at=31&glass=timeline');
    await timeline(page).getByRole('button', { name: 'Late', exact: true }).click();
    await expect(timeline(page).getByText('+14').first()).toBeVisible();
    await timeline(page).getByRole('button', { name: 'Ovens in use' }).click();
    await expect(timeline(page).locator('.timeline-figures').last()).toContainText('%');
    await timeline(page).getByRole('button', { name: 'Critical path' }).click();
    await expect(timeline(page).locator('.timeline-path > *').first()).toBeAttached();
  });

  test('before totals are revealed nothing of what is to come is in the page', async ({ page }) => {
    await openUnpainted(page, '#menu=dinner&at=9&glass=timeline&present');
    await expect(timeline(page).getByText(/closes at|could not be under/)).toHaveCount(0);
    await expect(bar(page, 'Soup: waits')).toHaveCount(0);
    await page.keyboard.press('t');
    await expect(timeline(page).getByText(/closes at 31/)).toBeVisible();
    await expect(bar(page, 'Soup: waits')).not.toHaveCount(0);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: sizes.phone, hasTouch: true });

  test('a tap on a bar tells of it, and a tab brings the next pane', async ({ page }) => {
    await openUnpainted(page, '#menu=supper&at=11.5&glass=timeline');
    await bar(page, 'Pizza: waits').first().tap();
    await expect(timeline(page).locator('.timeline-told')).toContainText('Pizza: in the oven from 3 to 11');
    await page.getByRole('tab', { name: 'Loop' }).tap();
    await page.locator('.loop-ticket', { hasText: 'pizza' }).first().tap();
    await page.getByRole('tab', { name: 'Story' }).tap();
    await page.getByRole('button', { name: /To minute 10: She serves the soup/ }).tap();
    expect(await minuteOf(page)).toBeCloseTo(10, 1);
  });
});

test('the loop shows who is in hand, who is ready and who waits, and a ticket selects its dish', async ({
  page,
}) => {
  await openUnpainted(page, '#menu=dinner&at=9&glass=loop&present');
  await expect(page.locator('.loop-turn b')).toHaveText('Hands full till 11');
  const place = (name: string) => page.locator(`[data-place="${name}"]`);
  await expect(place('ready').locator('.loop-ticket')).toHaveText([/cake/, /pie/, /soup/]);
  await expect(place('timers').locator('.loop-ticket')).toHaveText([/bread.*\+3/, /cupcake/]);
  await place('ready').getByRole('button', { name: /^pie/i }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/order=6(&|$)/);
});

test('the code is loaded when it is looked at, marks where a dish stands, and a word in it can be switched', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openUnpainted(page, '#menu=supper&at=6&order=1');
  expect(asked.filter((url) => /editor|making|glass|bag|listing|lectern|lesson/.test(url))).toEqual([]);
  await page.keyboard.press('g');
  const code = page.locator('.code-pane');
  await expect(code.locator('.cm-content').first()).toBeVisible();
  expect(asked.some((url) => url.includes('editor'))).toBe(true);
  await expect(code).toContainText('async def bake_the_pizza():');
  await code.getByRole('button', { name: /await asyncio.sleep: switch to time.sleep/ }).click();
  await expect(code.getByRole('button', { name: /time.sleep: switch to await asyncio.sleep/ })).toBeVisible();
  expect((await stateOf(page)).kitchens.concurrent.total).toBe(19);
  await expect(page).toHaveURL(/blocking=pizza/);
});

test('the story follows the playhead, and a sentence goes to its minute', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openUnpainted(page, '#menu=supper&at=9&glass=story&present');
  const story = page.locator('.story-pane');
  await expect(story.locator('[aria-current]')).toContainText('The loop is held till 10');
  await standAt(page, 5);
  await expect(story.locator('[aria-current]')).toContainText('The loop is held till 9');
  await story.getByRole('button', { name: /To minute 3: She puts the pizza in the oven/ }).click();
  expect(await minuteOf(page)).toBeCloseTo(3, 1);
  await story.getByRole('button', { name: 'Copy' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'She puts the pizza in the oven',
  );
});
