// What a step and a load of the stage cost in a real browser, and whether ten minutes of it leave the heap where it was.
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { launchOptions } from '../scripts/browser.mjs';

const server = await createServer({ server: { port: 4519, host: '127.0.0.1' }, logLevel: 'error' });
await server.listen();
const browser = await chromium.launch({
  ...launchOptions(),
  args: [...launchOptions().args, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
});
const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
await page.goto('http://127.0.0.1:4519/bench/stage.html');
await page.waitForFunction(() => document.title === 'ready', undefined, { timeout: 60_000 });

/** @param {number} loops */
const run = (loops) =>
  page.evaluate((n) => {
    const { measure, gc } = /** @type {any} */ (window);
    const step = measure(n);
    gc();
    gc();
    return { step, heap: /** @type {any} */ (performance).memory.usedJSHeapSize };
  }, loops);

await run(1);
const before = await run(1);
const after = await run(17);
const megabytes = (/** @type {number} */ bytes) => (bytes / 2 ** 20).toFixed(1);
console.log(`stage step, banquet, both kitchens: ${after.step.toFixed(3)} ms of script (bar: 2 ms)`);
console.log(
  `heap after one loop ${megabytes(before.heap)} MB, after ten more minutes ${megabytes(after.heap)} MB`,
);
const { middle, most } = await page.evaluate(() => /** @type {any} */ (window).measureLoads(50));
console.log(
  `stage load of a shift that goes on: ${middle.toFixed(2)} ms of script, 95 in 100 under ${most.toFixed(2)} (bar: 5 ms)`,
);
await browser.close();
await server.close();
