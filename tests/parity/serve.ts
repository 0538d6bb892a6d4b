/** A process of the check: `pool.ts` starts it with the folder of the Python files and the scheduler's module. */
import type { Scheduler } from './evaluate';
import { Worker, type Job } from './worker';

const [, , folder = '', scheduler = ''] = process.argv;
const worker = new Worker(folder, (await import(scheduler)) as Scheduler);

process.on('message', (job: Job) => {
  void worker.do(job).then((answer) => process.send?.(answer));
});
