import type { outcomes as italian } from '../it/outcomes.ts';
import type { Translated } from '../translated.ts';

export const outcomes = {
  word: {
    accepted: 'Accepted',
    accepted_in_part: 'Accepted in part',
    deferred: 'Deferred',
    declined: 'Not accepted',
  },
  title: {
    accepted: 'The mayors have accepted it',
    accepted_in_part: 'The mayors have accepted it in part',
    deferred: 'The mayors have deferred it',
    declined: 'The mayors have not accepted it',
  },
  act: 'Act: {{number}}, {{day}}',
  sat: 'sitting: {{day}}',
  byRound: 'Decided by a vote in Corale',
  waits: 'It waits for the mayors’ answer',
  waitsBody:
    'Put it to a sitting. If they have already decided by an act, record the outcome here: whoever proposed it reads it on this page.',
  record: 'Record the outcome…',
  convene: 'Put to a sitting…',
  dialog: 'Record the outcome',
  verb: 'Record',
  busy: 'Recording…',
  once: 'The outcome is recorded once and does not change afterwards.',
  outcome: 'Outcome',
  reason: 'Reason',
  reasonHint: 'Always needed, unless the recommendation is accepted. Everybody reads it.',
  number: 'Number of the act',
  numberHint: 'As it is registered, for example: resolution 12/2026',
  date: 'Date of the act',
  sitting: 'Day of the sitting',
  sittingHint: 'If there was a sitting',
  missing: {
    outcome: 'Choose the outcome',
    reason: 'Write the reason',
    number: 'Write the number of the act',
    date: 'Choose the date of the act',
  },
  recorded: 'Outcome recorded: {{outcome}}.',
} as const satisfies Translated<typeof italian>;
