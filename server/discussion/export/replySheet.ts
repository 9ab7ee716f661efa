import type { Proposal } from '../../../shared/discussion/proposal.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { servedDistrict } from '../../people/territoryStore.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import type { Observed } from '../observedStore.ts';

/**
 * Observations with what was replied to each (controdeduzioni), as an office puts them into its files: of a whole
 * round, or of one text.
 */
export type ReplySheet = {
  /** Names the file: "consultazione-3", "9.E". */
  readonly about: string;
  readonly district: string;
  /** A territory of invented people says so on every page. */
  readonly demo: boolean;
  readonly round: {
    readonly number: number;
    readonly openedAt: Date;
    readonly deadline: Date;
    readonly closedAt: Date | null;
    readonly instructions: string;
  } | null;
  readonly sections: readonly SheetSection[];
  readonly madeAt: Date;
};

export type SheetSection = {
  /** "9.E Domiciliarità" */
  readonly name: string;
  readonly lines: readonly SheetLine[];
};

/** One observation, with whoever else said the same. */
export type SheetLine = Omit<Observed, 'proposal'> & {
  readonly proposal: Proposal | null;
  readonly merged: readonly Observed[];
};

/** The sections of a sheet in their order, each with its observations by number. */
export function sheetSections(
  documents: readonly { readonly id: DocumentId; readonly title: string; readonly number: string | null }[],
  observed: readonly Observed[],
): readonly SheetSection[] {
  const byDocument = Map.groupBy(observed, ({ document }) => document);
  const byInto = Map.groupBy(observed, ({ mergedInto }) => mergedInto?.id ?? null);
  return documents.map(({ id, title, number }) => ({
    name: number === null ? title : `${number} ${title}`,
    lines: (byDocument.get(id) ?? []).map((one) => ({ ...one, merged: byInto.get(one.id) ?? [] })),
  }));
}

/** The sheet of this territory, of now. */
export async function sheetOf(
  { db, clock }: Pick<DiscussionDeps, 'db' | 'clock'>,
  content: Pick<ReplySheet, 'about' | 'round' | 'sections'>,
): Promise<ReplySheet> {
  const { name: district, demo } = must(await servedDistrict(db), 'a server has a district');
  return { ...content, district, demo, madeAt: clock.now() };
}
