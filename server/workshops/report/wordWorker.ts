import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../../shared/kernel/assert.ts';
import type { ReportSheet } from './reportSheet.ts';
import { reportWord } from './reportWord.ts';

/** A thread of its own for one file, which the library writes in one breath. */
const bytes = await reportWord(workerData as ReportSheet);
must(parentPort, 'this runs in a thread').postMessage(new Uint8Array(bytes));
