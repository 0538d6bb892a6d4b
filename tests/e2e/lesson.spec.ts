/** The lesson #lesson=salad, as a pupil takes it and as a teacher with a clicker gives it. */
import type { Page } from '@playwright/test';
import {
  expect,
  misplaced,
  openUnlit,
  openUnpainted,
  sizes,
  standAt,
  stateOf,
  stumblingBlocks,
  test,
} from './kit';

const places = {
  ...sizes,
  'old projector': { width: 1024, height: 768 },
  'school laptop': { width: 1366, height: 768 },
} as const;

const card = (page: Page) => page.locator('.lesson-card');
const title = (page: Page, name: string | RegExp) => card(page).getByRole('heading', { name });
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const minuteOf = async (page: Page): Promise<number> => (await stateOf(page)).minute;

// The way through all cards is long: it need not wait for a mouse as well.
const activate = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).dispatchEvent('click');

/** What a pupil does, one beat after the other, and what the card says then. */
const way: readonly (readonly [act: (page: Page) => Promise<void>, title: string | RegExp])[] = [
  [async () => {}, 'Pizza and soup, one dish after the other. When will he close?'],
  [
    async (page) => {
      await activate(page, 'Watch him cook');
      await standAt(page, 19);
    },
    'At minute 19: 12 for the pizza, then 7 for the soup.',
  ],
  [(page) => activate(page, /^Next/), 'She does something else while it bakes. When will she close?'],
  [(page) => activate(page, 'Answer: 9.5'), /Explain it to a neighbour/],
  [(page) => activate(page, 'Vote again'), 'She does something else while it bakes. When will she close?'],
  [(page) => activate(page, 'Answer: 12'), 'She does something else while it bakes. When will she close?'],
  [
    async (page) => {
      await activate(page, 'Cook, and see');
      await standAt(page, 19);
    },
    'Minute 5. What does she do?',
  ],
  [(page) => activate(page, /stirs the soup/), 'Minute 5. What does she do?'],
  [
    async (page) => {
      await activate(page, 'Go on');
      await standAt(page, 19);
    },
    'Minute 9. And now?',
  ],
  [(page) => activate(page, /takes the soup/), 'Minute 9. And now?'],
  [
    async (page) => {
      await activate(page, 'Go on');
      await standAt(page, 19);
    },
    /^She closes at 12, he at 19/,
  ],
  [(page) => activate(page, /^Next/), 'A salad, too: 4 minutes, all by hand. How much later will he close?'],
  [(page) => activate(page, 'Show the answer'), '4 minutes later, at 23: 19 + 4.'],
  [(page) => activate(page, /^Next/), 'And she? She closed at 12. How much later with the salad?'],
  [
    async (page) => {
      await activate(page, 'Answer: 4 minutes later');
      await standAt(page, 23);
    },
    'She closes at 12 again, he at 23. The salad is free.',
  ],
  [(page) => activate(page, /^Next/), 'Finish the sentence.'],
  [
    async (page) => {
      await activate(page, 'the work');
      await activate(page, 'the baking');
    },
    'Finish the sentence.',
  ],
  [
    async (page) => {
      await activate(page, /^Blank 1/);
      await activate(page, 'the waiting');
    },
    'Async saves the waiting, not the work.',
  ],
];

for (const [name, viewport] of Object.entries(places))
  test.describe(`at ${name} size`, () => {
    test.use({ viewport });

    test('nothing sticks out of the lesson, from the order sheet to the sentence', async ({ page }) => {
      // Cards that need not rise are there at once.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openUnlit(page, '#lesson=salad');
      for (const [act, seen] of way) {
        await act(page);
        await expect(title(page, seen)).toBeVisible();
        await expect.poll(() => misplaced(page), String(seen)).toEqual([]);
      }
      await expect(page).toHaveURL(/&stop=6$/);
      await page.goto('./#lesson=salad&stop=3');
      await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
      await expect.poll(() => misplaced(page)).toEqual([]);
    });
  });

