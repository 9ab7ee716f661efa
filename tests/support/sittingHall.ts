import { presets } from '../../shared/decisions/presets.ts';
import type { RoundPlace, RoundView } from '../../shared/decisions/roundApi.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, PersonId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import type { FreshDatabase } from './database.ts';
import { cookieOf } from './demoTown.ts';
import { consolidate } from './frozenTown.ts';
import { type Hall, openHall } from './hall.ts';
import { openTypist } from './typist.ts';

/** A hall with the plan office at work behind the pages: what a scene needs before its own acts begin. */
export type SittingHall = Hall & {
  /** Asks the server as a persona; throws what it refuses. */
  readonly ask: <T>(persona: string, method: string, path: string, body?: object) => Promise<T>;
  /** A section of these words, as they lie on paper. */
  readonly section: (title: string, words: string) => Promise<DocumentId>;
  /** Puts words at the end of its first paragraph, as the office would write them. */
  readonly writes: (document: DocumentId, words: string) => Promise<void>;
  /** Freezes it as at the end of its way, and opens a round of the assembly on it. */
  readonly opened: (document: DocumentId, kind: 'vote' | 'opinion') => Promise<string>;
  /** Enters what each seat of a vote has said on paper. */
  readonly enters: (round: string, word: (place: RoundPlace) => string) => Promise<void>;
};

const office = 'elena-esempi';

export async function openSittingHall(
  furnish: (database: FreshDatabase) => Promise<void>,
): Promise<SittingHall> {
  let kept: FreshDatabase | null = null;
  const hall = await openHall({
    holds: 'demo',
    furnish: async (database) => {
      kept = database;
      await furnish(database);
    },
  });
  const town = { database: must<FreshDatabase>(kept, 'a hall is furnished') };
  const cookies = new Map<string, string>();
  const send = async (persona: string, method: string, path: string, body?: object | FormData) => {
    const cookie = cookies.get(persona) ?? (await cookieFor(hall.baseUrl, persona));
    cookies.set(persona, cookie);
    const isForm = body instanceof FormData;
    const answer = await fetch(hall.baseUrl + path, {
      method,
      headers: {
        cookie,
        origin: hall.baseUrl,
        ...(!isForm && body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const ask: SittingHall['ask'] = send;
  return {
    ...hall,
    ask,
    section: async (title, words) => {
      const form = new FormData();
      form.append('kind', 'plan_section');
      form.append('title', title);
      form.append('file', new File([words], 'testo.md', { type: 'text/markdown' }));
      return (await send(office, 'POST', '/api/documents/import', form)).id;
    },
    writes: async (document, words) => {
      const [row] = await town.database.owner`select id from person where persona = ${office}`;
      const typist = openTypist({
        address: `${hall.baseUrl.replace('http', 'ws')}/sync`,
        headers: { cookie: must(cookies.get(office), 'the office is in'), origin: hall.baseUrl },
        person: must(parseId<PersonId>(row?.['id']), 'the office has a person'),
        document,
      });
      await typist.types(words);
      await typist.until('the server has it', ({ save }) => save.kind === 'saved');
      typist.close();
    },
    opened: async (document, kind) => {
      await consolidate(town, document);
      const version = await ask<{ id: string }>(office, 'POST', `/api/documents/${document}/freeze`, {});
      const [body] = await town.database.owner`select id from body`;
      const round = await ask<{ id: string }>(office, 'POST', '/api/rounds', {
        kind,
        body: body?.['id'],
        object: { on: 'version', version: version.id },
        rule: presets.double_majority,
        call: 'first',
        follows: null,
        sitting: null,
        deadline: new Date(Date.now() + 7 * 86_400_000).toISOString(),
        instructions: null,
      });
      return round.id;
    },
    enters: async (round, word) => {
      const { places, texts } = await ask<RoundView>(office, 'GET', `/api/rounds/${round}`);
      const hashes = texts.map(({ hash }) => hash);
      const entered = places.map((place) => {
        const choice = word(place);
        const person = must(place.holder, 'somebody sits there').person;
        const reason = choice === 'against' ? 'Toglie ai piccoli.' : null;
        const said = { seat: place.id, hashes, choice, reason, person, how: 'paper' };
        return ask(office, 'POST', `/api/rounds/${round}/entered`, said);
      });
      await Promise.all(entered);
    },
  };
}

async function cookieFor(baseUrl: string, persona: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/api/demo/enter`, {
    method: 'POST',
    headers: { origin: baseUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  if (!answer.ok) throw new Error(`${persona} may not enter: ${answer.status}`);
  return cookieOf(answer.headers);
}
