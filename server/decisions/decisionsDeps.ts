import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import type { DocumentsDeps } from '../documents/documentsDeps.ts';
import type { Background } from '../platform/background.ts';
import type { Checkpoints } from '../platform/checkpoints.ts';
import type { Config } from '../platform/config.ts';
import type { Database, Reader } from '../platform/database.ts';
import type { InTurn } from '../platform/inTurn.ts';
import type { TellLive } from '../platform/live.ts';
import type { Mailer } from '../platform/mail.ts';
import type { AnswerRecommendation } from './answerRecommendation.ts';
import type { PlanVoteGuard } from './planVoteGuard.ts';

/** The sections of the plan that is being written, in reading order; null where there is no plan. */
export type PlanSections = (reader: Reader) => Promise<readonly DocumentId[] | null>;

/** What the use cases of this room need from outside it. */
export type DecisionsDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly config: Pick<Config, 'baseUrl'>;
  /** Null where this installation sends no mail. */
  readonly mailer: Mailer | null;
  readonly background: Background;
  readonly tellLive: TellLive;
  readonly checkpoints: Pick<Checkpoints, 'at'>;
  /** One after the other in each round. */
  readonly inTurn: InTurn;
  readonly planSections: PlanSections;
  readonly answerRecommendation: AnswerRecommendation;
  readonly planVoteGuard: PlanVoteGuard;
} & Pick<DocumentsDeps, 'places' | 'accessChanged' | 'documentChanged' | 'guards'>;
