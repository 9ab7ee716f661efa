import type { TextNode } from '../text/content.ts';
import type { ContributionKind } from './contribution.ts';
import type { WorkshopState } from './phase.ts';

/** A contribution in a report. Hidden ones are counted and not shown; what was merged is held by the one that stayed. */
export type ReportCard = {
  readonly kind: ContributionKind;
  readonly words: string;
  /** The number of its table. */
  readonly table: number;
  readonly supports: number;
  /** How many others said the same. */
  readonly merged: number;
};

export type ReportGroup<Card extends ReportCard> = {
  readonly title: string;
  /** How many preferred it, and how many support something in it; of how many, says the attendance. */
  readonly preferences: number;
  readonly supporters: number;
  readonly cards: readonly Card[];
};

export type ReportRecommendation = {
  /** "R-07" */
  readonly code: string;
  readonly title: string;
  /** The counts of the moment in which it was promoted. */
  readonly contributions: number;
  readonly supporters: number;
  readonly people: number;
  readonly tables: number;
  readonly positions: readonly { readonly words: string; readonly people: number }[];
};

export type ReportTable = {
  readonly number: number;
  readonly name: string | null;
  readonly people: number;
  /** Its text as it stood when the workshop was over. */
  readonly text: TextNode;
};

/** What happened in a workshop, with its contributions as one kind of reader may read them. */
export type Report<Card extends ReportCard> = {
  readonly number: number;
  readonly theme: string;
  readonly venue: string;
  readonly district: string;
  readonly demo: boolean;
  readonly openedAt: Date;
  readonly endedAt: Date;
  readonly questions: readonly string[];
  readonly steps: readonly { readonly state: WorkshopState; readonly at: Date }[];
  readonly attendance: {
    readonly people: number;
    readonly bodies: readonly { readonly name: string; readonly people: number }[];
    /** Who came for no body. */
    readonly alone: number;
  };
  readonly tables: readonly ReportTable[];
  readonly groups: readonly ReportGroup<Card>[];
  /** What stands in no group. */
  readonly ungrouped: readonly Card[];
  readonly hidden: number;
  readonly recommendations: readonly ReportRecommendation[];
};

/** For whoever may look into workshops: with the first names that are kept still. */
export type OfficeReport = Report<ReportCard & { readonly bringer: string | null }> & {
  readonly facilitators: readonly string[];
};
