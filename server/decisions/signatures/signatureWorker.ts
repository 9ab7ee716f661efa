import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../../shared/kernel/assert.ts';
import type { SignedFile } from './readInThread.ts';
import { readSignedFile } from './readSignedFile.ts';

/** A thread of its own for one file from outside: whatever it does to the parser, the server goes on. */
const { file, exported } = workerData as SignedFile;
must(parentPort, 'this runs in a thread').postMessage(await readSignedFile(file, exported));
