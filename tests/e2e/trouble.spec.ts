/** What goes wrong on other people's machines. */
import type { Page } from '@playwright/test';
import { letGo, expect, open, openUnpainted, painted, sizes, standAt, stateOf, test } from './kit';

test('a lost picture comes back as it was', async ({ page }) => {
  await open(page, '#menu=supper&at=4');
  await painted(page);
  await standAt(page, 4);
  await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas');
    const context = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl');
    const loss = context?.getExtension('WEBGL_lose_context');
    if (!canvas || !loss) throw new Error('nothing to lose');
    const happens = (name: string): Promise<unknown> =>
      new Promise((resolve) => {
        canvas.addEventListener(name, resolve, { once: true });
      });
    const lost = happens('webglcontextlost');
    loss.loseContext();
    await lost;
    const restored = happens('webglcontextrestored');
    setTimeout(() => loss.restoreContext(), 100);
    await restored;
  });
  await letGo(page);
  await expect(page).toHaveScreenshot('supper-4-laptop.png', { timeout: 30_000 });
});

/** As the browser tells a page that its tab goes to the back or to the front. */
const show = (page: Page, state: DocumentVisibilityState): Promise<void> =>
  page.evaluate((state) => {
    Object.defineProperties(document, {
      visibilityState: { value: state, configurable: true },
      hidden: { value: state === 'hidden', configurable: true },
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

test('a tab that slept for an hour goes on where it was', async ({ page }) => {
  await page.clock.install();
  await openUnpainted(page);
  await page.getByRole('button', { name: 'Just watch' }).click();
  await page.clock.runFor(2000);
  const before = (await stateOf(page)).minute;
  await show(page, 'hidden');
  await page.clock.fastForward('01:00:00');
  await show(page, 'visible');
  await page.clock.runFor(100);
  const after = (await stateOf(page)).minute;
  expect(before).toBeGreaterThan(0.5);
  expect(after - before).toBeLessThan(1.5);
});

test('a page resized while it cooks goes on cooking, in the new arrangement', async ({ page }) => {
  await open(page, '#menu=supper&at=2');
  await painted(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => (await stateOf(page)).minute).toBeGreaterThan(2);
  await page.setViewportSize(sizes.phone);
  const { minute, playing } = await stateOf(page);
  expect(playing).toBe(true);
  await expect.poll(async () => (await stateOf(page)).minute).toBeGreaterThan(minute);
  await standAt(page, 4);
  await letGo(page);
  await expect(page).toHaveScreenshot('supper-4-phone.png', { timeout: 30_000 });
});

test('without sound the evening goes on in silence', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['AudioContext', 'webkitAudioContext', 'Audio'])
      Object.defineProperty(window, name, { value: undefined, configurable: true });
  });
  await openUnpainted(page);
  await page.getByRole('button', { name: 'Just watch' }).click();
  await expect.poll(async () => (await stateOf(page)).minute).toBeGreaterThan(1);
});

test('without WebGL a notice says so, and the words still run', async ({ page }) => {
  await openUnpainted(page);
  await expect(page.getByText(/cannot paint the kitchens/)).toBeVisible();
  await page.getByRole('button', { name: 'Just watch' }).click();
  await standAt(page, 5);
  await expect(page.getByText('Stands at the oven: pizza till 11')).toBeVisible();
});

for (const kind of ['blocked', 'full', 'corrupt'] as const)
  test(`storage that is ${kind} is survived`, async ({ page }) => {
    await page.addInitScript((how) => {
      const refuse = (): never => {
        throw new DOMException('refused', how === 'full' ? 'QuotaExceededError' : 'SecurityError');
      };
      if (how === 'blocked') Object.defineProperty(window, 'localStorage', { get: refuse });
      else if (how === 'full') Storage.prototype.setItem = refuse;
      else Storage.prototype.getItem = () => '{"volume":';
    }, kind);
    await openUnpainted(page);
    await page.getByRole('button', { name: 'Settings' }).click();
    const captions = page.getByRole('switch', { name: 'Captions for sounds' });
    await captions.check();
    const toast = page.getByText('Your settings hold for this visit');
    if (kind === 'corrupt') await expect(toast).toBeHidden();
    else await expect(toast).toBeVisible();
    await expect(captions).toBeChecked();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Just watch' }).click();
    await expect.poll(async () => (await stateOf(page)).minute).toBeGreaterThan(0.2);
  });
