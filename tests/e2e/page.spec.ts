import type { Page } from '@playwright/test';
import {
  expect,
  load,
  misplaced,
  open,
  openUnlit,
  openUnpainted,
  painted,
  sizes,
  standAt,
  stateOf,
  stumblingBlocks,
  test,
} from './kit';

for (const [name, viewport] of Object.entries(sizes))
  test.describe(`at ${name} size`, () => {
    test.use({ viewport });

    test('nothing sticks out of the question, the kitchens, or the result', async ({ page }) => {
      await openUnlit(page);
      await expect(page.getByRole('heading', { name: 'He will close at 23. When will she?' })).toBeVisible();
      await expect.poll(() => misplaced(page)).toEqual([]);
      await page.goto('./#menu=supper&at=22.8');
      await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
      await expect.poll(() => misplaced(page)).toEqual([]);
      await page.keyboard.press('Space');
      await expect(
        page.getByRole('heading', { name: 'Both worked 11 minutes. He stood 12. She stood 1.' }),
      ).toBeVisible();
      await expect.poll(() => misplaced(page)).toEqual([]);
    });
  });

for (const size of ['smallest', 'phone held sideways', 'desktop'] as const)
  test.describe(size, () => {
    test.use({ viewport: sizes[size] });

    test('nothing sticks out where the picture is missing', async ({ page }) => {
      await openUnpainted(page, '#menu=supper&at=9.5');
      await expect(page.getByText('This browser cannot paint the kitchens')).toBeVisible();
      await expect.poll(() => misplaced(page)).toEqual([]);
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
    await openUnpainted(page, hash);
    await expect(
      page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: '“' }).first(),
    ).toBeVisible();
    expect((await stateOf(page)).end).toBe(23);
  });

test('nobody stumbles over the painted page', async ({ page }) => {
  await open(page);
  await painted(page);
  expect(await stumblingBlocks(page)).toEqual([]);
});

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).click();

const screens: Readonly<
  Record<string, readonly [hash: string, go: (page: Page) => Promise<void>, seen: string]>
> = {
  'the question': ['', async () => {}, 'He will close at 23. When will she?'],
  'the kitchens at rest': ['#menu=supper&at=9.5', async () => {}, 'What happened'],
  'the result': [
    '#menu=supper&at=22.8',
    (page) => page.keyboard.press('Space'),
    'Both worked 11 minutes. He stood 12. She stood 1.',
  ],
  'the menus': ['', (page) => press(page, 'Other menus'), 'Menus'],
  'an order sheet of one’s own': [
    '',
    async (page) => {
      await press(page, 'Other menus');
      await press(page, /Your own order sheet/);
    },
    'Your own order sheet',
  ],
  'the settings': ['', (page) => press(page, 'Settings'), 'Settings'],
  'a presenter’s question': ['#menu=supper&present', async () => {}, 'He will close at ?. When will she?'],
};

for (const [name, [hash, go, seen]] of Object.entries(screens))
  test(`nobody stumbles over ${name}`, async ({ page }) => {
    await openUnpainted(page, hash);
    await go(page);
    await expect(page.getByRole('heading', { name: seen, exact: true })).toBeVisible();
    expect(await stumblingBlocks(page)).toEqual([]);
  });

test('the page works in a frame without rights', async ({ page, baseURL }) => {
  // As a static host such as GitHub Pages sends its files: a frame without rights is of no origin.
  await page.route('**/assets/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  await page.route('**/embedded.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe sandbox="allow-scripts" src="${baseURL ?? ''}" style="width: 960px; height: 540px">`,
    }),
  );
  await page.goto('./embedded.html', { waitUntil: 'commit' });
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { name: 'He will close at 23. When will she?' })).toBeVisible();
  await frame.getByRole('button', { name: 'She closes at 12' }).click();
  await expect(frame.getByRole('button', { name: 'Pause' })).toBeVisible();
});
