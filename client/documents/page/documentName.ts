import type { TFunction } from 'i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';

/** "9.E Anziani e caregiver", "R-07 Aprire…"; where nothing else is said of it, the title alone. */
export function documentName(
  { number, code, title }: Pick<DocumentView, 'number' | 'code' | 'title'>,
  t: TFunction,
): string {
  const mark = number ?? code;
  return mark === null ? title : t(($) => $.editor.page.title, { number: mark, title });
}
