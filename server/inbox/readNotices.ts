import type { NoticeId } from '../../shared/kernel/ids.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { Database } from '../platform/database.ts';
import type { TellLive } from '../platform/live.ts';
import { done, transact } from '../platform/transact.ts';
import { markRead } from './noticeStore.ts';

type Deps = { readonly db: Database; readonly clock: Clock; readonly tellLive: TellLive };

/** She has read these: her other pages hear of it. */
export function readNotices(
  deps: Deps,
  actor: Actor,
  which: readonly NoticeId[] | 'all',
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const changed = await markRead(tx, actor.person, which, deps.clock.now());
    return done(null, [], () => {
      if (changed > 0) deps.tellLive({ event: 'inbox' }, [actor.person]);
    });
  });
}
