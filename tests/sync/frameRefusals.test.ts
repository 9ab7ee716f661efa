import { expect, test } from 'vitest';
import { createLogger } from '../../server/platform/logger.ts';
import { createRefusals } from '../../server/sync/refusals.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';

const one = '00000000-0000-4000-8000-000000000001' as DocumentId;
const other = '00000000-0000-4000-8000-000000000002' as DocumentId;

test('[G8] refusals are counted by rule, and a flood of them is one line for each text and rule', () => {
  const lines: unknown[] = [];
  const logger = createLogger('info');
  logger.info = (what: unknown) => lines.push(what);
  let due: (() => void)[] = [];
  const refusals = createRefusals(logger, (act) => due.push(act));
  const pass = () => {
    for (const act of due) act();
    due = [];
  };
  for (let at = 0; at < 10_000; at++) refusals.note(one, 'G3');
  refusals.note(one, 'G5');
  refusals.note(other, 'G3');
  pass();
  // Nothing of a frame is here, because nothing of a frame comes in.
  expect(lines).toEqual([
    { document: one, rule: 'G3', frames: 10_000 },
    { document: one, rule: 'G5', frames: 1 },
    { document: other, rule: 'G3', frames: 1 },
  ]);
  refusals.note(one, 'G3');
  pass();
  expect(lines.at(-1)).toEqual({ document: one, rule: 'G3', frames: 1 });
  expect([...refusals.counts()]).toEqual([
    ['G3', 10_002],
    ['G5', 1],
  ]);
});
