/** Several processes that share the jobs. */
import { fork, type ChildProcess } from 'node:child_process';
import type { Answer, Job } from './worker';

/** A scheduler that says nothing for so long hangs. */
const patienceInSeconds = 60;

export interface Places {
  /** The bundled `serve.ts`. */
  readonly serve: string;
  /** Where the Python files are. */
  readonly folder: string;
  /** The bundled scheduler. */
  readonly scheduler: string;
}

/**
 * Does the jobs in `count` processes, each the next one that is left, and ends with the last answer.
 * `hear` is told of each answer; when it returns false, the jobs that are left are dropped.
 * @throws {Error} when a process dies or hangs.
 */
export async function share(
  jobs: readonly Job[],
  count: number,
  places: Places,
  hear: (answer: Answer, job: Job) => boolean,
): Promise<void> {
  const left = [...jobs];
  await Promise.all(
    Array.from({ length: Math.min(count, jobs.length) }, async () => {
      const child = fork(places.serve, [places.folder, places.scheduler], { stdio: 'inherit' });
      try {
        for (let job; (job = left.shift()) !== undefined;) {
          if (!hear(await asked(child, job), job)) left.length = 0;
        }
      } catch (error) {
        left.length = 0;
        throw error;
      } finally {
        child.kill('SIGKILL');
      }
    }),
  );
}

function asked(child: ChildProcess, job: Job): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      reject(new Error(`${why} at ${JSON.stringify(job)}`));
    };
    const timer = setTimeout(fail, patienceInSeconds * 1000, 'the scheduler hangs');
    const died = (): void => {
      clearTimeout(timer);
      fail('a process of the check died');
    };
    child.once('exit', died);
    child.once('message', (answer) => {
      clearTimeout(timer);
      child.off('exit', died);
      resolve(answer as Answer);
    });
    child.send(job);
  });
}
