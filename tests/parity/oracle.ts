/** Real CPython, in this process: Pyodide, with `oracle.py` in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PyodideAPI } from 'pyodide';
import { pythonOf } from './python';
import type { Program } from './program';

export class Oracle {
  readonly version: string;
  readonly #answer: (sources: string) => string;

  private constructor(python: PyodideAPI, folder: string) {
    for (const file of ['virtual_time.py', 'oracle.py']) {
      python.FS.writeFile(file, readFileSync(path.join(folder, file), 'utf8'));
    }
    this.version = String(python.runPython('import platform; platform.python_version()'));
    this.#answer = (python.pyimport('oracle') as { answer: (sources: string) => string }).answer;
  }

  /** `folder` is where the Python files are. Takes about two seconds. */
  static async load(folder: string): Promise<Oracle> {
    const { loadPyodide } = await import('pyodide');
    return new Oracle(await loadPyodide(), folder);
  }

  /** What CPython logs of each program. */
  logsOf(programs: readonly Program[]): readonly (readonly string[])[] {
    const logs = JSON.parse(this.#answer(JSON.stringify(programs.map(pythonOf)))) as string[];
    return logs.map((log) => log.split('\n'));
  }
}
