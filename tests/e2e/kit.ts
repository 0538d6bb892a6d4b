/** What every browser test needs: a page that must not complain, its sizes, and its face. */
import { test as base, expect, type Page } from '@playwright/test';
import type { Face, FaceState } from '../../src/app/face';

/** CSS pixels: what people hold or sit before. */
export const sizes = {
  smallest: { width: 320, height: 568 },
  phone: { width: 390, height: 844 },
  'phone held sideways': { width: 844, height: 390 },
  tablet: { width: 820, height: 1180 },
  laptop: { width: 1280, height: 720 },
  desktop: { width: 1920, height: 1080 },
  largest: { width: 2560, height: 1440 },
} as const;

/** Every test fails when the page logs an error, throws, or asks anything of another origin. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(baseURL ?? '').origin)
          complaints.push(`asked of another origin: ${request.url()}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * Takes WebGL from the page, before it is opened: the words run without the picture, and a test that is about the
 * words need not wait for a software renderer.
 */
export async function takeWebGL(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = Reflect.get(HTMLCanvasElement.prototype, 'getContext');
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest]);
    } as typeof real;
  });
}

/** Opens the page for a test of its words alone. */
export async function openUnpainted(page: Page, hash = ''): Promise<void> {
  await takeWebGL(page);
  await open(page, hash);
}

/** Opens the page at an address such as `#menu=duo`, and waits till it can be used. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'whileItBakes' in window, undefined, { polling: 50 });
}

/** Waits till the kitchens are painted, which takes a software renderer some seconds. */
export async function painted(page: Page): Promise<void> {
  await expect(page.locator('#splash')).toHaveCount(0, { timeout: 30_000 });
}

type WithFace = Window & { readonly whileItBakes: Face };

export const stateOf = (page: Page): Promise<FaceState> =>
  page.evaluate(() => (window as unknown as WithFace).whileItBakes.state());

export async function load(page: Page, sheet: unknown): Promise<void> {
  await page.evaluate((sheet) => (window as unknown as WithFace).whileItBakes.load(sheet), sheet);
}

/** Stands still at a kitchen minute. */
export async function standAt(page: Page, minute: number): Promise<void> {
  await page.evaluate((minute) => {
    const face = (window as unknown as WithFace).whileItBakes;
    face.pause();
    face.seek(minute);
  }, minute);
}
