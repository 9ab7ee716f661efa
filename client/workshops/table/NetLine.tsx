import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';

/** That there is no network, and what becomes of what is written meanwhile. */
export function NetLine({ waiting }: { readonly waiting: number }) {
  const { t } = useTranslation();
  return (
    <div className="netline" role="status">
      <Icon name="cloudoff" />
      <span>
        <b>{t(($) => $.table.netTitle)}</b>{' '}
        {waiting === 0 ? t(($) => $.table.netNothing) : t(($) => $.table.netCards, { count: waiting })}
      </span>
    </div>
  );
}
