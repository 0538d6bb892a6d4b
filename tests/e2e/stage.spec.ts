/** The picture itself, at fixed minutes and sizes. `npm run e2e -- --update-snapshots` takes new ones. */
import { expect, open, painted, sizes, standAt, test } from './kit';

const pictures = [
  ['supper', 1, 'laptop'],
  ['supper', 4, 'laptop'],
  ['supper', 9, 'laptop'],
  ['supper', 11.5, 'laptop'],
  ['supper', 23, 'laptop'],
  ['breakfast', 3.5, 'laptop'],
  ['dinner', 15, 'laptop'],
  ['supper', 4, 'phone'],
  ['supper', 4, 'phone held sideways'],
] as const;

for (const [menu, minute, size] of pictures)
  test.describe(size, () => {
    test.use({ viewport: sizes[size] });

    test(`${menu} at minute ${String(minute)}`, async ({ page }) => {
      await open(page, `#menu=${menu}&at=${String(minute)}`);
      await painted(page);
      await standAt(page, minute);
      await page.mouse.move(0, 0);
      await expect(page).toHaveScreenshot(`${menu}-${String(minute)}-${size.replaceAll(' ', '-')}.png`, {
        timeout: 30_000,
      });
    });
  });
