import { useTranslation } from 'react-i18next';
import { principles, tracks } from '../../../shared/documents/fields/recommendation.ts';
import { lenses, type Tag } from '../../../shared/workshops/contribution.ts';

/** A tag as it is read. */
export function useTagWords(): (tag: Tag) => string {
  const { t } = useTranslation();
  return (tag) => {
    const name = tag.slice(tag.indexOf(':') + 1);
    const lens = lenses.find((one) => one === name && tag.startsWith('lens:'));
    if (lens) return t(($) => $.console.tagging.words[lens]);
    const track = tracks.find((one) => one === name && tag.startsWith('track:'));
    if (track) return t(($) => $.fields.tracks[track]);
    const principle = principles.find((one) => one === name);
    return principle ? t(($) => $.fields.principles[principle]) : name;
  };
}
