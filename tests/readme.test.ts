/** Runs the README's examples, and holds them to what their last lines say they print. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import * as asyncio from '../src/asyncio';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = Array.from(
  readme.matchAll(/```ts\n([^`]*(?:`[^`\n]+`[^`]*)*)```/g),
  ([, code = '']) => code,
);

test('there are five of them', () => {
  expect(examples.length).toBe(5);
});

test.each(examples)('example %#', (code) => {
  const printed: string[] = [];
  const print = (...what: unknown[]): void =>
    void printed.push(what.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(' '));
  const body = code.replace(/^import (.*) from '.\/src\/asyncio';$/m, 'const $1 = asyncio;');
  vm.runInThisContext(`(asyncio, print) => {${body}}`)(asyncio, print);
  expect(printed).toEqual(Array.from(code.matchAll(/^\/\/ (.*)$/gm), ([, line]) => line));
  expect(printed).not.toEqual([]);
});
