import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { CopyWords } from '../../ui/CopyWords.tsx';
import { usePage } from '../../ui/usePage.ts';
import { draftsLeftHere } from './cardDraft.ts';
import { keptRecap } from './keptRecap.ts';
import { cardsLeftHere } from './waitingCards.ts';

/** `nobody`: this browser has no place in the workshop, as far as anybody can tell. */
export type WhyOut = 'ended' | 'removed' | 'nobody';

type Props = {
  readonly workshop: WorkshopId | null;
  readonly why: WhyOut;
  /** Words of the table's text that had not reached it. */
  readonly left: string | null;
};

/** Whoever is no longer let in: why, what is safe, what was still on this phone, and the way back. */
export function OutOfTable({ workshop, why, left }: Props) {
  const { t } = useTranslation();
  const [kept] = useState(() => (workshop === null ? null : keptRecap(workshop)));
  const [unsent] = useState(() =>
    workshop === null
      ? []
      : [...cardsLeftHere(workshop).map(({ text }) => text), ...draftsLeftHere(workshop)],
  );
  const words = left === null ? unsent : [...unsent, left];
  usePage(t(($) => $.table.out[why].title));
  return (
    <main id="contenuto" className="one-sheet">
      <section className="sheet">
        <div className="in stack-4">
          <div>
            <h1>{t(($) => $.table.out[why].title)}</h1>
            <p className="lead">{t(($) => $.table.out[why].body)}</p>
          </div>
          {words.length > 0 && (
            <div className="stack">
              <p>{t(($) => $.table.outLeft, { count: words.length })}</p>
              {words.map((text) => (
                <blockquote key={text}>{text}</blockquote>
              ))}
              <CopyWords words={words.join('\n\n')} />
            </div>
          )}
          {kept !== null && (
            <p>
              <a className={buttonClass({ tone: 'primary', size: 'lg' })} href={kept}>
                {t(($) => $.table.recap)}
              </a>
            </p>
          )}
          {why !== 'removed' && (
            <p>
              <Link
                className={buttonClass(kept === null ? { tone: 'primary', size: 'lg' } : { size: 'lg' })}
                to="/partecipa"
              >
                {t(($) => $.table.toCode)}
              </Link>
            </p>
          )}
        </div>
      </section>
    </main>
  );
}
