import { useTranslation } from 'react-i18next';
import type { RecapContribution, RecapStanding } from '../../../shared/workshops/recap.ts';
import { Chip } from '../../ui/Chip.tsx';
import { RecapGroupPart } from './RecapGroupPart.tsx';

/** One contribution: what it said, where it has gone, and what was answered. */
export function RecapCard({
  contribution,
  ended,
}: {
  readonly contribution: RecapContribution;
  /** Whether the workshop is over: before, whatever has not come of it may still come. */
  readonly ended: boolean;
}) {
  const { t } = useTranslation();
  const { kind, text, onBehalf, supports, standing, group } = contribution;
  return (
    <li className="sheet recap-card">
      <div className="in stack-2">
        <p className="small soft">
          {[
            t(($) => $.recap.kind[kind]),
            t(($) => $.recap.supports, { count: supports }),
            ...(onBehalf ? [t(($) => $.recap.onBehalf)] : []),
          ].join(' · ')}
        </p>
        <p className={text === '' ? 'soft' : 'lines recap-words'}>
          {text === '' ? t(($) => $.recap.hiddenText) : text}
        </p>
        <Standing standing={standing} grouped={group !== null} ended={ended} />
        {group !== null && <RecapGroupPart group={group} ended={ended} />}
      </div>
    </li>
  );
}

type StandingProps = {
  readonly standing: RecapStanding;
  readonly grouped: boolean;
  readonly ended: boolean;
};

function Standing({ standing, grouped, ended }: StandingProps) {
  const { t } = useTranslation();
  switch (standing.kind) {
    case 'shown':
      return grouped ? null : <p>{t(($) => (ended ? $.recap.alone : $.recap.shown))}</p>;
    case 'merged':
      return standing.into === null ? (
        <p>{t(($) => $.recap.mergedHidden)}</p>
      ) : (
        <div>
          <p>{t(($) => $.recap.merged)}</p>
          <blockquote className="lines">{standing.into}</blockquote>
        </div>
      );
    case 'hidden':
      return (
        <div>
          <Chip icon="alert" tone="warn">
            {t(($) => $.recap.hidden)}
          </Chip>
          <p>{t(($) => $.recap.reason, { reason: standing.reason })}</p>
        </div>
      );
  }
}
