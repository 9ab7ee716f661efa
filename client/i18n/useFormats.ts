import { type Formats, formats } from '../../shared/i18n/formats.ts';
import { useLanguage } from './shownLanguage.ts';

/** Dates, numbers and lists in the language of the page. */
export function useFormats(): Formats {
  return formats[useLanguage()];
}
