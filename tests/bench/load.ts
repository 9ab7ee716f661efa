import { never } from '../../shared/kernel/assert.ts';
import { fanOut } from './fanOut.ts';
import { fillHall } from './hallCrowd.ts';
import { gather, leave, open } from './opening.ts';
import type { LoadMessage, LoadTask, ResultOf } from './tasks.ts';

/** The clients of the benchmark, in a process of their own, so that what they cost is not the server's. */
const say = (message: LoadMessage) => {
  process.send?.(message);
};
const moment = (name: 'begins' | 'ends') => say({ kind: 'moment', name });

process.on('message', (task: LoadTask) => {
  perform(task).then(
    (result) => say({ kind: 'done', result }),
    (error: unknown) =>
      say({ kind: 'failed', why: error instanceof Error ? String(error.stack) : String(error) }),
  );
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit());

async function perform(task: LoadTask): Promise<ResultOf[keyof ResultOf]> {
  switch (task.kind) {
    case 'fanOut':
      return await fanOut(task, moment);
    case 'open':
      return await open(task);
    case 'crowd':
      return await gather(task, moment);
    case 'hall':
      return await fillHall(task, moment);
    case 'leave':
      leave();
      return null;
    default:
      return never(task);
  }
}
