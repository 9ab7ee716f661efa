import { createAuthEndpoint } from '@better-auth/core/api';
import type { BetterAuthPlugin } from 'better-auth';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { must } from '../../../shared/kernel/assert.ts';
import { loginMethods } from '../../../shared/people/loginMethod.ts';

/**
 * A better-auth endpoint that opens a session for a login without asking for proof. It has no address on the
 * network; `enterAs` calls it after an action has seen the proof, and nobody else does.
 */
export const sessionEntry = {
  id: 'session-entry',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      {
        method: 'POST',
        body: z.object({
          login: z.string(),
          method: z.enum(loginMethods),
          level: z.string().nullable(),
          browser: z.string(),
        }),
      },
      async (ctx) => {
        const { login, method, level, browser } = ctx.body;
        const { internalAdapter } = ctx.context;
        const user = must(await internalAdapter.findUserById(login), 'whoever may enter has a login');
        const session = await internalAdapter.createSession(user.id, false, {
          ipAddress: '',
          userAgent: browser,
          method,
          level,
        });
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ session: session.id });
      },
    ),
  },
} satisfies BetterAuthPlugin;
