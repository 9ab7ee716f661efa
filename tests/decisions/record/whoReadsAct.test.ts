import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isRecordAct } from '../../../shared/decisions/record/recordActs.ts';
import { closedTo, type Secrets } from '../../../shared/decisions/record/whoReadsAct.ts';
import type { DistrictId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { Role } from '../../../shared/people/role.ts';

const district = '11111111-1111-4111-8111-111111111111' as DistrictId;
const person = (digit: number) => `22222222-2222-4222-8222-22222222222${digit}` as PersonId;

function actor(digit: number, role: Role): Actor {
  return { person: person(digit), district, roles: [role], organisations: [] } as unknown as Actor;
}

const mayor = actor(1, 'mayor');
const chair = actor(2, 'assembly_president');
const office = actor(3, 'plan_office_lead');
const round = '33333333-3333-4333-8333-333333333333';
const secrets: Secrets = {
  rounds: new Map([[round, { open: true, chair: chair.person }]]),
  hiddenEntries: new Set(['nascosta']),
};
const closed: Secrets = { ...secrets, rounds: new Map([[round, { open: false, chair: chair.person }]]) };

const act = (name: string, facts: Act['facts'] = {}): Act => ({ act: name, by: null, subject: null, facts });
const ballot = act('ballot.cast', { round, person: mayor.person, choice: 'against' });

test('[R8, J5] a ballot of an open round is read by who cast it and by the chair, and stands in nobody’s file', () => {
  for (const [reader, why] of [
    [mayor, null],
    [chair, null],
    [office, 'ballot'],
    [actor(4, 'mayor'), 'ballot'],
  ] as const) {
    expect(closedTo(reader, ballot, secrets, { file: false })).toBe(why);
    expect(closedTo(reader, ballot, secrets, { file: true })).toBe('ballot');
    expect(closedTo(reader, ballot, closed, { file: true })).toBe(null);
    // A round that is not known is not known to be closed.
    expect(closedTo(reader, ballot, { ...secrets, rounds: new Map() }, { file: true })).toBe('ballot');
  }
});

test('[J5] people, invited ones and hidden words are read by those who may', () => {
  const read = (reader: Actor, one: Act, file = true) => closedTo(reader, one, secrets, { file });
  const own = { ...act('person.passkey_added'), by: mayor.person, subject: mayor.person };
  expect([read(office, own), read(mayor, own), read(mayor, own, false)]).toEqual([null, 'register', null]);
  expect(read(mayor, act('consultation.opened'))).toBe('followers');
  expect(read(office, act('consultation.opened'))).toBe(null);
  expect(read(office, act('observation.made', { entry: 'nascosta' }))).toBe('hidden');
  expect(read(mayor, act('observation.made', { entry: 'in vista' }))).toBe(null);
  expect(read(office, act('something.else'))).toBe('unknown');
});

/** Names of acts as the source writes them: `act: 'observation.made'`, `act('body.added', …)`, `z.literal('round.opened')`. */
function namesIn(folder: string): readonly string[] {
  const root = fileURLToPath(new URL(`../../../${folder}`, import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const recorded = /\b(?:act|of<[^>]*>|of)(?:: |\(\s*)(?:z\.(?:literal|enum)\(\[?)?'([a-z]+\.[a-z_]+)'/gu;
  const texts = files.map((name) => readFileSync(`${root}/${name}`, 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(recorded)].map(([, name = '']) => name));
}

test('[J3] every act that a room records is in the list, with who may read it', () => {
  const written = new Set([...namesIn('server'), ...namesIn('shared')]);
  expect(written.size).toBeGreaterThan(60);
  expect([...written].filter((name) => !isRecordAct(name))).toEqual([]);
});
