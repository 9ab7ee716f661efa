import { randomUUID } from 'node:crypto';
import { presets } from '../../shared/decisions/presets.ts';
import type { Choice } from '../../shared/decisions/round.ts';
import type { RoundChoices, RoundView, SignView } from '../../shared/decisions/roundApi.ts';
import type { Rule } from '../../shared/decisions/rule.ts';
import { must } from '../../shared/kernel/assert.ts';
import { hex, sha256 } from '../../shared/kernel/hash.ts';
import type { BodyId, DocumentId, SignOffRoundId, VersionId } from '../../shared/kernel/ids.ts';
import { nameKey } from '../../shared/people/sameName.ts';
import type { Answer, DemoTown, Visitor } from './demoTown.ts';

/** The table at which mayors decide: texts frozen without the long way there, and everybody who has a seat. */
export type RoundTable = {
  readonly elena: Visitor;
  /** Presides over the assembly, and holds the seat of Crema. */
  readonly clara: Visitor;
  readonly assembly: BodyId;
  readonly frozen: (title: string, version?: number) => Promise<FrozenDocument>;
  /** The next version of a text, frozen as it would be at the end of its way. */
  readonly refreeze: (document: DocumentId) => Promise<FrozenDocument>;
  /** What is sent to open a round. */
  readonly opening: (wanted: Wanted) => Readonly<Record<string, unknown>>;
  /** Every section of the plan, frozen; or all but one, which is frozen already. */
  readonly freezePlan: (but?: { readonly except: DocumentId }) => Promise<readonly FrozenDocument[]>;
  readonly open: (wanted: Wanted, by?: Visitor) => Promise<Answer>;
  readonly opened: (wanted: Wanted, by?: Visitor) => Promise<SignOffRoundId>;
  /** Whoever holds the seat of a municipality. */
  readonly mayorOf: (municipality: string) => Promise<Visitor>;
  readonly seatsOf: (round: SignOffRoundId) => Promise<ReadonlyMap<string, string>>;
  readonly view: (round: SignOffRoundId, by?: Visitor) => Promise<RoundView>;
  readonly sign: (round: SignOffRoundId, by: Visitor) => Promise<SignView>;
  /** What is about to be said for a municipality, before it is confirmed. */
  readonly states: (round: SignOffRoundId, by: Visitor, word: Word) => Promise<Answer>;
  /** Says something for a municipality and confirms it, as the demo lets one. */
  readonly says: (round: SignOffRoundId, by: Visitor, word: Word) => Promise<Answer>;
  /** What whoever holds each seat has said by telephone, entered by the office, all at once. */
  readonly enter: (round: SignOffRoundId, words: readonly Word[]) => Promise<readonly Answer[]>;
  readonly closes: (round: SignOffRoundId, how: Readonly<Record<string, unknown>>) => Promise<Answer>;
};

export type FrozenDocument = {
  readonly document: DocumentId;
  readonly version: VersionId;
  readonly number: number;
  readonly hash: string;
};

export type Wanted = Readonly<Record<string, unknown>> & { readonly on: FrozenDocument | 'plan' };

export type Word = {
  readonly for: string;
  readonly choice?: Choice;
  readonly reason?: string | null;
  readonly hashes?: readonly string[];
};

