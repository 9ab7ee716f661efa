import { useTranslation } from 'react-i18next';

type Props = {
  /** Who holds the data. */
  readonly district: string;
  readonly days: number;
};

/** What is kept of a guest, why and for how long, in five lines. */
export function PrivacyNotice({ district, days }: Props) {
  const { t } = useTranslation();
  return (
    <section className="privacy" aria-labelledby="informativa">
      <h2 id="informativa">{t(($) => $.joining.privacy.title)}</h2>
      <ul>
        <li>{t(($) => $.joining.privacy.holder, { district })}</li>
        <li>{t(($) => $.joining.privacy.purpose)}</li>
        <li>{t(($) => $.joining.privacy.forgotten, { count: days })}</li>
        <li>{t(($) => $.joining.privacy.kept)}</li>
        <li>{t(($) => $.joining.privacy.noAccount)}</li>
      </ul>
    </section>
  );
}
