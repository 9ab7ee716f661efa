import { useTranslation } from 'react-i18next';
import type { ActsForView } from '../../shared/people/api.ts';
import { useFormats } from '../i18n/useFormats.ts';
import { Icon } from '../ui/Icon.tsx';

type ActsForProps = { readonly actsFor: readonly ActsForView[]; readonly total: number };

/** In whose name I may act, and with what weight. */
export function ActsFor({ actsFor, total }: ActsForProps) {
  const { t } = useTranslation();
  const { formatNumber } = useFormats();
  return (
    <section aria-labelledby="per-conto">
      <div className="sec-h">
        <h2 id="per-conto">{t(($) => $.desk.actsFor)}</h2>
      </div>
      <ul className="sheet list small">
        {actsFor.length === 0 && <li className="muted">{t(($) => $.desk.actsForEmpty)}</li>}
        {actsFor.map(({ id, name, office, weight }) => (
          <li key={id} className="row top gap-3">
            <span className="muted">
              <Icon name="home" />
            </span>
            <span>
              <b>{name}</b>, {office}
              {weight !== null && (
                <span className="muted quota">
                  {t(($) => $.desk.weight, { weight: formatNumber(weight), total: formatNumber(total) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
