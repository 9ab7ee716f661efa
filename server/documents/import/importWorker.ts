import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../../shared/kernel/assert.ts';
import { makeImportsQuick } from '../../platform/quickImports.ts';

// A thread of its own for one file: whatever the file does to the parser, the server goes on. It reads its modules anew.
makeImportsQuick();
const { markdownUpdate } = await import('./markdownUpdate.ts');
must(parentPort, 'this runs in a thread').postMessage(markdownUpdate(String(workerData)));