export async function openRoundTable(town: DemoTown): Promise<RoundTable> {
  const sql = town.database.owner;
  const [elena, clara] = await Promise.all([town.enter('elena-esempi'), town.enter('clara-ipotesi')]);
  const { bodies } = await elena.get<RoundChoices>('/api/rounds/choices');
  const assembly = must(bodies[0], 'there is an assembly').id;
  const freeze = async (document: DocumentId, number: number): Promise<FrozenDocument> => {
    const version = randomUUID() as VersionId;
    const said = { kind: 'plan_section', fields: {}, attachments: [], content: { type: 'doc', content: [] } };
    const content = Buffer.from(JSON.stringify({ ...said, number, document }));
    const hash = hex(sha256('corale/content/v1\0', content));
    await sql`
      insert into version (id, district_id, document_id, number, kind, epoch, seq, canonicalisation,
        schema_version, title, language, content, hash, created_at)
      select ${version}, d.district_id, d.id, ${number}, 'frozen', d.epoch, 1, 'corale/content/v1', 3,
        p.title, 'it', ${content}, ${hash}, clock_timestamp()
      from document d join document_profile p on p.document_id = d.id where d.id = ${document}`;
    await sql`update document_profile set state = 'frozen' where document_id = ${document}`;
    await sql`update document set writable = false where id = ${document}`;
    return { document, version, number, hash };
  };
  const made = async (kind: string, title: string) => {
    const answer = await elena.ask('POST', '/api/documents', { kind, title });
    return (answer.body as { readonly id: DocumentId }).id;
  };
  const open: RoundTable['open'] = (wanted, by = elena) =>
    by.ask('POST', '/api/rounds', openingOf(assembly, wanted));
  const view: RoundTable['view'] = (round, by = elena) => by.get(`/api/rounds/${round}`);
  const sign: RoundTable['sign'] = (round, by) => by.get(`/api/rounds/${round}/sign`);
  const sayingOf = async (round: SignOffRoundId, by: Visitor, word: Word) => {
    const { places, texts } = await view(round, by);
    const place = must(
      places.find(({ name }) => name === word.for),
      `${word.for} has a seat`,
    );
    const { choice = 'in_favour', reason = null, hashes = texts.map(({ hash }) => hash) } = word;
    return { seat: place.id, hashes, choice, reason, method: 'demo' };
  };
  const states: RoundTable['states'] = async (round, by, word) =>
    by.ask('POST', `/api/rounds/${round}/statements`, await sayingOf(round, by, word));
  return {
    elena,
    clara,
    assembly,
    frozen: async (title, version = 1) => freeze(await made('plan_section', title), version),
    refreeze: async (document) => {
      const [last] = await sql<{ number: number }[]>`
        select max(number) as number from version where document_id = ${document}`;
      return freeze(document, (last?.number ?? 0) + 1);
    },
    freezePlan: async (but) => {
      const sections = await sql<{ id: DocumentId }[]>`
        select document_id as id from plan_entry where document_id is not null order by number`;
      return Promise.all(sections.filter(({ id }) => id !== but?.except).map(({ id }) => freeze(id, 1)));
    },
    opening: (wanted) => openingOf(assembly, wanted),
    open,
    opened: async (wanted, by) => {
      const answer = await open(wanted, by);
      if (answer.status !== 201) throw new Error(`no round: ${JSON.stringify(answer.body)}`);
      return (answer.body as { readonly id: SignOffRoundId }).id;
    },
    mayorOf: (municipality) => mayorOf(town, municipality),
    view,
    sign,
    seatsOf: async (round) => new Map((await view(round)).places.map(({ name, id }) => [name, id])),
    states,
    says: async (round, by, word) => {
      const stated = await states(round, by, word);
      if (stated.status !== 201) return stated;
      const { id } = stated.body as { readonly id: string };
      return by.ask('POST', `/api/rounds/${round}/ballots`, { method: 'demo', statement: id });
    },
    enter: async (round, words) => {
      const [{ places, texts }, holders] = await Promise.all([
        view(round),
        sql<{ name: string; id: string }[]>`
          select o.name, h.person_id as id from seat_holder h join seat s on s.id = h.seat_id
          join organisation o on o.id = s.organisation_id where h.valid_until is null`,
      ]);
      const hashes = texts.map(({ hash }) => hash);
      const send = ({ for: name, choice = 'in_favour', reason = null }: Word) => {
        const seat = places.find((place) => place.name === name)?.id;
        const person = holders.find((holder) => holder.name === name)?.id;
        const word = { seat, hashes, choice, reason, person, how: 'telephone' };
        return elena.ask('POST', `/api/rounds/${round}/entered`, word);
      };
      return Promise.all(words.map(send));
    },
    closes: async (round, how) => {
      const expects = how['how'] === 'count' ? { expects: endsAs(await view(round, clara)) } : {};
      return clara.ask('POST', `/api/rounds/${round}/close`, { ...expects, ...how });
    },
  };
}

/** How a round would end now, as whoever presides over it reads it. */
function endsAs({ kind, count }: RoundView): string {
  return kind === 'opinion' ? 'heard' : (count?.outcome?.verdict ?? 'undecided');
}

function openingOf(assembly: BodyId, { on, ...more }: Wanted): Record<string, unknown> {
  const timing = { sitting: null, deadline: null, instructions: null };
  if (more['kind'] === 'signature') return { ...timing, version: on === 'plan' ? on : on.version, ...more };
  const rule: Rule = presets.double_majority;
  const object = on === 'plan' ? { on } : { on: 'version', version: on.version };
  return { kind: 'vote', body: assembly, object, rule, call: 'first', follows: null, ...timing, ...more };
}

/** Mayors of the demo have no way in of their own: here each becomes a persona. */
async function mayorOf(town: DemoTown, municipality: string): Promise<Visitor> {
  const persona = `comune-${nameKey(municipality)}`;
  const sql = town.database.owner;
  const [holder] = await sql<{ id: string; name: string; persona: string | null }[]>`
    select p.id, p.name, p.persona from seat_holder h join seat s on s.id = h.seat_id
    join organisation o on o.id = s.organisation_id join person p on p.id = h.person_id
    where o.name = ${municipality} and h.valid_until is null`;
  const { id, name, persona: known } = must(holder, `${municipality} has a mayor`);
  if (known !== null) return town.enterAs(known);
  await sql`insert into login ${sql({ id, name, email: `${id}@corale.invalid` })} on conflict do nothing`;
  await sql`update person set persona = ${persona}, login_id = ${id} where id = ${id}`;
  return town.enterAs(persona);
}
