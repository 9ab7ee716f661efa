import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { CopyWords } from '../../ui/CopyWords.tsx';
import { usePage } from '../../ui/usePage.ts';
import { cardsLeftHere } from './waitingCards.ts';

type Props = { readonly workshop: WorkshopId | null; readonly why: string };

/** Whoever is no longer let in: why, what is safe, what was still on this phone, and the way back. */
export function OutOfTable({ workshop, why }: Props) {
  const { t } = useTranslation();
  const [left] = useState(() => (workshop === null ? [] : cardsLeftHere(workshop)));
  usePage(t(($) => $.table.outTitle));
  return (
    <main id="contenuto" className="one-sheet">
      <section className="sheet">
        <div className="in stack-4">
          <div>
            <h1>{t(($) => $.table.outTitle)}</h1>
            <p className="lead">{why}</p>
          </div>
          {left.length > 0 && (
            <div className="stack">
              <p>{t(($) => $.table.outLeft, { count: left.length })}</p>
              {left.map(({ key, text }) => (
                <blockquote key={key}>{text}</blockquote>
              ))}
              <CopyWords words={left.map(({ text }) => text).join('\n\n')} />
            </div>
          )}
          <p>
            <Link className={buttonClass({ tone: 'primary', size: 'lg' })} to="/partecipa">
              {t(($) => $.table.toCode)}
            </Link>
          </p>
        </div>
      </section>
    </main>
  );
}
