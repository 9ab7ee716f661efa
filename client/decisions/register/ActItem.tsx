import { useTranslation } from 'react-i18next';
import type { ActNames, ActRow } from '../../../shared/decisions/record/recordApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { actLook } from './actLook.ts';
import { shortPrint } from './shortPrint.ts';
import { useActWords } from './useActWords.ts';

type ActItemProps = {
  readonly act: ActRow;
  readonly names: ActNames;
  /** It is where the record breaks. */
  readonly broken: boolean;
};

/** One act of the chain: what, who, when, its fingerprint and that of the one before. */
export function ActItem({ act: { seq, at, hash, previous, told }, names, broken }: ActItemProps) {
  const { t } = useTranslation();
  const { recordMoment } = useFormats();
  const { title, details } = useActWords()(told, names);
  const own = told.kind === 'open' && told.ownOnly;
  return (
    <li className={broken ? 'bad' : own ? 'on' : undefined}>
      <span className="k">
        <Icon name={broken ? 'alert' : actLook(told)} />
      </span>
      <span className="no">
        <VisuallyHidden>{t(($) => $.acts.number, { number: seq })}</VisuallyHidden>
        <span aria-hidden="true">{seq}</span>
      </span>
      <div className="what">
        <h3>{title}</h3>
        <p className="soft">{details.join('. ')}</p>
        <time dateTime={at}>{recordMoment(new Date(at))}</time>
      </div>
      <div className="h">
        <VisuallyHidden>{t(($) => $.acts.hash, { print: shortPrint(hash) })}</VisuallyHidden>
        <code aria-hidden="true" title={hash}>
          {shortPrint(hash)}
        </code>
        <small>{t(($) => $.acts.previous, { print: shortPrint(previous) })}</small>
      </div>
    </li>
  );
}
