import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import { isPlainLine, isVisible } from '../kernel/plainLine.ts';
import type { LoginMethod } from './loginMethod.ts';

/** An e-mail address as people write it, in lower case and without blanks around it. */
export const emailSchema = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().max(254).refine(isPlainLine));

/** `GET /api/login/ways`: how one can enter here; public. */
export type LoginWays = {
  /** By a code in a mail: only where this installation sends mail. */
  readonly code: boolean;
  /** By passkey: only where browsers allow it, over https or on this machine by the name localhost. */
  readonly passkey: boolean;
  /** Through an identity provider, under the name that people know: "SPID o CIE". */
  readonly identityProvider: { readonly name: string } | null;
};

/** `POST /api/login/code`: 204 whether or not somebody has this address; the code is good in this browser only. */
export const askCodeBody = z.object({ email: emailSchema });

/** `POST /api/login/code/check`: 204 and a session, or `wrong_code`. Blanks, hyphens and case do not matter. */
export const checkCodeBody = z.object({ code: z.string().max(40) });

/** `POST /api/login/passkey/options` → options for the browser; `POST /api/login/passkey` {response} → 204. */
export const passkeyAnswerBody = z.object({ response: z.record(z.string(), z.unknown()) });

/** `POST /api/login/identity-provider` {goTo} → {url}; the provider sends back to `GET /api/login/identity-provider/callback`. */
export const startProviderBody = z.object({ goTo: z.string().max(500).optional() });

/** `POST /api/invitations/look` and `/accept`. The token travels in a body, never in an address. */
export const invitationBody = z.object({ token: z.string().max(200) });

/** What an invitation says to whoever holds it. Anything else is refused with `invitation_over`. */
export type InvitationView = {
  readonly name: string;
  readonly office: string;
  readonly district: string;
  /** ISO instant. */
  readonly expiresAt: string;
  /** This person has entered before: the invitation is a new way in. */
  readonly known: boolean;
};

/** `GET /api/profile`: what one's own page says. */
export type ProfileView = {
  readonly email: string | null;
  readonly sessions: readonly SessionRow[];
  readonly passkeys: readonly PasskeyRow[];
  readonly identityProvider: { readonly name: string; readonly linked: boolean } | null;
  /** Whether a passkey can be added here at all. */
  readonly mayAddPasskey: boolean;
};

export type SessionRow = {
  readonly id: string;
  readonly current: boolean;
  readonly since: string;
  readonly until: string;
  readonly method: LoginMethod | null;
  /** As the identity provider declared it: "https://www.spid.gov.it/SpidL2". */
  readonly level: string | null;
  /** "Firefox, Windows"; null where it is not known. */
  readonly browser: string | null;
};

export type PasskeyRow = { readonly id: string; readonly name: string; readonly since: string };

/** `PATCH /api/session/profile`. */
export const profileBody = z.object({ language: z.enum(languages) });

/** A name for a passkey: "Telefono". */
export const passkeyNameSchema = z
  .string()
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1).max(60).refine(isPlainLine).refine(isVisible));

/** `POST /api/profile/passkeys/options` → options; `POST /api/profile/passkeys`; `PATCH` and `DELETE /api/profile/passkeys/:id`. */
export const addPasskeyBody = passkeyAnswerBody.extend({ name: passkeyNameSchema });
export const renamePasskeyBody = z.object({ name: passkeyNameSchema });

// `DELETE /api/profile/sessions/:id` ends one; `POST /api/profile/sessions/end-others` all but this one.
// `POST /api/profile/identity-provider` → {url}, links it; `DELETE` unlinks it.
