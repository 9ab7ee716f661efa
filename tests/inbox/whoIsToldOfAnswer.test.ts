import { expect, test } from 'vitest';
import { whoIsToldOfAnswer } from '../../shared/inbox/whoIsToldOfAnswer.ts';
import type { DocumentId, PersonId } from '../../shared/kernel/ids.ts';

const person = (name: string) => name as PersonId;

test('[R9] whoever proposed a recommendation is told how it was answered, once, unless she recorded it herself', () => {
  const facts = { outcome: 'deferred', act: null, sitting: null, round: null } as const;
  const act = {
    act: 'recommendation.answered',
    subject: 'r' as DocumentId,
    by: person('lead'),
    facts,
  } as const;
  const proposers = ['anna', 'bruno', 'anna', 'gone', 'lead'].map(person);
  const told = whoIsToldOfAnswer(act, { proposers, mayRead: (one) => one !== person('gone') });
  const notice = { kind: 'recommendation_answered', outcome: 'deferred' };
  expect(told).toEqual([
    { person: 'anna', facts: notice },
    { person: 'bruno', facts: notice },
  ]);
});
