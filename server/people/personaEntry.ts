import { createAuthEndpoint } from '@better-auth/core/api';
import type { BetterAuthPlugin } from 'better-auth';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { must } from '../../shared/kernel/assert.ts';

/**
 * A better-auth endpoint that opens a session for a login without asking for proof. It has no address on the
 * network; `enterDemo` calls it after it has found a persona of a demo district, and nobody else does.
 */
export const personaEntry = {
  id: 'persona-entry',
  endpoints: {
    enterAsPersona: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ login: z.string() }) },
      async (ctx) => {
        const user = must(
          await ctx.context.internalAdapter.findUserById(ctx.body.login),
          'a persona has a login',
        );
        // Neither address nor browser are kept: nobody needs them.
        const session = await ctx.context.internalAdapter.createSession(user.id, false, {
          ipAddress: '',
          userAgent: '',
        });
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ session: session.id });
      },
    ),
  },
} satisfies BetterAuthPlugin;
