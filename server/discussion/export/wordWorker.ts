import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../../shared/kernel/assert.ts';
import { repliesWord } from './repliesWord.ts';
import type { ReplySheet } from './replySheet.ts';

/** A thread of its own for one file: the library writes it in one breath, a second of it for five hundred observations. */
const bytes = await repliesWord(workerData as ReplySheet);
must(parentPort, 'this runs in a thread').postMessage(new Uint8Array(bytes));
