/** The picture itself, at fixed minutes and sizes. `npm run e2e -- --update-snapshots` takes new ones. */
import { expect, letGo, open, painted, sizes, standAt, test } from './kit';

const pictures = {
  laptop: [
    ['supper', 1],
    ['supper', 4],
    ['supper', 9],
    ['supper', 11.5],
    ['supper', 23],
    ['breakfast', 3.5],
    ['dinner', 15],
  ],
  phone: [['supper', 4]],
  'phone held sideways': [['supper', 4]],
} as const;

for (const size of ['laptop', 'phone', 'phone held sideways'] as const)
  test.describe(size, () => {
    test.use({ viewport: sizes[size] });

    test('the kitchens look as they did', async ({ page }) => {
      test.slow();
      const first = pictures[size][0];
      await open(page, `#menu=${first[0]}&at=${String(first[1])}`);
      await painted(page);
      for (const [menu, minute] of pictures[size]) {
        // Another address of the same page: nothing is loaded anew.
        await page.goto(`./#menu=${menu}&at=${String(minute)}`);
        await standAt(page, minute);
        await letGo(page);
        const name = `${menu}-${String(minute)}-${size.replaceAll(' ', '-')}.png`;
        await expect.soft(page).toHaveScreenshot(name, { timeout: 30_000 });
      }
    });
  });
