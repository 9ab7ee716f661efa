import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { it } from '../../shared/i18n/it.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly enableSelector: true;
    readonly strictInterpolationChecks: true;
    readonly resources: { readonly translation: typeof it };
  }
}

/** Everything is in memory, so the first paint already has its words. React escapes what it shows. */
export const i18n = createInstance();
void i18n.use(initReactI18next).init({
  lng: 'it',
  fallbackLng: false,
  resources: { it: { translation: it } },
  interpolation: { escapeValue: false },
  initAsync: false,
});
