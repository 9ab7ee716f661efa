import { Outlet } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../../shared/i18n/language.ts';
import { useLanguage } from '../i18n/shownLanguage.ts';

/** What stands around a page of a hall: no bar, because only the hall's own things are done there. */
export function HallFrame() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <I18nProvider locale={localeOf[language]}>
      <a className="skip" href="#contenuto">
        {t(($) => $.shell.skip)}
      </a>
      <Outlet />
    </I18nProvider>
  );
}
