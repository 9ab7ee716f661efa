import type { PlanEntryView } from '../../shared/plan/api.ts';
import type { ListedDocument } from '../documents/list/listedDocument.ts';

export type SectionEntry = Extract<PlanEntryView, { kind: 'section' }>;
export type HeadingEntry = Extract<PlanEntryView, { kind: 'heading' }>;

/** A section of the tree as lists of documents show it. */
export function sectionListed({
  document,
  number,
  title,
  state,
  mayWrite,
  changedAt,
}: SectionEntry): ListedDocument {
  return { kind: 'plan_section', state, id: document, number, code: null, title, mayWrite, changedAt };
}

/** The sections of a tree in reading order, without its headings. */
export function sectionsOf(entries: readonly PlanEntryView[]): readonly SectionEntry[] {
  return entries.flatMap((entry) => (entry.kind === 'section' ? [entry] : sectionsOf(entry.entries)));
}

/** The headings of a tree in reading order, at any depth. */
export function headingsOf(entries: readonly PlanEntryView[]): readonly HeadingEntry[] {
  return entries.flatMap((entry) => (entry.kind === 'heading' ? [entry, ...headingsOf(entry.entries)] : []));
}

/** The tree with only the sections that fit, and the headings that still lead to one. */
export function onlySections(
  entries: readonly PlanEntryView[],
  fits: (section: SectionEntry) => boolean,
): readonly PlanEntryView[] {
  return entries.flatMap((entry): readonly PlanEntryView[] => {
    if (entry.kind === 'section') return fits(entry) ? [entry] : [];
    const kept = onlySections(entry.entries, fits);
    return kept.length > 0 ? [{ ...entry, entries: kept }] : [];
  });
}
