import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breaches } from './rooms';

const src = new URL('../src/', import.meta.url);

const sources = Object.fromEntries(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(new URL(file, src), 'utf8')]),
);

test('no room imports what the table forbids', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(40);
  expect(breaches(sources)).toEqual([]);
});

describe('a planted breach is reported', () => {
  test.each([
    // every way to import
    ['trace/a.ts', `import { serve } from '../kitchen';`, 'trace may not import kitchen'],
    ['trace/a.ts', `import type { Order } from '../kitchen';`, 'trace may not import kitchen'],
    ['trace/a.ts', `export * from '../kitchen/orders';`, 'trace may not import kitchen'],
    ['trace/a.ts', `export type { Order } from '../kitchen';`, 'trace may not import kitchen'],
    ['trace/a.ts', `import '../kitchen';`, 'trace may not import kitchen'],
    ['trace/a.ts', `const later = () => import('../kitchen');`, 'trace may not import kitchen'],
    ['trace/a.ts', 'const later = () => import(`../kitchen`);', 'trace may not import kitchen'],
    ['trace/a.ts', `type Order = import('../kitchen').Order;`, 'trace may not import kitchen'],
    ['trace/a.ts', `let k: typeof import('../kitchen');`, 'trace may not import kitchen'],
    ['trace/a.ts', `import k = require('../kitchen');`, 'trace may not import kitchen'],
    ['trace/a.ts', `import { serve } from '/src/kitchen/index';`, 'trace may not import kitchen'],
    ['trace/a.ts', `const later = (room: string) => import(room);`, 'write the module as plain text'],
    // every arrow that points up
    ['asyncio/a.ts', `import { serve } from '../kitchen';`, 'asyncio may not import kitchen'],
    ['kitchen/recipes/a.ts', `import { words } from '../../words';`, 'kitchen may not import words'],
    ['words/a.ts', `import type { Playhead } from '../playback';`, 'words may not import playback'],
    ['playback/a.ts', `import type { Order } from '../kitchen';`, 'playback may not import kitchen'],
    ['lessons/a.ts', `import { Playhead } from '../playback';`, 'lessons may not import playback'],
    ['lab/a.ts', `import { words } from '../words';`, 'lab may not import words'],
    ['scenes/a.ts', `import type { Panel } from '../panels';`, 'scenes may not import panels'],
    ['panels/a.tsx', `import { mountStage } from '../scenes';`, 'panels may not import scenes'],
    ['sound/a.ts', `import { serve } from '../kitchen';`, 'sound may not import kitchen'],
    ['panels/a.tsx', `import { layoutPage } from '../app/layout';`, 'panels may not import app'],
    ['app/a.ts', `import { start } from '../main';`, 'app may not import main'],
    ['attic/a.ts', `import { serve } from '../kitchen';`, 'there is no room attic'],
    ['kitchen/a.ts', `import sheets from '../../tests/parity/sheets.mjs';`, 'kitchen may not import tests'],
    // types only, plain data only
    ['scenes/a.ts', `import { serve } from '../kitchen';`, 'scenes may import types of kitchen alone'],
    ['scenes/a.ts', `import { type Order } from '../kitchen';`, 'scenes may import types of kitchen alone'],
    ['words/a.ts', `import { menus } from '../kitchen';`, 'words may import types of kitchen alone'],
    ['lab/a.ts', `export { menus } from '../kitchen';`, 'lab may import types of kitchen alone'],
    ['panels/a.tsx', `import { menus, serve } from '../kitchen';`, 'of values only dishNames'],
    ['panels/a.tsx', `import * as kitchen from '../kitchen';`, 'of values only dishNames'],
    ['panels/a.tsx', `import '../kitchen';`, 'of values only dishNames'],
    // packages
    ['main.ts', `import Phaser from 'phaser';`, 'main may not import phaser'],
    ['panels/a.tsx', `import type Phaser from 'phaser';`, 'panels may not import phaser'],
    ['scenes/a.ts', `import { Howl } from 'howler';`, 'scenes may not import howler'],
    [
      'scenes/a.ts',
      `import { signal } from '@preact/signals-core';`,
      'scenes may not import @preact/signals',
    ],
    ['app/a.ts', `import { loadPyodide } from 'pyodide/pyodide.mjs';`, 'app may not import pyodide'],
    ['asyncio/a.ts', `import * as v from 'valibot';`, 'asyncio may not import valibot'],
    ['trace/a.ts', `import fs from 'node:fs';`, 'trace may not import node:fs'],
    ['kitchen/a.ts', `import art from '../../assets/art/manifest.json';`, 'kitchen may not import assets'],
  ])('%s: %s', (file, source, why) => {
    expect(breaches({ [file]: source })).toEqual([expect.stringContaining(why)]);
  });
});

test('what the table allows is no breach', () => {
  expect(
    breaches({
      'trace/a.ts': `import * as v from 'valibot'; import { spansOf } from './spans'; // import '../kitchen'`,
      'kitchen/recipes/a.ts': `import { sleep } from '../../asyncio'; import type { Kitchen } from '../kitchen';`,
      'words/a.ts': `import type { Order } from '../kitchen'; export const text = "import '../kitchen'";`,
      'scenes/a.ts': `import type { Order } from '../kitchen'; import Phaser from 'phaser'; type S = import('../kitchen').Step;`,
      'panels/a.tsx': `import { menus, type Order } from '../kitchen'; import { signal } from '@preact/signals-core';`,
      'app/a.ts': `import { serve } from '../kitchen'; const scenes = () => import('../scenes');`,
      'main.ts': `import './app/style.css'; import { start } from './app'; import { mountStage } from './scenes';`,
    }),
  ).toEqual([]);
});
