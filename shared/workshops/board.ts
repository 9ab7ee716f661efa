import type {
  ClusterId,
  ContributionId,
  DocumentId,
  ParticipantId,
  PersonId,
  WorkshopTableId,
} from '../kernel/ids.ts';
import type { ContributionKind, Tag } from './contribution.ts';

// What stands on the board of a workshop. Each thing carries a revision that every change of it raises by one, so
// that pages know the newer of two, and two facilitators never undo each other in silence (ADR 0032).

/** Who brought a card. Names stay in the room: the screen of the hall and public reports have no field for them. */
export type Bringer =
  | {
      readonly by: 'participant';
      readonly id: ParticipantId;
      readonly name: string;
      readonly organisation: string | null;
    }
  /** Typed by somebody of the table for whoever wrote on paper, or spoke. */
  | { readonly by: 'on_behalf'; readonly typedBy: ParticipantId }
  /** Whose name has been forgotten. */
  | { readonly by: 'forgotten' };

/** What became of a card. Hidden words reach nobody but the console. */
export type CardStanding =
  | { readonly kind: 'shown' }
  | { readonly kind: 'merged'; readonly into: ContributionId }
  | { readonly kind: 'hidden' };

/** A contribution as its table sees it. */
export type Card = {
  readonly id: ContributionId;
  readonly table: WorkshopTableId;
  readonly revision: number;
  readonly kind: ContributionKind;
  /** Empty where it is hidden. */
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly bringer: Bringer;
  readonly supports: number;
  readonly standing: CardStanding;
  readonly at: string;
};

/** The same in the console: with its group, and with hidden words and why. */
export type ConsoleCard = Card & {
  readonly cluster: ClusterId | null;
  readonly hidden: {
    readonly words: string;
    readonly reason: string;
    readonly by: PersonId;
    readonly at: string;
  } | null;
  /** Cards that were merged into it; their supports count here, each participant once. */
  readonly holds: readonly ContributionId[];
};

/** A group of cards, and the recommendation that it became. */
export type Cluster = {
  readonly id: ClusterId;
  readonly revision: number;
  readonly title: string;
  readonly position: number;
  readonly recommendation: DocumentId | null;
  /** Null until choosing is over. */
  readonly preferences: number | null;
  readonly deleted: boolean;
};

/** A group as tables see it. */
export type TableGroup = Omit<Cluster, 'recommendation'>;

/** A table as the console sees it. */
export type TableRow = {
  readonly id: WorkshopTableId;
  readonly revision: number;
  readonly number: number;
  readonly name: string | null;
  readonly document: DocumentId;
  readonly frozen: boolean;
};

/** Somebody who takes part, as the console sees her. */
export type ParticipantRow = {
  readonly id: ParticipantId;
  readonly revision: number;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly guest: boolean;
  readonly table: WorkshopTableId | null;
  readonly muted: boolean;
  readonly removed: boolean;
  readonly joinedAt: string;
};

type Revised<Id extends string> = { readonly id: Id; readonly revision: number };

/** The list with this thing in it, if it is newer than what is there: changes may come late, and twice. */
export function newest<Id extends string, Thing extends Revised<Id>>(
  things: readonly Thing[],
  changed: Thing,
): readonly Thing[] {
  const place = things.findIndex(({ id }) => id === changed.id);
  const known = things[place];
  if (known === undefined) return [...things, changed];
  return changed.revision > known.revision ? things.with(place, changed) : things;
}
