import { useTranslation } from 'react-i18next';
import { type Language, languageNames, languages } from '../../shared/i18n/language.ts';
import { useLanguage } from './shownLanguage.ts';

/** The languages side by side, each named in itself; the one that the page speaks is pressed. */
export function LanguageSwitch({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const { t } = useTranslation();
  const shown = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and these act at once
    <div role="group" className="languages" aria-label={t(($) => $.shell.language)}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === shown}
          onClick={() => onChoose(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </div>
  );
}
