import { firstWords } from '../../shared/inbox/firstWords.ts';
import type { NoticeFacts, NoticeView } from '../../shared/inbox/notice.ts';
import type { DocumentId, ObservationEntryId, ObservationId } from '../../shared/kernel/ids.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import { officeLine } from '../../shared/people/officeLine.ts';
import { fullName } from '../../shared/people/organisation.ts';
import type { Places } from '../documents/places.ts';
import { listDocuments } from '../documents/readDocuments.ts';
import { membershipsOn } from '../people/membershipStore.ts';
import { peopleOf } from '../people/personStore.ts';
import { organisationsOf } from '../people/territoryStore.ts';
import type { Database } from '../platform/database.ts';
import type { NoticeRow } from './noticeStore.ts';
import { spokenOf } from './spokenOfStore.ts';

export type ViewDeps = { readonly db: Database; readonly clock: Clock; readonly places: Places };

type Named = { readonly name: string; readonly office: string };

/** What is told is ids: names, titles and words are those of now, as far as this reader may know them. */
type Known = {
  readonly documents: ReadonlyMap<DocumentId, NonNullable<NoticeView['document']>>;
  readonly people: ReadonlyMap<string, Named>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly words: (facts: NoticeFacts) => string | null;
};

export async function noticeViews(
  deps: ViewDeps,
  reader: Actor,
  rows: readonly NoticeRow[],
): Promise<readonly NoticeView[]> {
  if (rows.length === 0) return [];
  const known = await knownTo(deps, reader, rows);
  return rows.map((row) => noticeView(row, known));
}

function noticeView({ id, at, readAt, document, facts }: NoticeRow, known: Known): NoticeView {
  const shown = document === null ? null : (known.documents.get(document) ?? null);
  return {
    id,
    at: at.toISOString(),
    read: readAt !== null,
    facts,
    document: shown,
    by: 'by' in facts ? (known.people.get(facts.by) ?? null) : null,
    as: 'as' in facts && facts.as !== null ? (known.organisations.get(facts.as) ?? null) : null,
    words: shown === null ? null : known.words(facts),
  };
}

async function knownTo(deps: ViewDeps, reader: Actor, rows: readonly NoticeRow[]): Promise<Known> {
  const today = dayInItaly(deps.clock.now());
  const facts = rows.map((row) => row.facts);
  const [documents, people, memberships, organisations, words] = await Promise.all([
    listDocuments(deps, reader, {}),
    peopleOf(deps.db, reader.district),
    membershipsOn(deps.db, today, { district: reader.district }),
    organisationsOf(deps.db, reader.district),
    wordsOf(deps, facts),
  ]);
  const held = Map.groupBy(memberships, (row) => row.person);
  return {
    documents: new Map(
      documents.map(({ id, title, number, code }) => [id, { id, title, number: number ?? code }]),
    ),
    people: new Map(people.map(({ id, name }) => [id, { name, office: officeLine(held.get(id) ?? []) }])),
    organisations: new Map(organisations.map((row) => [row.id, fullName(row)])),
    words,
  };
}

async function wordsOf(deps: ViewDeps, facts: readonly NoticeFacts[]): Promise<Known['words']> {
  const entries = facts.flatMap((one) => ('entry' in one ? [one.entry] : []));
  const observations = facts.flatMap((one) =>
    'observation' in one && !('entry' in one) ? [one.observation] : [],
  );
  const spoken = await spokenOf(deps.db, entries, observations);
  const byEntry = new Map<ObservationEntryId, string | null>(spoken.map((row) => [row.entry, row.words]));
  const first = new Map<ObservationId, string | null>(
    spoken.filter(({ place }) => place === 1).map((row) => [row.observation, row.words]),
  );
  return (one) => {
    if (!('observation' in one)) return null;
    const words = ('entry' in one ? byEntry.get(one.entry) : first.get(one.observation)) ?? null;
    return words === null ? null : firstWords(words);
  };
}
