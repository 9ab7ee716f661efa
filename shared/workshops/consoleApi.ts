import type { RecommendationFields } from '../documents/fields/recommendation.ts';
import type { RecommendationState } from '../documents/recommendationLife.ts';
import type { ClusterId, DocumentId, WorkshopTableId } from '../kernel/ids.ts';
import type { WorkshopView } from './api.ts';
import type { Cluster, ConsoleCard, ParticipantRow, TableRow } from './board.ts';
import type { Course } from './change.ts';

/** What a few did not share, beside the group that it belongs to. */
export type MinorityPosition = {
  readonly id: string;
  readonly cluster: ClusterId;
  readonly table: WorkshopTableId | null;
  readonly people: number;
  readonly words: string;
};

/** A group's recommendation, as its document says now. */
export type Promoted = {
  readonly document: DocumentId;
  /** "R-07" */
  readonly code: string;
  readonly state: RecommendationState;
  readonly addressee: NonNullable<RecommendationFields['addressee']>['to'] | null;
  /** "9.B Politiche abitative" */
  readonly sections: readonly string[];
};

/** `GET /api/workshops/:id/console`: everything, for whoever leads it. */
export type ConsoleView = {
  readonly workshop: WorkshopView;
  readonly course: Course;
  /** The server's clock: that of this device may be minutes off. */
  readonly now: string;
  readonly doorClosed: boolean;
  readonly cards: readonly ConsoleCard[];
  readonly clusters: readonly Cluster[];
  readonly tables: readonly TableRow[];
  readonly participants: readonly ParticipantRow[];
  readonly positions: readonly MinorityPosition[];
  readonly promoted: readonly Promoted[];
  /** What the next recommendation is called, if none is made elsewhere first. */
  readonly nextCode: string;
  /** When the text of a table was last written; a table that is not here has written nothing. */
  readonly writtenAt: readonly { readonly table: WorkshopTableId; readonly at: string }[];
};

/** `GET /api/workshops/:id/tables/:table/moments`: to what the text of a table can be brought back, newest first. */
export type MomentsView = {
  readonly moments: readonly {
    /** The last change of a minute in which somebody wrote. */
    readonly at: string;
    readonly people: number;
  }[];
};

/** `GET /api/workshops/:id/tables/:table/moments/:at`: what stood there then. */
export type MomentView = { readonly words: string };
