import { expect, test } from 'vitest';
import {
  bodiesOf,
  fitsRound,
  isFiltered,
  type RoundFilters,
  roundFilters,
} from '../../client/discussion/consultations/roundFilters.ts';
import type { RoundObservation } from '../../shared/discussion/consultationApi.ts';
import type { DocumentId, ObservationId, PersonId } from '../../shared/kernel/ids.ts';

const nadia: RoundObservation = {
  id: 'o' as ObservationId,
  number: 14,
  document: '9e' as DocumentId,
  by: { person: 'n' as PersonId, name: 'Nadia Modelli', office: 'Legale rappresentante', tone: 'pa' },
  organisation: 'Cooperativa Esempio Uno',
  at: '2024-11-21T08:12:00Z',
  quote: 'dal lunedì al venerdì',
  words: 'Anche il sabato, perché le famiglie lavorano.',
  proposal: true,
  lost: false,
  state: 'open',
  outcome: null,
  reason: null,
  revision: 1,
  mergedInto: null,
};
const answered = { ...nadia, state: 'answered', outcome: 'accepted_in_part', reason: 'Da gennaio.' } as const;
const merged = { ...nadia, state: 'merged', mergedInto: 12 } as const;

test.each<readonly [RoundFilters, RoundObservation, boolean]>([
  [{}, nadia, true],
  [{ q: 'SABATO perche' }, nadia, true],
  [{ q: '14' }, nadia, true],
  [{ q: 'lunedi' }, nadia, true],
  [{ q: 'modelli' }, nadia, true],
  [{ q: 'domenica' }, nadia, false],
  [{ sezione: '9e' as DocumentId }, nadia, true],
  [{ sezione: '9g' as DocumentId }, nadia, false],
  [{ ente: 'Cooperativa Esempio Uno' }, nadia, true],
  [{ ente: 'Cooperativa' }, nadia, false],
  [{ stato: 'aperte' }, nadia, true],
  [{ stato: 'aperte' }, answered, false],
  [{ stato: 'parziali' }, answered, true],
  [{ stato: 'accolte' }, answered, false],
  [{ stato: 'respinte' }, nadia, false],
  [{ stato: 'unite' }, merged, true],
  [{ stato: 'chiuse' }, merged, false],
  [{ stato: 'perse' }, { ...answered, lost: true }, true],
  [{ stato: 'perse' }, answered, false],
  [{ q: 'sabato', stato: 'aperte', ente: 'Un altro' }, nadia, false],
])('%j', (filters, observation, fits) => {
  expect(fitsRound(filters, observation)).toBe(fits);
});

test('an address names filters, and nothing else', () => {
  expect(roundFilters({ q: 14, stato: 'boh', ente: ['a'], sezione: '', altro: 1 })).toEqual({
    q: '14',
    sezione: undefined,
    ente: undefined,
    stato: undefined,
  });
  expect(isFiltered(roundFilters({ q: '  ' }))).toBe(false);
  expect(isFiltered(roundFilters({ stato: 'perse' }))).toBe(true);
});

test('bodies are named once, in order, and who acts for none is no body', () => {
  const other = { ...nadia, organisation: 'Associazione Esempio Due' };
  expect(bodiesOf([nadia, other, nadia, { ...nadia, organisation: '' }])).toEqual([
    'Associazione Esempio Due',
    'Cooperativa Esempio Uno',
  ]);
});
