// What moving the playhead to a random minute costs with the glass open: script only, every panel included.
// 24 dishes are the banquet; 200 come in a file, as an order sheet may not have so many.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { launchOptions } from '../scripts/browser.mjs';

const server = await createServer({ server: { port: 4521, host: '127.0.0.1' }, logLevel: 'error' });
await server.listen();
const { serve } = await server.ssrLoadModule('/src/kitchen/index.ts');
const names = ['pizza', 'soup', 'salad', 'burger', 'cake', 'bread', 'steak', 'tea', 'pie', 'cupcake'];
const orders = Array.from({ length: 200 }, (_, i) => ({ dish: names[i % names.length], arrives: 0 }));
const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'glass-')), 'trace.json');
fs.writeFileSync(file, JSON.stringify(serve({ orders, ovens: 8, stoves: 8 }, 'concurrent')));

const browser = await chromium.launch(launchOptions());
const tabs = { code: 'Code', story: 'Story', change: 'What if' };
console.log('ms of script a move: timeline and loop are open, and          median   95 %    max   at most');
for (const [pane, tab] of Object.entries(tabs))
  for (const [dishes, most] of /** @type {const} */ ([
    [24, 16],
    [200, 50],
  ])) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    // The picture is another bar, and a software renderer would drown everything else.
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = /** @type {any} */ (
        function (/** @type {any} */ kind, /** @type {any} */ options) {
          // @ts-expect-error `this` is the canvas.
          return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, options]);
        }
      );
    });
    await page.goto(`http://127.0.0.1:4521/#menu=banquet&at=9&glass=${pane}`);
    await page.getByRole('region', { name: 'Inside the loop' }).waitFor();
    if (dishes === 200) {
      await page.getByRole('button', { name: 'Take it with you' }).click();
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('tab', { name: tab }).click();
    }
    await page.waitForTimeout(2000);
    const [median, most95, max] = await page.evaluate(async () => {
      const face = /** @type {any} */ (window).whileItBakes;
      const { end } = face.state();
      const took = [];
      for (let i = 0, seed = 7; i < 90; i++) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        const started = performance.now();
        face.seek(Math.round((seed / 2_147_483_648) * end * 10) / 10);
        took.push(performance.now() - started);
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 10)));
      }
      const sorted = took.slice(10).toSorted((a, b) => a - b);
      return [0.5, 0.95, 1].map((share) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
    });
    const figures = [median, most95, max].map((figure) => (figure ?? 0).toFixed(1).padStart(7)).join('');
    console.log(`${`${tab}, ${String(dishes)} dishes`.padEnd(56)}${figures}   ${String(most).padStart(7)}`);
    await page.close();
  }
await browser.close();
await server.close();
