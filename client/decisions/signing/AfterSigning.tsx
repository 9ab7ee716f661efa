import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';

/** What can still change it, and what cannot. */
export function AfterSigning({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const { deadlineMoment, formatNumber } = useFormats();
  const { kind, deadline, phase, spoken, seats } = round;
  return (
    <section className="blk now" aria-labelledby="adesso">
      <h2 id="adesso">{t(($) => $.receipt.now.title)}</h2>
      {phase.kind === 'closed' ? (
        <p className="soft">
          {t(($) => $.signing.over.closed[kind])}. {t(($) => $.receipt.now.closed)}
        </p>
      ) : (
        <ul className="stack-2 soft">
          <Line icon="clock">
            {kind === 'opinion' && deadline !== null
              ? t(($) => $.receipt.now.mayChange, { when: deadlineMoment(new Date(deadline), new Date()) })
              : t(($) => (kind === 'signature' ? $.receipt.now.signed : $.receipt.now.mayNotChange))}
          </Line>
          <Line icon="alert">{t(($) => $.receipt.now.ends[kind])}</Line>
          <Line icon="scale">
            {t(($) => $.receipt.now.spoken, {
              count: spoken,
              said: formatNumber(spoken),
              of: formatNumber(seats),
            })}
          </Line>
        </ul>
      )}
    </section>
  );
}

function Line({ icon, children }: { readonly icon: IconName; readonly children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}
