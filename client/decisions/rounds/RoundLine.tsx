import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoundRow } from '../../../shared/decisions/roundApi.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { RoundChip } from './RoundChip.tsx';
import { useRoundWords } from './useRoundWords.ts';

/** One round in the list: what about, which body, until when, how far. */
export function RoundLine({ round }: { readonly round: RoundRow }) {
  const { t } = useTranslation();
  const words = useRoundWords();
  const { id, kind, body, call, spoken, seats, closed, deadline, waitsForMe } = round;
  const about = words.about(round);
  const where = [words.name(round), body?.name, kind === 'vote' ? t(($) => $.rounds.call[call]) : undefined];
  return (
    <li>
      <div>
        <h3>
          <Link to="/sedute/$id" params={{ id }}>
            {about}
          </Link>
        </h3>
        <p className="soft small">{where.filter(Boolean).join(' · ')}</p>
      </div>
      <p className="facts small">
        <span>{words.when({ ...round, closed: closed !== null }, new Date())}</span>
        <span className="muted">
          {kind === 'signature'
            ? t(($) => $.rounds.parties, { spoken, seats })
            : t(($) => $.rounds.spoken, { spoken, seats })}
        </span>
      </p>
      <div className="standing">
        {closed === null && waitsForMe > 0 ? (
          <Link
            className={buttonClass({ tone: 'primary', size: 'sm' })}
            to="/sedute/$id/parere"
            params={{ id }}
            aria-label={t(($) => $.rounds.readAndDecideFor, { title: about })}
          >
            {t(($) => $.rounds.readAndDecide)}
          </Link>
        ) : (
          <RoundChip ending={closed?.ending ?? null} deadline={deadline} />
        )}
      </div>
    </li>
  );
}
