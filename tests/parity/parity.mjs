// Our scheduler against CPython: see `parity.ts`, and `node tests/parity/parity.mjs --help`.
// Node 20 runs no TypeScript, so Vite bundles the check and the scheduler first, each into a module of its own.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const folder = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(folder, '../..');
const cache = path.join(root, '.cache');

/**
 * Checks a scheduler: `args` as on the command line. Returns the exit code.
 * @param {string[]} args
 */
export async function parity(args) {
  const option = args.indexOf('--scheduler');
  const scheduler = path.resolve(option === -1 ? path.join(root, 'src/asyncio') : (args[option + 1] ?? ''));
  const out = path.join(cache, 'parity', String(process.pid));
  const bundled = (/** @type {string} */ name) => pathToFileURL(path.join(out, `${name}.mjs`)).href;
  try {
    await bundle(out, { parity: path.join(folder, 'parity.ts'), serve: path.join(folder, 'serve.ts') });
    if (!scheduler.endsWith('.mjs'))
      await bundle(out, {
        scheduler: scheduler.endsWith('.ts') ? scheduler : path.join(scheduler, 'index.ts'),
      });
    const places = {
      serve: path.join(out, 'serve.mjs'),
      folder,
      scheduler: scheduler.endsWith('.mjs') ? pathToFileURL(scheduler).href : bundled('scheduler'),
    };
    const { main } = await import(bundled('parity'));
    return await main(args, places, cache);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/**
 * @param {string} out
 * @param {Record<string, string>} input
 */
function bundle(out, input) {
  return build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { input, external: ['pyodide'], output: { entryFileNames: '[name].mjs' } },
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await parity(process.argv.slice(2));