test('a pupil is told why, and that another second vote was good thinking', async ({ page }) => {
  await openUnpainted(page, '#lesson=salad');
  const texts: Readonly<Record<number, string>> = {
    1: 'His hands worked 7 minutes. The other 12 he stood and waited.',
    3: 'half of his time, because she does two things at once',
    5: 'First 9.5, now 12.',
    7: 'A real cook would.',
    9: 'Right! She takes the soup.',
    10: 'You said 9.5, then 12. Good thinking: that is right!',
    12: 'For him all minutes add up',
    14: 'With the salad before everything you would be right: 16.',
    16: 'Both worked 11 minutes.',
    17: 'where nothing waits, there is nothing to save',
  };
  for (const [i, [act, seen]] of way.entries()) {
    await act(page);
    await expect(title(page, seen)).toBeVisible();
    const text = texts[i];
    if (text !== undefined) await expect(card(page)).toContainText(text);
  }
  await expect(page).toHaveURL(/#lesson=salad&stop=6$/);
  await press(page, 'Look inside: why?');
  await expect(page.getByRole('region', { name: 'Inside the loop' })).toBeVisible();
  await press(page, 'Close the glass');
  await press(page, 'Try your own order sheet');
  await expect(page.getByRole('heading', { name: 'Your own order sheet' })).toBeVisible();
  await expect(page).toHaveURL(/#menu=supper$/);
});

test('the run stands still by itself in minutes 5 and 9', async ({ page }) => {
  await openUnpainted(page, '#lesson=salad&stop=3&speed=8');
  await press(page, 'Play');
  await expect(title(page, 'Minute 5. What does she do?')).toBeVisible();
  expect(Math.floor(await minuteOf(page))).toBe(5);
  await press(page, /listens for the bells/);
  await press(page, 'Go on');
  await expect(title(page, 'Minute 9. And now?')).toBeVisible();
  expect(Math.floor(await minuteOf(page))).toBe(9);
  await press(page, /takes the soup/);
  await press(page, 'Go on');
  await expect(title(page, /^She closes at 12/)).toBeVisible();
});

test('by keys alone: digits answer, Space and Enter go on', async ({ page }) => {
  await openUnpainted(page, '#lesson=salad&stop=2');
  await expect(title(page, /When will she close/)).toBeVisible();
  await page.keyboard.press('4');
  await expect(title(page, /Explain it/)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Vote again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  await expect(card(page)).toContainText('First 19, now 12.');
  await page.keyboard.press('Space');
  await expect.poll(() => minuteOf(page)).toBeGreaterThan(0.2);
  await page.keyboard.press('Space');
  expect((await stateOf(page)).playing).toBe(false);
  // Nobody gets beyond the pause.
  await page.keyboard.press('9');
  await expect(title(page, 'Minute 5. What does she do?')).toBeVisible();
  await page.keyboard.press('3');
  await expect(card(page)).toContainText('Right! Nothing: she listens for the bells.');
});

test.describe('on a phone', () => {
  test.use({ viewport: sizes.phone, hasTouch: true, isMobile: true });

  test('by touch: a vote, another one, the run', async ({ page }) => {
    await openUnpainted(page, '#lesson=salad&stop=2');
    await page.getByRole('button', { name: 'Answer: 15' }).tap();
    await page.getByRole('button', { name: 'Vote again' }).tap();
    await page.getByRole('button', { name: 'Answer: 15' }).tap();
    await expect(card(page)).toContainText('Twice 15.');
    await page.getByRole('button', { name: 'Cook, and see' }).tap();
    await expect.poll(() => minuteOf(page)).toBeGreaterThan(0.2);
    await page.getByRole('button', { name: 'On', exact: true }).tap();
    await expect(title(page, 'Minute 5. What does she do?')).toBeVisible();
  });
});

test('a teacher gives the lesson with a clicker: nothing is told before it is asked for', async ({
  page,
}) => {
  await openUnpainted(page, '#lesson=salad&present');
  const down = (): Promise<void> => page.keyboard.press('PageDown');
  await expect(title(page, /When will he close/)).toBeVisible();
  await down();
  await expect.poll(() => minuteOf(page)).toBeGreaterThan(0.2);
  await down();
  await expect(page.getByRole('button', { name: 'Show the totals (T)' })).toBeVisible();
  await expect(page.getByText('12 for the pizza')).toBeHidden();
  await page.keyboard.press('t');
  await expect(title(page, /^At minute 19/)).toBeVisible();
  await down();
  await expect(title(page, /When will she close/)).toBeVisible();
  for (const key of ['a', 'a', 'b', 'c', 'd']) await page.keyboard.press(key);
  await expect(page.getByText('2 hands')).toHaveCount(1);
  await page.keyboard.press('r');
  await expect(page.getByText('0 hands')).toHaveCount(4);
  for (const key of ['a', 'a', 'b']) await page.keyboard.press(key);
  await down();
  await expect(title(page, /Explain it to a neighbour/)).toBeVisible();
  await down();
  for (const key of ['b', 'b', 'b']) await page.keyboard.press(key);
  await expect(page.getByText('1, then 3 hands')).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.locator('.black')).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.locator('.black')).toBeHidden();
  await down();
  await down();
  await expect(title(page, 'Minute 5. What does she do?')).toBeVisible();
  await expect(page.getByText('Nothing needs hands')).toBeHidden();
  await down();
  await expect(card(page)).toContainText('Nothing needs hands');
  await down();
  await down();
  await expect(title(page, 'Minute 9. And now?')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(title(page, 'Minute 5. What does she do?')).toBeVisible();
  expect(Math.floor(await minuteOf(page))).toBe(5);
  await page.goto('./#lesson=salad&stop=5&present');
  await expect(title(page, /How much later with the salad/)).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByText('1 hand', { exact: true })).toBeVisible();
  await down();
  await down();
  await expect(page.getByRole('button', { name: 'Show the totals (T)' })).toBeVisible();
  await expect(page.getByText('closes at 12', { exact: false })).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(page.locator('.black')).toBeVisible();
  await page.keyboard.press('b');
  // Some clickers send F5 where a keyboard has T.
  await page.keyboard.press('F5');
  await expect(title(page, 'She closes at 12 again, he at 23. The salad is free.')).toBeVisible();
});

test('the menus lead to the lesson, its cross leads to the same sheet, and back closes the teacher’s sheet', async ({
  page,
}) => {
  await openUnpainted(page);
  await press(page, 'Other menus');
  await press(page, /The salad is free/);
  await expect(title(page, /When will he close/)).toBeVisible();
  await expect(page).toHaveURL(/#lesson=salad$/);
  await press(page, 'Teacher’s sheet');
  await expect(page.getByRole('heading', { name: 'Teacher’s sheet' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Teacher’s sheet' })).toBeHidden();
  await expect(title(page, /When will he close/)).toBeVisible();
  await press(page, 'Leave the lesson');
  await expect(page.getByRole('heading', { name: 'He will close at 19. When will she?' })).toBeVisible();
  await expect(page).toHaveURL(/#menu=duo$/);
});

test('an address that names no lesson or no stop says so, and what one can write', async ({ page }) => {
  await openUnpainted(page, '#lesson=soup');
  await expect(page.getByRole('alert')).toContainText('lesson=salad');
  await page.goto('./#lesson=salad&stop=9');
  await expect(page.getByRole('alert')).toContainText('Write 1 to 6');
  await expect(title(page, /When will he close/)).toBeVisible();
});

test('the teacher’s sheet is one page of paper, and nothing else is printed', async ({ page }) => {
  await openUnpainted(page, '#lesson=salad');
  await press(page, 'Teacher’s sheet');
  await expect(page.getByRole('table')).toContainText('Usual wrong answers');
  for (const time of ['0:00', '2:00', '5:00', '7:00', '8:00', '9:00'])
    await expect(page.getByRole('rowheader', { name: time })).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'The salad is free (10 minutes)' })).toBeVisible();
  await expect(page.locator('.lesson-bar-top')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(card(page)).toBeHidden();
});

test('in a frame the lesson goes on without what leads out of it', async ({ page }) => {
  await openUnpainted(page, '#lesson=salad&stop=6&embed');
  await expect(title(page, 'Finish the sentence.')).toBeVisible();
  await press(page, 'the waiting');
  await press(page, 'the baking');
  await expect(title(page, 'Async saves the waiting, not the work.')).toBeVisible();
  for (const name of ['Leave the lesson', 'Teacher’s sheet', 'Try your own order sheet'])
    await expect(page.getByRole('button', { name })).toBeHidden();
});

test('a screen reader hears which stop it is, and what is asked', async ({ page }) => {
  await openUnpainted(page, '#lesson=salad&stop=4');
  const status = page.getByRole('navigation', { name: 'Lesson: The salad is free' }).getByRole('status');
  await expect(status).toHaveText(/^Stop 4 of 6: The salad\. A salad, too: 4 minutes/);
  await press(page, 'Show the answer');
  await expect(status).toContainText('4 minutes later, at 23');
  await expect(page.getByRole('region', { name: 'The salad', exact: true })).toBeFocused();
});

const stops: Readonly<Record<string, readonly [hash: string, go: (page: Page) => Promise<void>]>> = {
  'the order sheet': ['#lesson=salad', async () => {}],
  'the vote': ['#lesson=salad&stop=2', async () => {}],
  'a class’s vote': ['#lesson=salad&stop=2&present', (page) => page.keyboard.press('a')],
  'the pause': ['#lesson=salad&stop=3', (page) => standAt(page, 9)],
  'what is settled': [
    '#lesson=salad&stop=5',
    async (page) => {
      await press(page, 'Answer: 2 minutes later');
      await standAt(page, 23);
    },
  ],
  'the sentence': ['#lesson=salad&stop=6', (page) => press(page, 'the work')],
  'the teacher’s sheet': ['#lesson=salad', (page) => press(page, 'Teacher’s sheet')],
};

for (const [name, [hash, go]] of Object.entries(stops))
  test(`nobody stumbles over ${name}`, async ({ page }) => {
    await openUnpainted(page, hash);
    await expect(page.locator('.lesson-bar-top')).toBeVisible();
    await go(page);
    await expect(card(page)).toBeVisible();
    expect(await stumblingBlocks(page)).toEqual([]);
  });
