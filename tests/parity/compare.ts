/** Two logs side by side. */
import { pythonOf } from './python';
import type { Program } from './program';

/** The place of the first line that differs; `undefined` when none does. */
export function firstDifference(theirs: readonly string[], ours: readonly string[]): number | undefined {
  const length = Math.max(theirs.length, ours.length);
  for (let line = 0; line < length; line++) if (theirs[line] !== ours[line]) return line;
  return undefined;
}

/** The program as Python, and what both logged; the first difference is marked. */
export function report(program: Program, theirs: readonly string[], ours: readonly string[]): string {
  const first = firstDifference(theirs, ours);
  const same = theirs.slice(0, first);
  return [
    pythonOf(program),
    ...same.map((line) => `      both  ${line}`),
    ...(first === undefined
      ? []
      : [
          `--> CPython ${theirs[first] ?? '(nothing more)'}`,
          `-->    ours ${ours[first] ?? '(nothing more)'}`,
          ...theirs.slice(first + 1, first + 10).map((line) => `    CPython ${line}`),
          ...ours.slice(first + 1, first + 10).map((line) => `       ours ${line}`),
        ]),
  ].join('\n');
}
