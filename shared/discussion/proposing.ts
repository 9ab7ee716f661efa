import type * as Y from 'yjs';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { AnchorPlace } from '../text/anchor.ts';
import { blockWords } from '../text/blockWords.ts';
import { blockOf, withoutIds } from '../text/content.ts';
import { mayStandAt } from '../text/mayStandAt.ts';
import { notesOf } from '../text/notes.ts';
import { type Passage, passageAt, wordsBetween } from '../text/passage.ts';
import type { ProposedChange } from '../text/proposedChange.ts';
import type { Proposal } from './proposal.ts';

/**
 * A change that somebody proposes for a passage of the text as it is now, with what stands there. It is refused
 * where it could not be carried out as it is: several paragraphs at once, blocks that do not fit there, what is
 * no words and no blocks.
 */
export function proposalOn(doc: Y.Doc, place: AnchorPlace, change: ProposedChange): Result<Proposal> {
  const passage = place.kind === 'found' ? passageAt(doc, place.from, place.to) : null;
  if (passage === null) return refuse('passage_not_found');
  if (!mayStandAt(passage, change)) return refuse('malformed');
  const was = standingAt(passage, change.kind);
  return changesNothing(change, was) ? refuse('malformed') : ok({ ...change, was });
}

/** What a change of this kind stands in for, as it is now. */
function standingAt({ block, words }: Passage, kind: ProposedChange['kind']): Proposal['was'] {
  if (kind === 'insert_after') return null;
  if (kind === 'replace_words') return words === null ? null : wordsBetween(words);
  return withoutIds(blockOf(block));
}

function changesNothing(change: ProposedChange, was: Proposal['was']): boolean {
  if (change.kind === 'delete_block' || change.kind === 'insert_after') return false;
  const { content } = change;
  if (JSON.stringify(content).includes('"marks"')) return false;
  if (typeof was === 'string') return blockWords(content) === was;
  const [only, ...others] = content;
  const sameKind = only?.type === was?.type && only?.attrs?.['level'] === was?.attrs?.['level'];
  return sameKind && others.length === 0 && blockWords(content) === wordsOf(was);
}

/** What a proposal stood on, in words; empty for what is only inserted. */
export function wordsOf(was: Proposal['was']): string {
  if (was === null || typeof was === 'string') return was ?? '';
  const notes = notesOf(was).map((note) => blockWords(note.content ?? []));
  return [blockWords([was]), ...notes].join('\n');
}

/** What a proposal would put there, in words; null where it only takes away. */
export function proposedWords(change: ProposedChange): string | null {
  return change.kind === 'delete_block' ? null : blockWords(change.content) || null;
}

/**
 * The passage of which a proposal speaks, while its words are still what they were; formats may have changed.
 * Otherwise what is proposed has to be compared with what stands there now.
 *
 * @param over the words that stand there now, as whoever decides has seen them; null: those of the proposal
 */
export function passageFor(
  doc: Y.Doc,
  place: AnchorPlace,
  proposal: Proposal,
  over: string | null,
): Result<Passage> {
  const passage = place.kind === 'found' ? passageAt(doc, place.from, place.to) : null;
  if (passage === null) return refuse('passage_not_found');
  const now = wordsOf(standingAt(passage, proposal.kind));
  if (now !== (over ?? wordsOf(proposal.was))) return refuse('passage_changed');
  return mayStandAt(passage, proposal) ? ok(passage) : refuse('passage_changed');
}

/** What stands now where a proposal would change the text, in words; null where its passage is lost. */
export function wordsNow(doc: Y.Doc, place: AnchorPlace, proposal: Proposal): string | null {
  const passage = place.kind === 'found' ? passageAt(doc, place.from, place.to) : null;
  return passage === null ? null : wordsOf(standingAt(passage, proposal.kind));
}
