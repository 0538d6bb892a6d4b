/** What every browser test needs: a page that must not complain, its sizes, and its face. */
import { AxeBuilder } from '@axe-core/playwright';
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

/** Opens the page for a test of where its words stand: as with the picture, which never comes. */
export async function openUnlit(page: Page, hash = ''): Promise<void> {
  await page.route('**/assets/scenes-*.js', () => {});
  await open(page, hash);
  await page.evaluate(() => document.fonts.ready);
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

export type WithFace = Window & { readonly whileItBakes: Face };

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

/**
 * What cannot be read or pressed: words and controls beyond the viewport, and controls that lie on each other. What a
 * list has scrolled away is no fault, as long as it sticks out at no side; nor is what lies inert beneath something.
 */
export const misplaced = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const slack = 1;
    const controls = 'button, a, input, select, summary, [role="slider"]';
    const wordy = 'h1, h2, h3, p, li, label, legend, dt, dd, th, td, figcaption, output, b, kbd';
    const scrolls = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return (
        (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight) ||
        (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth)
      );
    };
    /** What is left of it in sight, as far as lists have scrolled it away. */
    const boxOf = (element: Element): DOMRect => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (!scrolls(at)) continue;
        const window = at.getBoundingClientRect();
        left = Math.max(left, window.left);
        top = Math.max(top, window.top);
        right = Math.min(right, window.right);
        bottom = Math.min(bottom, window.bottom);
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const top = document.querySelector('dialog:modal') ?? document;
    const visible = [...top.querySelectorAll(`${controls}, ${wordy}`)]
      .filter(
        (element) =>
          element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          element.closest('.unseen, [inert]') === null,
      )
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    const nameOf = ({ element, box }: (typeof visible)[number]): string => {
      const text = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
      const place = [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ');
      return `${element.localName} “${text}” (${place})`;
    };
    const out = visible.filter(
      ({ box }) =>
        box.left < -slack ||
        box.right > innerWidth + slack ||
        box.top < -slack ||
        box.bottom > innerHeight + slack,
    );
    const pressed = visible.filter(({ element }) => element.matches(controls));
    const meets = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
    const pairs = pressed.flatMap((a, i) =>
      pressed
        .slice(i + 1)
        .flatMap((b) => (meets(a.box, b.box) && !a.element.contains(b.element) ? [[a, b]] : [])),
    );
    return [
      ...out.map((each) => `sticks out: ${nameOf(each)}`),
      ...pairs.map((pair) => `lie on each other: ${pair.map(nameOf).join(', ')}`),
    ];
  });

/** Waits till whatever can be seen and comes to an end by itself has stopped moving. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(
          ({ effect }) =>
            Number(effect?.getComputedTiming().endTime) < Infinity &&
            // What is folded away never moves on.
            (effect as KeyframeEffect | null)?.target?.checkVisibility() === true,
        )
        .map(({ finished }) => finished),
    ).then(() => {}),
  );

/** What a reader with a screen reader or weak eyes would stumble over (WCAG 2.2 AA, and good habits). */
export async function stumblingBlocks(page: Page): Promise<readonly string[]> {
  // A button on its way from one colour to another has neither.
  await atRest(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** Takes the mouse and the focus off everything, before a picture is taken. */
export async function letGo(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}
