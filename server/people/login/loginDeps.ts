import type { Clock, Ids } from '../../../shared/kernel/ports.ts';
import type { Background } from '../../platform/background.ts';
import type { ClientAddress } from '../../platform/clientAddress.ts';
import type { Config } from '../../platform/config.ts';
import type { Mailer } from '../../platform/mail.ts';
import type { CurrentSession } from '../currentSession.ts';
import type { SessionDeps } from '../sessions.ts';
import type { IdentityProvider } from './identity/provider.ts';
import type { Limits } from './limits.ts';

/** What the ways in, and whoever gives one, need. */
export type LoginDeps = SessionDeps & {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly config: Config;
  readonly currentSession: CurrentSession;
  /** Null where this installation sends no mail. */
  readonly mailer: Mailer | null;
  /** Null where nobody enters through one. */
  readonly identityProvider: IdentityProvider | null;
  readonly background: Background;
  readonly limits: Limits;
  readonly clientAddress: ClientAddress;
  /** Signs what this room leaves in a browser, beside better-auth's own cookies. */
  readonly cookieSecret: string;
};
