import { expect, test } from 'vitest';
import { refusedBecause } from '../../client/discussion/meanwhile.ts';
import { threadState } from '../../client/discussion/threadState.ts';
import type { EntryView, ObservationView } from '../../shared/discussion/api.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { ObservationEntryId, ObservationId, PersonId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import { italian } from '../support/italian.ts';

const { t } = italian;
const uuid = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const entryId = (digit: number) => must(parseId<ObservationEntryId>(uuid(digit)), 'a UUID');
const signed = (digit: number, name: string) => ({
  person: must(parseId<PersonId>(uuid(digit)), 'a UUID'),
  name,
  office: 'Sindaca',
  tone: 'pa' as const,
});
const marta = signed(1, 'Marta Provini');
const elena = signed(2, 'Elena Esempi');

function entry(digit: number, over: Partial<EntryView>): EntryView {
  return {
    id: entryId(digit),
    kind: 'observation',
    by: marta,
    at: '2026-01-01T10:00:00.000Z',
    words: 'Parole.',
    mentions: [],
    outcome: null,
    editedAt: null,
    mayEditUntil: null,
    hidden: null,
    ...over,
  };
}

function observation(over: Partial<ObservationView>): ObservationView {
  const nothing = { comment: false, answer: false, resolve: false, reopen: false, accept: false };
  return {
    id: must(parseId<ObservationId>(uuid(8)), 'a UUID'),
    number: 14,
    round: null,
    anchor: null,
    proposal: null,
    state: 'open',
    outcome: null,
    mergedInto: null,
    merged: [],
    assigned: null,
    entries: [entry(3, {})],
    revision: 1,
    may: { ...nothing, reattach: false, merge: false, separate: false, assign: false, hide: false },
    ...over,
  };
}

const words = (over: Partial<ObservationView>, lost = false) => threadState(observation(over), lost, t).words;

test('where an observation stands is said in words', () => {
  const into = { id: observation({}).id, number: 12 };
  const proposal = { kind: 'delete_block', was: 'Parole' } as const;
  expect(words({})).toBe('Da rispondere');
  expect(words({ proposal })).toBe('Propone altre parole');
  expect(words({ proposal }, true)).toBe('Ha perso il suo testo');
  expect(words({ state: 'answered', outcome: 'accepted_in_part' }, true)).toBe('Accolta in parte');
  expect(words({ state: 'answered', outcome: 'not_accepted' })).toBe('Non accolta');
  expect(words({ state: 'merged', mergedInto: into })).toBe('Unita alla 12');
});

test('who has closed it is named where it was not whoever made it', () => {
  const closed = (by: EntryView['by']) => ({ entries: [entry(3, {}), entry(4, { kind: 'resolved', by })] });
  expect(words({ state: 'resolved', ...closed(marta) })).toBe('Chiusa da chi l’ha fatta');
  expect(words({ state: 'resolved', ...closed(elena) })).toBe('Chiusa da Elena Esempi');
});

test('who was slower is told who was faster; another refusal is told as it is', () => {
  const before = observation({});
  const reply = entry(4, { kind: 'reply', by: elena, outcome: 'accepted' });
  const now = observation({ state: 'answered', outcome: 'accepted', entries: [...before.entries, reply] });
  const refused = (code: 'changed_meanwhile' | 'forbidden') =>
    refusedBecause({ ok: false, refused: code, message: 'Non si può.' }, { before, now }, t);
  expect(refused('changed_meanwhile')).toMatch(/prima Elena Esempi: ora è «Accolta»/u);
  expect(refused('forbidden')).toBe('Non si può.');
});
