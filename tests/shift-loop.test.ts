/** The fifteen lines of Python that the player was, run in real CPython. */
import { loadPyodide } from 'pyodide';
import { expect, test } from 'vitest';
import { shiftReport } from '../src/words/shifts';

test('the loop you just were is fifteen lines that serve the toast, and then the soup', async () => {
  const { before, you, after } = shiftReport.loop.python;
  const program = `${before}${you}\n${after}`;
  expect(program.trimEnd().split('\n')).toHaveLength(15);
  const printed: string[] = [];
  const python = await loadPyodide({ stdout: (line) => printed.push(line) });
  python.runPython(program);
  expect(printed).toEqual(['1 toast served', '3 soup served']);
}, 60_000);
