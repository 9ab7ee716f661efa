import type { TFunction } from 'i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';

/** "9.E Anziani e caregiver"; outside the plan, the title alone. */
export function documentName(
  { number, title }: Pick<DocumentView, 'number' | 'title'>,
  t: TFunction,
): string {
  return number === null ? title : t(($) => $.editor.page.title, { number, title });
}
