/** Logs of CPython in a file, so that most of the check needs no Python. */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** One program of the file. */
export interface Recorded {
  /** Of the program and of its Python; another one means that the generator was changed. */
  readonly hash: string;
  readonly log: readonly string[];
}

export interface Golden {
  /** CPython's version. */
  readonly python: string;
  readonly seed: number;
  /** Those of places 0, 1, 2, … */
  readonly programs: readonly Recorded[];
}

/** Writes the same bytes for the same logs. Returns how many. */
export function writeGolden(file: string, { python, seed, programs }: Golden): number {
  const lines = [
    JSON.stringify({ python, seed, programs: programs.length }),
    ...programs.map(({ hash, log }) => JSON.stringify([hash, log.join('\n')])),
  ];
  const text = Buffer.from(`${lines.join('\n')}\n`);
  const packed = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
  writeFileSync(file, packed);
  return packed.length;
}

/** @throws {Error} when there is no such file, or it is cut short. */
export function readGolden(file: string): Golden {
  const [head, ...lines] = brotliDecompressSync(readFileSync(file)).toString().trimEnd().split('\n');
  const { python, seed, programs } = JSON.parse(String(head)) as {
    python: string;
    seed: number;
    programs: number;
  };
  if (lines.length !== programs)
    throw new Error(`${file} holds ${String(lines.length)} of its ${String(programs)} logs`);
  return {
    python,
    seed,
    programs: lines.map((line) => {
      const [hash, log] = JSON.parse(line) as [string, string];
      return { hash, log: log.split('\n') };
    }),
  };
}
