import { randomUUID } from 'node:crypto';
import { type Inbox, type InboxLoopDeps, openInbox } from '../../server/inbox/openInbox.ts';
import { servedDistrict } from '../../server/people/territoryStore.ts';
import { placesInPlan } from '../../server/plan/store.ts';
import { randomIds } from '../../server/platform/clock.ts';
import type { Audience } from '../../server/platform/live.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { done, transact } from '../../server/platform/transact.ts';
import type { DiscussionAct } from '../../shared/discussion/discussionAct.ts';
import type { NoticeFacts } from '../../shared/inbox/notice.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, ObservationEntryId, ObservationId, PersonId } from '../../shared/kernel/ids.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

export type Thread = {
  readonly document: DocumentId;
  readonly observation: ObservationId;
  readonly number: number;
  readonly entry: ObservationEntryId;
};

/** The demo district with nobody at the door: acts are put on record by hand, and told when a test says so. */
export type InboxTown = AsyncDisposable & {
  readonly database: FreshDatabase;
  readonly time: { now: () => Date; readonly set: (instant: string) => void };
  /** Whose open pages were told so far. */
  readonly pages: readonly PersonId[][];
  readonly open: (about?: Partial<InboxLoopDeps>) => Inbox & AsyncDisposable;
  readonly person: (persona: string) => Promise<PersonId>;
  readonly section: () => Promise<DocumentId>;
  readonly observes: (by: PersonId, document: DocumentId, words?: string) => Promise<Thread>;
  readonly records: (act: object) => Promise<void>;
  /** What somebody was told so far, in order. */
  readonly told: (person: PersonId) => Promise<readonly NoticeFacts[]>;
};

export async function openInboxTown(): Promise<InboxTown> {
  const database = await freshDatabase({ holds: 'demo' });
  const { db, owner: sql } = database;
  const district = must(await servedDistrict(db), 'the demo has a district').id;
  let at = Date.parse('2026-11-16T09:00:00Z');
  const time = {
    now: () => new Date(at++),
    set: (instant: string) => {
      at = Date.parse(instant);
    },
  };
  const pages: PersonId[][] = [];
  const deps = { db, clock: time, ids: randomIds, district };
  let numbers = 0;
  return {
    database,
    time,
    pages,
    open: (about = {}) => {
      const inbox = openInbox({
        ...deps,
        logger: createLogger('silent'),
        places: placesInPlan,
        mailer: null,
        baseUrl: new URL('https://corale.example'),
        unsubscribeSecret: 'a secret of the tests',
        tellLive: (_event, to: Audience) => {
          if (typeof to === 'object' && !('topic' in to)) pages.push([...to]);
        },
        ...about,
      });
      return { ...inbox, [Symbol.asyncDispose]: inbox.close };
    },
    person: async (persona) => {
      const [row] = await sql`select id from person where persona = ${persona}`;
      return must(row, `there is ${persona}`)['id'];
    },
    section: async () => {
      const [row] =
        await sql`select document_id as id from document_profile where kind = 'plan_section' limit 1`;
      return must(row, 'the plan has sections')['id'];
    },
    observes: async (by, document, words = 'Si chiede di precisare gli orari.') => {
      const observation = randomUUID() as ObservationId;
      const entry = randomUUID() as ObservationEntryId;
      const now = time.now().toISOString();
      const number = ++numbers;
      await sql`insert into observation (id, document_id, number, state, revision, made_at, changed_at)
        values (${observation}, ${document}, ${number}, 'open', 1, ${now}, ${now})`;
      await sql`insert into observation_entry (id, observation_id, place, kind, person_id, name, office, words, at)
        values (${entry}, ${observation}, 1, 'observation', ${by}, 'Prova', 'Prova', ${words}, ${now})`;
      return { document, observation, number, entry };
    },
    records: async (act) => {
      const recorded = await transact(deps, district, async () => done(null, [act as DiscussionAct]));
      if (!recorded.ok) throw new Error('nothing was recorded');
    },
    told: async (person) => {
      const rows = await sql`select facts from notice where person_id = ${person} order by place`;
      return rows.map((row) => row['facts'] as NoticeFacts);
    },
    [Symbol.asyncDispose]: () => database.drop(),
  };
}
