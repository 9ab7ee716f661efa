import { useTranslation } from 'react-i18next';
import { principles, tracks } from '../../shared/documents/fields/recommendation.ts';
import { lenses, type Tag } from '../../shared/workshops/contribution.ts';

/** A tag in the words of the page. */
export function useTagWords(): (tag: Tag) => string {
  const { t } = useTranslation();
  const words = new Map<Tag, string>([
    ...lenses.map((lens) => [`lens:${lens}` as const, t(($) => $.table.lenses[lens])] as const),
    ...tracks.map((track) => [`track:${track}` as const, t(($) => $.fields.tracks[track])] as const),
    ...principles.map((one) => [`principle:${one}` as const, t(($) => $.fields.principles[one])] as const),
  ]);
  return (tag) => words.get(tag) ?? tag;
}
