import { useTranslation } from 'react-i18next';

/** In place of the code once it opens nothing any more: where each finds what became of what she wrote. */
export function WayBack() {
  const { t } = useTranslation();
  return (
    <section className="side" aria-label={t(($) => $.screen.after)}>
      <p>
        <b>{t(($) => $.screen.after)}</b>
      </p>
      <p className="soft">{t(($) => $.screen.afterBody)}</p>
      <p className="late">{t(($) => $.screen.afterCode)}</p>
    </section>
  );
}
