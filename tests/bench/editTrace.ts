import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { seeded } from '../support/seeded.ts';

/** One edit of a plain text: so many characters deleted at a position, others put there. */
export type Edit = readonly [position: number, deleted: number, inserted: string];

const traceFile = z.object({
  txns: z.array(z.object({ patches: z.array(z.tuple([z.number(), z.number(), z.string()])) })),
});

/** A recorded history of a text, in the form of the collection editing-traces, compressed with gzip. */
export function readTrace(path: string): readonly Edit[] {
  const { txns } = traceFile.parse(JSON.parse(gunzipSync(readFileSync(path)).toString()));
  return txns.flatMap(({ patches }) => patches);
}

/** As many as the recorded history of a paper by two people has, to which the shares below belong as well. */
const usualEdits = 260_000;
const deletions = 0.3;
/** Of a run of keys, how likely it ends with the next one: people go elsewhere after some thirty. */
const goesElsewhere = 0.036;
const lineEnd = 0.009;
const alphabet = 'eaionlrtscdupmvghfbqz     ';

/** A history of the same shape where none is at hand: runs of typing and of deleting, here and there. */
export function generateTrace(seed: number, edits = usualEdits): readonly Edit[] {
  const random = seeded(seed);
  const below = (end: number) => Math.floor(random() * end);
  const trace: Edit[] = [];
  let length = 0;
  let at = 0;
  let deleting = false;
  while (trace.length < edits) {
    if (random() < goesElsewhere) {
      // Most often not far: people mend what they have just written.
      at = random() < 0.5 ? length : Math.max(0, Math.min(length, at + below(80) - 40));
      if (random() < 0.1) at = below(length + 1);
      deleting = random() < deletions && at > 0;
    }
    if (deleting && at > 0) {
      trace.push([--at, 1, '']);
      length--;
    } else {
      trace.push([at++, 0, random() < lineEnd ? '\n' : alphabet.charAt(below(alphabet.length))]);
      length++;
    }
  }
  return trace;
}
