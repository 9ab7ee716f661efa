import type { EntryView, Signed } from '../../shared/discussion/api.ts';
import { type EntryFacts, editableUntil, editing } from '../../shared/discussion/entryRules.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { toneOf } from '../../shared/people/api.ts';
import type { EntryRow } from './entryStore.ts';
import type { ObservationRow } from './observationStore.ts';

/** What an entry is drawn with, beside itself. */
type Around = {
  readonly row: ObservationRow;
  readonly thread: readonly EntryRow[];
  readonly actor: Actor;
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
};

/** An entry as one reader sees it. Words that are hidden are sent to nobody, whoever hid them included. */
export function viewEntry(entry: EntryRow, { row, thread, actor, names, now }: Around): EntryView {
  const facts = entryFacts(entry, { row, thread, actor });
  const { hiddenAt, hiddenBy, hiddenReason } = entry;
  const isHidden = hiddenAt !== null;
  return {
    id: entry.id,
    kind: entry.kind,
    by: signedBy(entry),
    at: entry.at.toISOString(),
    words: isHidden ? '' : entry.words,
    mentions: isHidden ? [] : entry.mentions,
    outcome: entry.outcome,
    editedAt: entry.editedAt?.toISOString() ?? null,
    mayEditUntil: editing(facts, now).ok ? editableUntil(entry.at).toISOString() : null,
    hidden: isHidden
      ? { by: names.get(hiddenBy ?? '') ?? '', at: hiddenAt.toISOString(), reason: hiddenReason ?? '' }
      : null,
  };
}

/** What the rules of entries ask about one of a thread. */
export function entryFacts(
  entry: EntryRow,
  { row, thread, actor }: Pick<Around, 'row' | 'thread' | 'actor'>,
): EntryFacts {
  const lastReply = thread.findLast(({ kind }) => kind === 'reply');
  return {
    kind: entry.kind,
    mine: entry.person === actor.person,
    at: entry.at,
    hidden: entry.hiddenAt !== null,
    repliedTo: lastReply !== undefined && lastReply.place > entry.place,
    inForce: row.state === 'answered' && lastReply?.id === entry.id,
  };
}

/** Who wrote it, as the server stamped it. */
export function signedBy({ person, name, office }: EntryRow): Signed {
  return { person, name, office, tone: toneOf(person) };
}
