import { AxeBuilder } from '@axe-core/playwright';
import { expect, load, open, openUnpainted, painted, sizes, standAt, stateOf, takeWebGL, test } from './kit';

for (const [name, viewport] of Object.entries(sizes))
  test.describe(`at ${name} size`, () => {
    test.use({ viewport });

    test('the page opens with its one question, and nothing sticks out', async ({ page }) => {
      await openUnpainted(page);
      await expect(page.getByRole('heading', { name: 'He will close at 23. When will she?' })).toBeVisible();
      const beyond = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth - innerWidth, scrollHeight - innerHeight];
      });
      expect(beyond).toEqual([0, 0]);
    });
  });

test('the face loads a sheet, goes to a minute, and says how things stand', async ({ page }) => {
  await openUnpainted(page);
  await load(page, { orders: ['pizza', 'soup'], ovens: 1, stoves: 1 });
  await standAt(page, 10);
  expect(await stateOf(page)).toMatchObject({
    minute: 10,
    playing: false,
    end: 19,
    kitchens: {
      synchronous: { total: 19, served: [], running: [{ dish: 'pizza', order: 0 }] },
      concurrent: { total: 12, served: [{ dish: 'soup', order: 1, minute: 10 }], ready: [] },
    },
  });
  await standAt(page, 1e9);
  expect((await stateOf(page)).minute).toBe(19);
});

for (const hash of ['#orders=piza', '#ovens=1000000000', '#menu=%zz', '#colour=red'])
  test(`${hash} gives a message and supper`, async ({ page }) => {
    await takeWebGL(page);
    await open(page, hash);
    await expect(
      page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: '“' }).first(),
    ).toBeVisible();
    expect((await stateOf(page)).end).toBe(23);
  });

test('no accessibility violations (WCAG 2.2 AA)', async ({ page }) => {
  await open(page);
  await painted(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
});
