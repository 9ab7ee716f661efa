import { type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { ImportedUpdate } from '../importedUpdate.ts';
import type { ReadingOutcome } from './readInProcess.ts';
import { wordParts } from './wordParts.ts';

/** A process of its own for one file. What is refused at the door never sees the parsers, nor waits for them. */
async function read(bytes: Uint8Array): Promise<Result<ImportedUpdate>> {
  const parts = await wordParts(bytes);
  if (!parts.ok) return parts;
  const { textFromWord } = await import('./textFromWord.ts');
  const { importedUpdate } = await import('../importedUpdate.ts');
  const text = await textFromWord(parts.value);
  return text.ok ? importedUpdate(text.value) : text;
}

async function outcomeOf(bytes: Uint8Array): Promise<ReadingOutcome> {
  try {
    return { kind: 'read', result: await read(bytes) };
  } catch (error) {
    // Parsers call themselves for every level of nesting.
    if (error instanceof RangeError) return { kind: 'read', result: refuse('too_large') };
    return { kind: 'failed', where: whereOf(error) };
  }
}

/** Where it failed, without the message: it may hold words of the file, and ends in a log. */
function whereOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .join('\n');
}

process.once('message', (bytes: Uint8Array) => {
  void outcomeOf(bytes).then((outcome) => process.send?.(outcome));
});
