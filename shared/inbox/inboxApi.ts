import { z } from 'zod';
import { idSchema, type NoticeId } from '../kernel/ids.ts';
import type { NoticeView } from './notice.ts';

/** `GET /api/inbox?before`: newest first, fifty at a time. */
export type InboxView = {
  readonly unread: number;
  readonly notices: readonly NoticeView[];
  /** To be sent as `before` for what is older; null: that is all. */
  readonly older: number | null;
};
export const inboxQuery = z.object({ before: z.coerce.number().int().positive().optional() });

/** `GET /api/inbox/unread` → `{unread}`. `POST /api/inbox/read`: these, or all. */
export const readBody = z.union([
  z.object({ notices: z.array(idSchema<NoticeId>()).min(1).max(500) }).strict(),
  z.object({ all: z.literal(true) }).strict(),
]);

/** `GET` and `PUT /api/inbox/preferences`: what comes by mail. The bell tells everything. */
export const mailPreferencesBody = z
  .object({ digest: z.boolean(), mentions: z.boolean(), deadlines: z.boolean() })
  .strict();
export type MailPreferences = z.infer<typeof mailPreferencesBody>;

export type MailPreferencesView = MailPreferences & {
  /** Where it goes; null: nowhere, there is no address. */
  readonly email: string | null;
  /** Whether this installation sends mail at all. */
  readonly sends: boolean;
};

export const usualMailPreferences: MailPreferences = { digest: true, mentions: true, deadlines: true };

// `POST /api/inbox/unsubscribe/:token`: no mail any more, without a session (RFC 8058); `GET` says to whom it is about.
export type UnsubscribeView = { readonly name: string; readonly done: boolean };
