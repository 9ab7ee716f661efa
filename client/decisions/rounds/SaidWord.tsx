import { useTranslation } from 'react-i18next';
import type { RoundWord } from '../../../shared/decisions/roundApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Icon } from '../../ui/Icon.tsx';
import { placeLook } from '../floor/placeLook.ts';

type SaidWordProps = { readonly word: RoundWord; readonly replaced?: boolean };

/** One word: what, why, who said it, by which right and how it was confirmed. */
export function SaidWord({ word, replaced = false }: SaidWordProps) {
  const { t } = useTranslation();
  const { spokenMoment, dayInWords } = useFormats();
  const { choice, reason, by, via, act, method, how, at } = word;
  const { icon, className } = placeLook[choice];
  const right =
    via === 'delegation' || via === 'proxy'
      ? t(($) => $.rounds.via[via], { number: act?.number ?? '', date: act ? dayInWords(act.date) : '' })
      : t(($) => $.rounds.via[via]);
  return (
    <div className="small">
      {replaced && <p className="muted">{t(($) => $.rounds.replaced)}</p>}
      <p className={`strong sign ${className}`}>
        <Icon name={icon} />{' '}
        {t(($) => (via === 'signatory' ? $.rounds.signed[choice] : $.sitting.place[choice]))}
      </p>
      {reason === null ? null : <blockquote>{reason}</blockquote>}
      <p className="muted">
        {by.name}, {by.office}: {right};{' '}
        {how === null ? t(($) => $.rounds.method[method]) : t(($) => $.rounds.entered[how])},{' '}
        {spokenMoment(new Date(at), new Date())}
      </p>
    </div>
  );
}
