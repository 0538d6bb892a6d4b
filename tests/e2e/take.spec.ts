/** What one takes away is opened, and what one brings is shown or refused. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, open, openUnpainted, sizes, stateOf, stumblingBlocks, test } from './kit';

/** The page at minute 9 of supper, with the dialog open. */
async function openDialog(page: Page): Promise<void> {
  await openUnpainted(page, '#menu=supper&at=9&glass');
  await page.getByRole('button', { name: 'Take it with you' }).click();
  await expect(page.getByRole('dialog', { name: 'Take it with you' })).toBeVisible();
}

async function taken(page: Page, name: string): Promise<Download> {
  const download = page.waitForEvent('download', { timeout: 50_000 });
  await page.getByRole('button', { name }).click();
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('the timeline is a drawing with a title, a legend and an address', async ({ page }) => {
  await openDialog(page);
  const download = await taken(page, 'Timeline as SVG');
  expect(download.suggestedFilename()).toBe('while-it-bakes-supper-timeline.svg');
  await expect(page.getByRole('status')).toContainText(['while-it-bakes-supper-timeline.svg']);
  const text = await textOf(download);
  const found = await page.evaluate((svg) => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const says = [...documentElement.querySelectorAll('text')].map(({ textContent }) => textContent);
    return { tag: documentElement.tagName, says };
  }, text);
  expect(found.tag).toBe('svg');
  expect(found.says).toEqual(
    expect.arrayContaining([
      'One at a time',
      'While it bakes',
      'run: in hand',
      'closes at 23',
      'closes at 12',
    ]),
  );
  expect(found.says.some((line) => line.includes('#menu=supper&at=9'))).toBe(true);
});

test('the timeline is a picture, twice as fine', async ({ page }) => {
  await openDialog(page);
  const download = await taken(page, 'Timeline as PNG');
  const bytes = await readFile(await download.path());
  const { width, colours } = await page.evaluate(async (base64) => {
    const response = await fetch(`data:image/png;base64,${base64}`);
    const bitmap = await createImageBitmap(await response.blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    const seen = new Set<number>();
    for (let i = 0; i < data.length; i += 4)
      seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
    return { width: bitmap.width, colours: seen.size };
  }, bytes.toString('base64'));
  expect(width).toBe(3200);
  expect(colours).toBeGreaterThan(50);
});

test('a trace is JSON, and can be opened again', async ({ page }) => {
  await openDialog(page);
  const trace: unknown = JSON.parse(await textOf(await taken(page, 'Trace as JSON: hers')));
  expect(trace).toMatchObject({ format: 'while-it-bakes/trace', kitchen: 'concurrent', total: 12 });
  const file = {
    name: 'trace.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(trace)),
  };
  await page.getByLabel('Open a file').setInputFiles(file);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.notice')).toHaveCount(0);
  expect(await stateOf(page)).toMatchObject({ end: 23, kitchens: { concurrent: { total: 12 } } });
});

test('a trace for Perfetto has both kitchens', async ({ page }) => {
  await openDialog(page);
  const { traceEvents } = JSON.parse(await textOf(await taken(page, 'Trace for Perfetto'))) as {
    traceEvents: readonly { readonly name: string; readonly args?: { readonly name?: string } }[];
  };
  const names = traceEvents.filter(({ name }) => name === 'process_name').map(({ args }) => args?.name);
  expect(names).toEqual(['Synchronous kitchen', 'Concurrent kitchen']);
});

test('the run is a Python program', async ({ page }) => {
  await openDialog(page);
  const download = await taken(page, 'The run as Python: hers');
  expect(download.suggestedFilename()).toBe('while-it-bakes-supper-run.py');
  expect(await textOf(download)).toContain('asyncio.run(main())');
});

test('what cannot be saved can be copied, by hand if need be', async ({ page }) => {
  await openDialog(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('not allowed')) },
    });
  });
  await taken(page, 'Trace as JSON: hers');
  await page.getByRole('button', { name: 'Copy it instead' }).click();
  const text = page.getByRole('dialog').getByRole('textbox');
  await expect(text).toHaveValue(/while-it-bakes\/trace/);
  await expect(text).toHaveAttribute('readonly');
});

/** Counts the wishes to print, and prints nothing. */
async function countPrints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
}

for (const [name, says] of [
  ['Print the timeline', 'closes at 23'],
  ['Print an empty grid', 'His hands'],
] as const)
  test(`${name}: one page, and nothing else on it`, async ({ page }) => {
    await countPrints(page);
    await openDialog(page);
    await page.getByRole('button', { name }).click();
    await expect(page.locator('html[data-printed]')).toHaveCount(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.print-sheet svg')).toBeVisible();
    await expect(page.locator('.print-sheet')).toContainText(says);
    await expect(page.locator('#panels')).toBeHidden();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.print-sheet')).toHaveCount(0);
  });

test('the browser prints the timeline while the glass is open', async ({ page }) => {
  await openUnpainted(page, '#menu=supper&at=9&glass');
  await expect(page.getByRole('button', { name: 'Take it with you' })).toBeVisible();
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.print-sheet')).toHaveCount(1, { timeout: 100 });
  }).toPass();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-sheet')).toHaveCount(0);
});

const fileOf = (data: unknown): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'file.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(data)),
});

test('an order sheet is cooked', async ({ page }) => {
  await openDialog(page);
  const sheet = fileOf({ orders: ['tea', 'toast'], ovens: 1, stoves: 1 });
  await page.getByLabel('Open a file').setInputFiles(sheet);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // He: tea 3 + 1, toast 1 + 2 + 1.
  expect(await stateOf(page)).toMatchObject({ minute: 0, end: 8 });
});

test('a file with something wrong in it is refused, naming the part, and its markup is text', async ({
  page,
}) => {
  await openDialog(page);
  const markup = '<img src=x onerror=alert(1)>';
  await page.getByLabel('Open a file').setInputFiles(fileOf({ orders: [{ dish: 'tea', arrives: markup }] }));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('orders.0.arrives');
  await expect(alert).toContainText(markup);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('a file can be dropped anywhere on the page', async ({ page }) => {
  await openUnpainted(page, '#menu=supper&at=9');
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['{"orders": ["cheese"]}'], 'sheet.json', { type: 'application/json' }));
    return data;
  });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop an order sheet or a trace')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.getByRole('alert')).toContainText('We do not cook “cheese”');
  await expect(page.getByText('Drop an order sheet or a trace')).toHaveCount(0);
});

test('by keyboard alone', async ({ page }) => {
  await openDialog(page);
  await page.getByRole('button', { name: 'Timeline as SVG' }).focus();
  const download = page.waitForEvent('download', { timeout: 50_000 });
  await page.keyboard.press('Enter');
  await download;
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const [name, size] of Object.entries({
  phone: sizes.phone,
  laptop: sizes.laptop,
  smallest: sizes.smallest,
}))
  test(`nobody stumbles over the dialog: ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openDialog(page);
    expect(await stumblingBlocks(page)).toEqual([]);
    const { width } = await page.getByRole('dialog').evaluate((dialog) => dialog.getBoundingClientRect());
    expect(width).toBeLessThanOrEqual(size.width);
    const small = await page
      .locator('dialog :is(button, label)')
      .evaluateAll((rows) =>
        rows.map((row) => row.getBoundingClientRect()).filter(({ height }) => height < 44),
      );
    expect(small).toEqual([]);
  });

test('the first screen loads nothing of it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /making/.test(url))).toEqual([]);
});
