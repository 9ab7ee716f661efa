import type { RoundRow } from '../../shared/decisions/roundApi.ts';
import { textName } from '../../shared/decisions/textName.ts';
import type { DocumentRow } from '../../shared/documents/api.ts';
import type { DateView, WaitingView } from '../../shared/inbox/api.ts';
import { firstWords } from '../../shared/inbox/firstWords.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import { viewOpenRounds } from '../decisions/rounds/viewRounds.ts';
import type { Database } from '../platform/database.ts';
import {
  assignedTo,
  type ObservedRow,
  observedBy,
  type RoundFor,
  roundsFor,
  unreadNames,
  waitingForReply,
} from './waitingStore.ts';

type Named = { readonly id: DocumentId; readonly title: string; readonly number: string | null };
type Readable = ReadonlyMap<DocumentId, Named>;

const within = { sameDistrict: true };

/** What waits for this person, and what ends when: only of texts that she may read. */
export async function viewWaiting(
  db: Database,
  actor: Actor,
  documents: readonly DocumentRow[],
  now: Date,
): Promise<{ readonly waiting: readonly WaitingView[]; readonly dates: readonly DateView[] }> {
  if (documents.length === 0) return { waiting: [], dates: [] };
  const readable: Readable = new Map(
    documents.map(({ id, title, number, code }) => [id, { id, title, number: number ?? code }]),
  );
  const answerable = documents.filter(({ kind }) => can(actor, `${kind}.answer`, within)).map(({ id }) => id);
  const [assigned, names, replies, rounds, decided] = await Promise.all([
    assignedTo(db, actor),
    unreadNames(db, actor),
    waitingForReply(db, answerable),
    roundsFor(db, actor),
    viewOpenRounds({ db }, actor),
  ]);
  const named = await observedBy(
    db,
    names.map(({ observation }) => observation),
  );
  const waiting: readonly WaitingView[] = [
    ...(decided.ok ? decided.value.flatMap(toSign) : []),
    ...rounds.flatMap((round) => ofRound(round, actor, readable, now)),
    ...assigned.flatMap((row) => {
      const on = onObservation(row, readable);
      return on === null ? [] : [{ kind: 'assigned' as const, ...on, due: row.due }];
    }),
    ...names.flatMap(({ notice, observation }) => {
      const row = named.get(observation);
      const on = row === undefined ? null : onObservation(row, readable);
      return on === null ? [] : [{ kind: 'named' as const, ...on, notice }];
    }),
    ...replies.flatMap(({ document, waiting: open, of }) => {
      const text = readable.get(document);
      return text === undefined ? [] : [{ kind: 'reply' as const, ...ofText(text), waiting: open, of }];
    }),
  ];
  return {
    waiting: waiting.toSorted((a, b) => endOf(a).localeCompare(endOf(b))),
    dates: datesOf(rounds, assigned, actor, readable, now),
  };
}

function ofText({ id, title, number }: Named) {
  return { document: id, title, number };
}

function onObservation(row: ObservedRow, readable: Readable) {
  const text = readable.get(row.document);
  if (text === undefined) return null;
  const { observation, observationNumber, anchor, words, name, office, at } = row;
  return {
    ...ofText(text),
    observation,
    observationNumber,
    quote: anchor === null || anchor.quote === '' ? null : firstWords(anchor.quote),
    words: firstWords(words ?? ''),
    by: { name, office },
    at: at.toISOString(),
  };
}

function ofRound(round: RoundFor, actor: Actor, readable: Readable, now: Date): readonly WaitingView[] {
  const kind = waitsAs(round, actor, now);
  const documents = round.documents.flatMap((id) => readable.get(id) ?? []);
  if (kind === null || documents.length === 0) return [];
  const deadline = round.deadline.toISOString();
  return [{ kind, round: round.id, roundNumber: round.number, deadline, documents }];
}

function waitsAs(
  { deadline, isInvited, hasObserved }: RoundFor,
  actor: Actor,
  now: Date,
): 'observe' | 'close' | null {
  if (deadline <= now) return can(actor, 'consultation.lead', within) ? 'close' : null;
  return isInvited && !hasObserved ? 'observe' : null;
}

function toSign({ id, kind, closed, waitsForMe, whole, texts, deadline }: RoundRow): readonly WaitingView[] {
  const [text] = texts;
  if (closed !== null || waitsForMe === 0 || text === undefined) return [];
  const on = whole ? { title: null, version: null } : { title: textName(text), version: text.number };
  return [{ kind: 'sign', round: id, roundKind: kind, ...on, deadline, seats: waitsForMe }];
}

/** What has no end comes last. */
function endOf(waiting: WaitingView): string {
  if ('deadline' in waiting) return waiting.deadline ?? '9999';
  return 'due' in waiting && waiting.due !== null ? waiting.due : '9999';
}

function datesOf(
  rounds: readonly RoundFor[],
  assigned: readonly ObservedRow[],
  actor: Actor,
  readable: Readable,
  now: Date,
): readonly DateView[] {
  const follows = can(actor, 'consultation.follow', within);
  const deadlines = rounds
    .filter(({ deadline, isInvited }) => deadline > now && (isInvited || follows))
    .flatMap((round): readonly DateView[] => {
      const titles = round.documents.flatMap((id) => readable.get(id)?.title ?? []);
      if (titles.length === 0) return [];
      const [only] = round.documents;
      return [
        {
          kind: 'consultation_deadline',
          at: round.deadline.toISOString(),
          title: firstWords(titles.join(', ')),
          document: titles.length === 1 && only !== undefined ? only : null,
          round: round.id,
        },
      ];
    });
  const days = assigned.flatMap(({ due, document }): readonly DateView[] => {
    const text = readable.get(document);
    if (due === null || text === undefined) return [];
    return [{ kind: 'due', at: due, title: text.title, document, round: null }];
  });
  return [...deadlines, ...days].toSorted((a, b) => a.at.localeCompare(b.at));
}
