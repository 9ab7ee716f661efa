import type { TFunction } from 'i18next';
import type { PassagesView } from '../../../shared/recommendations/matrix.ts';
import type { Passage } from '../../documents/page/companion.ts';

/** What is marked in the text of a section: every passage that carries out a recommendation. */
export function linkedPassages({ links }: PassagesView, t: TFunction): readonly Passage[] {
  return links.map(({ id, code, anchor }) => ({
    key: id,
    label: code,
    description: t(($) => $.matrix.from, { code }),
    anchor,
    tone: 'settled',
    active: false,
    proposed: null,
  }));
}
