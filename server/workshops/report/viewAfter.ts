import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import type { AfterView } from '../../../shared/workshops/api.ts';
import { clustersOf } from '../clusterStore.ts';
import { recommendedAs } from '../recommendedStore.ts';
import { namesUntil, workshopOf } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { namingIn } from './namingIn.ts';

/** What is left to do once a workshop is over. */
export async function viewAfter(
  deps: Pick<WorkshopsDeps, 'db' | 'contentOf'>,
  actor: Actor,
  id: WorkshopId,
): Promise<Result<AfterView>> {
  const { db } = deps;
  if (!can(actor, 'workshop.read', { sameDistrict: true })) return refuse('forbidden');
  const one = await workshopOf(db, id);
  if (one === null || one.district !== actor.district) return refuse('not_found');
  const { endedAt, namesForgottenAt, minutes } = one;
  const until = namesUntil(one);
  if (endedAt === null || until === null) return refuse('wrong_state');
  const clusters = await clustersOf(db, id, { counted: false });
  const promoted = clusters.flatMap(({ recommendation }) => recommendation ?? []);
  const named = await recommendedAs(db, promoted);
  return ok({
    endedAt: endedAt.toISOString(),
    namesUntil: until.toISOString(),
    namesForgottenAt: namesForgottenAt?.toISOString() ?? null,
    minutes,
    mayMakeMinutes: can(actor, 'minutes.create', { sameDistrict: true }),
    naming: await namingIn(deps, one),
    recommendations: promoted.flatMap((document) => {
      const known = named.get(document);
      return known === undefined ? [] : [{ document, ...known }];
    }),
  });
}
