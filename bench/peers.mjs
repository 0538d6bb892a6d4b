// Where the peers are, and how they come there.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile } from 'vite';

/** @typedef {import('./measure.mjs').Place} Place */

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bundled = path.join(root, '.cache/bench');
const adapters = path.join(root, 'bench/peers');
const installed = path.join(root, '.cache/bench-peers');

/** @type {Place} */
export const floor = { name: 'the floor', file: path.join(bundled, 'floor.js') };

/** @type {Readonly<Record<string, Place>>} */
export const own = {
  ours: { name: 'ours', file: path.join(bundled, 'ours.js') },
  traced: { name: 'ours, full trace', file: path.join(bundled, 'ours.js'), member: 'traced' },
  native: { name: 'native async/await', file: path.join(adapters, 'native.mjs') },
};

// These two recurse once a task.
const deep = { flags: ['--stack-size=3900'] };

/**
 * Peers that a browser can run, each at its best: those without a clock have ours (bench/peers/virtual-clock.mjs).
 * @type {Readonly<Record<string, Place>>}
 */
export const others = {
  'js-csp': { name: 'js-csp', file: path.join(installed, 'js-csp.mjs') },
  bluebird: { name: 'Bluebird', file: path.join(installed, 'bluebird.mjs') },
  'redux-saga': { name: 'redux-saga', file: path.join(installed, 'redux-saga.mjs'), ...deep },
  effect: { name: 'Effect', file: path.join(installed, 'effect.mjs') },
  'fake-timers': { name: 'fake-timers', file: path.join(installed, 'fake-timers.mjs') },
  effection: { name: 'Effection', file: path.join(installed, 'effection.mjs'), ...deep },
};

/** Bundles ours as the product is bundled, for the same browsers; the floor with constants that V8 can take for such. */
export async function bundle() {
  const config = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    path.join(root, 'vite.config.ts'),
  );
  const { target = 'baseline-widely-available', rolldownOptions } = config?.config.build ?? {};
  const output = rolldownOptions?.output;
  const topLevelVar = (Array.isArray(output) ? output[0] : output)?.topLevelVar ?? true;
  for (const [entry, asVar] of Object.entries({ ours: topLevelVar, floor: false }))
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        target,
        outDir: bundled,
        emptyOutDir: false,
        minify: false,
        rolldownOptions: { output: { topLevelVar: asVar } },
        lib: { entry: path.join(root, `bench/${entry}.ts`), fileName: entry, formats: ['es'] },
      },
    });
}

/** Installs what bench/peers/package-lock.json names, apart from the project's own packages, if that is not there yet. */
export function installPeers() {
  const lock = fs.readFileSync(path.join(adapters, 'package-lock.json'), 'utf8');
  const stamp = path.join(installed, 'node_modules/installed-lock.json');
  // Adapters stand beside the packages, where their imports find them.
  fs.cpSync(adapters, installed, { recursive: true });
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing the peers (npm ci) …');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: installed, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: installed, stdio: 'inherit', shell: true });
  if (status !== 0) throw new Error('the peers could not be installed');
  fs.writeFileSync(stamp, lock);
}
