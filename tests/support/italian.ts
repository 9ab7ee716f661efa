import { i18n } from '../../client/i18n/i18n.ts';
import { loadItalian } from '../../client/i18n/shownLanguage.ts';

await loadItalian();

/** The words of all pages, as they are once a page has been opened. */
export const italian = i18n;
