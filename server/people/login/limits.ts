import { ok } from '../../../shared/kernel/result.ts';
import { limiterOf, type TooMany } from '../../platform/rateLimit.ts';

const quarter = 15 * 60;

/**
 * How often somebody may try. The numbers let a hall of 150 people in within a minute from one address, and
 * leave a stranger's tries without meaning: each request for a code opens ten of them among 2^40.
 */
export function openLimits() {
  const asksOfAddress = limiterOf({ times: 300, seconds: quarter });
  const asksForAccountFromAddress = limiterOf({ times: 5, seconds: quarter });
  const asksForAccount = limiterOf({ times: 60, seconds: 60 * 60 });
  const asksWhereKnown = limiterOf({ times: 20, seconds: 60 * 60 });
  const checksOfAsk = limiterOf({ times: 10, seconds: quarter });
  const triesOfAddress = limiterOf({ times: 600, seconds: 60 });
  return {
    /**
     * A code to be mailed. Whether somebody has this account makes no difference. `known`: from a browser in
     * which a code for this account was good before; what strangers ask for does not count there.
     */
    ask: async (
      address: string,
      account: string,
      known = false,
    ): Promise<{ readonly ok: true } | TooMany> => {
      const ofAccount = known
        ? [() => asksWhereKnown.allow(account)]
        : [
            () => asksForAccountFromAddress.allow(`${address} ${account}`),
            // Against filling somebody's mailbox: the only limit that strangers together can reach.
            () => asksForAccount.allow(account),
          ];
      const checks = [() => asksOfAddress.allow(address), ...ofAccount];
      for (const check of checks) {
        const allowed = await check();
        if (!allowed.ok) return allowed;
      }
      return ok(null);
    },
    /** A code typed in the browser that asked; another browser's tries are counted apart. */
    check: (ask: string) => checksOfAsk.allow(ask),
    /** Any other proof: an invitation, a passkey, an identity; and a persona. */
    try: (address: string) => triesOfAddress.allow(address),
  };
}

export type Limits = ReturnType<typeof openLimits>;
