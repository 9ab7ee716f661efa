import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../shared/discussion/proposal.ts';
import { proposedWords, wordsOf } from '../../../shared/discussion/proposing.ts';
import { WordChanges } from './WordChanges.tsx';
import './proposals.css';

/** What a proposal would change, as it was made: what stood there struck, what is proposed underlined. */
export function ProposalWords({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation();
  const { kind, was } = proposal;
  return (
    <div className="proposal">
      {kind !== 'replace_words' && <p className="what">{t(($) => $.proposals.what[kind])}</p>}
      <p className="words">
        <WordChanges was={wordsOf(was)} now={proposedWords(proposal) ?? ''} />
      </p>
    </div>
  );
}
