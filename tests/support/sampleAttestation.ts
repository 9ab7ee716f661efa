import type { Attestation, AttestedWord } from '../../server/decisions/attestation/attestation.ts';
import { outcomeOf } from '../../shared/decisions/outcomeOf.ts';
import { presets } from '../../shared/decisions/presets.ts';
import { choices } from '../../shared/decisions/round.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { RoundSeatId } from '../../shared/kernel/ids.ts';

const closed = new Date('2026-11-22T17:45:30Z');

/** A vote of 48 invented municipalities, with every choice, right and way of confirming in it. */
export function sampleAttestation(): Attestation {
  const seats = Array.from({ length: 48 }, (_, place) => ({
    id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}` as RoundSeatId,
    name: `Comune di Prova ${place + 1}`,
    weight: 800 + place * 137,
    present: place % 9 !== 8,
    words: place % 9 === 8 || place === 3 ? [] : [wordOf(place)],
  }));
  const rule = presets.double_majority;
  const outcome = outcomeOf({
    rule,
    call: 'second',
    casting: null,
    seats,
    present: new Set(seats.filter(({ present }) => present).map(({ id }) => id)),
    words: new Map(seats.flatMap(({ id, words }) => words.map(({ choice }) => [id, choice] as const))),
  });
  return {
    district: 'Ambito distrettuale di Prova',
    demo: true,
    number: 12,
    kind: 'vote',
    body: 'Assemblea dei Sindaci',
    call: 'second',
    follows: 11,
    texts: [
      {
        title: 'Servizi per l’infanzia',
        number: 3,
        hash: '0123456789abcdef'.repeat(4),
        change: 'substantial',
      },
    ],
    planHash: null,
    proposal: null,
    rule,
    sitters: 'municipalities',
    weightYear: 2021,
    openedAt: new Date('2026-11-22T16:00:05Z'),
    openedBy: { name: 'Elena Prova', office: 'Ufficio di Piano' },
    sitting: { at: new Date('2026-11-22T16:30:00Z'), place: 'Sala consiliare, piazza della Prova 1' },
    deadline: null,
    closedAt: closed,
    closedBy: { name: 'Marta Prova', office: 'Presidente dell’Assemblea' },
    ending: { kind: 'decided', outcome, casting: null },
    seats,
    record: {
      seq: 231,
      hash: 'fedcba9876543210'.repeat(4),
      key: '00112233445566778899aabbccddeeff'.repeat(2),
    },
  };
}

function wordOf(place: number): AttestedWord {
  const choice = must(choices[place % 7 < 4 ? 0 : place % 4], 'a choice');
  const act = { number: `${place}/2026`, date: '2026-10-03' };
  const spoken = choice === 'against' || choice === 'with_reservation';
  return {
    name: `Anna Prova ${place + 1}`,
    office: place % 5 === 1 ? 'Assessora' : 'Sindaca',
    choice,
    reason: spoken ? 'Mancano le risorse per il secondo anno; va chiarito chi copre la differenza.' : null,
    right:
      place % 5 === 1
        ? { via: place === 6 ? 'proxy' : 'delegation', act, giver: `Bruno Prova ${place}` }
        : { via: 'holder' },
    confirmed:
      place % 6 === 2
        ? { method: 'secretary', how: 'telephone', by: 'Carla Prova' }
        : { method: place % 2 === 0 ? 'passkey' : 'email_code' },
    at: new Date(closed.getTime() - place * 61_000),
  };
}
