import { never } from '../../../shared/kernel/assert.ts';
import { blocksOfWords, lineOfWords, namesIn } from '../../../shared/text/contentOfWords.ts';
import type { ProposedChange } from '../../../shared/text/proposedChange.ts';
import type { ProposalStart } from './proposalStart.ts';

export type ProposalKind = ProposedChange['kind'];

export const proposalKinds = [
  'replace_words',
  'insert_after',
  'replace_block',
  'delete_block',
] as const satisfies readonly ProposalKind[];

/** A proposal while it is written: what kind of change, and the words as they are typed for each kind. */
export type ProposalDraft = {
  readonly kind: ProposalKind;
  readonly words: Readonly<Partial<Record<ProposalKind, string>>>;
};

/** What can be proposed here: words only where they stand in one paragraph. */
export function kindsFor({ words, blockWords }: ProposalStart): readonly ProposalKind[] {
  const whole = words === blockWords;
  return proposalKinds.filter((kind) => (kind === 'replace_words' ? words !== null && !whole : true));
}

export function newProposal(start: ProposalStart): ProposalDraft {
  return { kind: kindsFor(start)[0] === 'replace_words' ? 'replace_words' : 'replace_block', words: {} };
}

/** What was typed before goes on where its kind fits this passage; its words are kept in any case. */
export function draftFor(start: ProposalStart, kept: ProposalDraft | null): ProposalDraft {
  const begun = newProposal(start);
  if (kept === null) return begun;
  return kindsFor(start).includes(kept.kind) ? kept : { ...begun, words: kept.words };
}

/** What stands in the field: what was typed for this kind, or what stands in the text. */
export function draftedWords({ kind, words }: ProposalDraft, start: ProposalStart): string {
  return words[kind] ?? standingWords(kind, start);
}

/** What stands in the text where this kind of change would go. */
export function standingWords(kind: ProposalKind, { words, blockWords }: ProposalStart): string {
  if (kind === 'insert_after') return '';
  return kind === 'replace_words' ? (words ?? '') : blockWords;
}

/** The change that it comes to; null while nothing differs from what stands in the text. */
export function changeOf(draft: ProposalDraft, start: ProposalStart): ProposedChange | null {
  const words = draftedWords(draft, start);
  switch (draft.kind) {
    case 'replace_words':
      if (words === start.words) return null;
      return { kind: 'replace_words', content: lineOfWords(words, namesIn(start.block)) };
    case 'insert_after':
      return words.trim() === '' ? null : { kind: 'insert_after', content: blocksOfWords(words) };
    case 'replace_block': {
      const isSame = words.trim() === '' || words === start.blockWords;
      return isSame ? null : { kind: 'replace_block', content: blocksOfWords(words, start.block) };
    }
    case 'delete_block':
      return { kind: 'delete_block' };
    default:
      return never(draft.kind);
  }
}
