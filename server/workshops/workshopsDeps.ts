import type { MemberId, ParticipantId, WorkshopId, WorkshopTableId } from '../../shared/kernel/ids.ts';
import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import type { WorkshopChange } from '../../shared/workshops/change.ts';
import type { Typesetter } from '../decisions/pdf/typesetter.ts';
import type { DocumentsDeps } from '../documents/documentsDeps.ts';
import type { AccessChanged } from '../people/accessChanged.ts';
import type { CurrentSession } from '../people/currentSession.ts';
import type { CurrentGuest } from '../people/guests/currentGuest.ts';
import type { Background } from '../platform/background.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database.ts';
import type { Mailer } from '../platform/mail.ts';
import type { RecommendationsDeps } from '../recommendations/recommendationsDeps.ts';
import type { SyncServer } from '../sync/syncServer.ts';

/** Who is told of a change: what concerns one table goes to nobody else's phones. */
export type Hearers =
  | { readonly workshop: WorkshopId }
  | { readonly console: WorkshopId }
  | { readonly table: WorkshopTableId }
  | { readonly participant: ParticipantId };

/** Tells open pages what is other than it was, after the commit. It never fails and never waits. */
export type TellWorkshop = (workshop: WorkshopId, change: WorkshopChange, to: Hearers) => void;

/** What the use cases of this room need from outside it. */
export type WorkshopsDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly config: Config;
  readonly currentSession: CurrentSession;
  readonly currentGuest: CurrentGuest;
  readonly background: Background;
  /** Null where no mail is sent, and in a demo. */
  readonly mailer: Mailer | null;
  readonly tellWorkshop: TellWorkshop;
  /** Proves that a way back was given by us. */
  readonly recapSecret: string;
  /** Of which the links of invitations are made. */
  readonly registrationSecret: string;
  /** A letter waits: it goes out now rather than in a moment. */
  readonly sendInvitations: () => void;
  readonly accessChanged: AccessChanged;
  /** After somebody was moved or let go: her pages are asked again what they may follow. */
  readonly reviewMember: (member: MemberId) => void;
  /** The text of a table, to be changed by the server, or as it was after one update of its log. */
  readonly textToEdit: SyncServer['textToEdit'];
  readonly textAppended: SyncServer['textAppended'];
  readonly contentAt: SyncServer['contentAt'];
  readonly sessionEnded: (sessionId: string) => void;
  readonly typeset: Typesetter;
  readonly contentOf: DocumentsDeps['contentOf'];
  /** Where passages of the plan stand, for a way back. */
  readonly places: RecommendationsDeps['places'];
  readonly lookInto: RecommendationsDeps['lookInto'];
};
