import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/discussion/consultationApi.ts';
import { StateChip } from '../../documents/StateChip.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { roundState } from './roundState.ts';
import { useRoundWords } from './useRoundWords.ts';

/** Until when, what is asked, who opened it; and the sections, each with the way to it. */
export function RoundFacts({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  const words = useRoundWords();
  const now = new Date();
  const spoken = (at: string) => spokenMoment(new Date(at), now);
  return (
    <section className="sheet" aria-labelledby="sezioni">
      <header>
        <h2 id="sezioni">{t(($) => $.consultation.sections)}</h2>
        <span className="count">{round.documents.length}</span>
        <span className="grow" />
        <span className="small">{words.deadline(round, now)}</span>
      </header>
      <div className="in stack">
        {round.instructions !== '' && (
          <div>
            <h3>{t(($) => $.consultation.instructions)}</h3>
            <p className="written">{round.instructions}</p>
          </div>
        )}
        <ul className="grants sections">
          {round.documents.map((section) => (
            <Section key={section.id} section={section} round={round} />
          ))}
        </ul>
        <p className="small muted">
          {t(($) => $.consultation.openedBy, { name: round.openedBy, when: spoken(round.openedAt) })}
          {round.closedAt !== null && round.closedBy !== null && (
            <>
              {'. '}
              {t(($) => $.consultation.closedBy, { name: round.closedBy, when: spoken(round.closedAt) })}
            </>
          )}
        </p>
      </div>
    </section>
  );
}

type SectionProps = { readonly section: RoundView['documents'][number]; readonly round: RoundView };

function Section({ section, round }: SectionProps) {
  const { t } = useTranslation();
  const title = useRoundWords().sectionName(section);
  const asked = roundState(round) === 'open' && !round.mayFollow;
  return (
    <li>
      <span className="grow">
        <b>{title}</b>
      </span>
      <StateChip standing={section} />
      <Link
        className={buttonClass({ size: 'sm' })}
        to="/documenti/$id"
        params={{ id: section.id }}
        aria-label={t(($) => (asked ? $.consultation.readAndObserveNamed : $.consultation.readNamed), {
          title,
        })}
      >
        {t(($) => (asked ? $.consultation.readAndObserve : $.consultation.read))}
      </Link>
    </li>
  );
}
