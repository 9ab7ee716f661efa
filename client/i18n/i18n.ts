import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { door } from '../../shared/i18n/door.ts';
import type { it } from '../../shared/i18n/it.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly enableSelector: true;
    readonly strictInterpolationChecks: true;
    readonly resources: { readonly translation: typeof it };
  }
}

/** The words of the door are in memory, so the first paint already has them. React escapes what it shows. */
export const i18n = createInstance();
void i18n.use(initReactI18next).init({
  lng: 'it',
  fallbackLng: false,
  resources: { it: { translation: door } },
  interpolation: { escapeValue: false },
  initAsync: false,
});
