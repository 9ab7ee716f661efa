import { expect, test } from 'vitest';
import { planSectionStates } from '../../shared/documents/planSectionLife.ts';
import { isWritable } from '../../shared/documents/writable.ts';

test('a section is writable in draft and in consolidation, and in no other state', () => {
  expect(planSectionStates.filter((state) => isWritable('plan_section', state))).toEqual([
    'draft',
    'consolidation',
  ]);
});
