import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../../shared/kernel/assert.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import { type ImportedUpdate, importedUpdate } from './importedUpdate.ts';
import { textFromMarkdown } from './textFromMarkdown.ts';

/** A thread of its own for one file: whatever the file does to the parser, the server goes on. */
function read(source: string): Result<ImportedUpdate> {
  try {
    const text = textFromMarkdown(source);
    return text.ok ? importedUpdate(text.value) : text;
  } catch (error) {
    // The parser calls itself for every level of nesting.
    if (error instanceof RangeError) return refuse('too_large');
    throw error;
  }
}

must(parentPort, 'this runs in a thread').postMessage(read(String(workerData)));
