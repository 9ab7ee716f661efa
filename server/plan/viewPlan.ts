import { assert, must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import type { PlanView } from '../../shared/plan/api.ts';
import { type PlanLine, planTree } from '../../shared/plan/planTree.ts';
import { grantedTo } from '../documents/grantStore.ts';
import { type Profile, profilesOf } from '../documents/profileStore.ts';
import { mayWrite } from '../documents/rights.ts';
import type { Database } from '../platform/database.ts';
import { currentCycle, type EntryRow, entriesOf } from './store.ts';

/** The plan that the district is writing, as a tree; nothing in it before the plan has begun. */
export async function viewPlan(deps: { readonly db: Database }, actor: Actor): Promise<Result<PlanView>> {
  if (!can(actor, 'plan.read', { sameDistrict: true })) return refuse('forbidden');
  const cycle = await currentCycle(deps.db, actor.district);
  const mayArrange = can(actor, 'plan.arrange', { sameDistrict: true });
  if (cycle === null) return ok({ cycle: null, entries: [], mayArrange });
  // The tree first: whatever stands in it has its document by then.
  const entries = await entriesOf(deps.db, cycle.id);
  const [profiles, granted] = await Promise.all([
    profilesOf(deps.db, actor.district, { kind: 'plan_section' }),
    grantedTo(deps.db, actor),
  ]);
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  return ok({
    cycle,
    entries: planTree(entries.map((entry) => lineOf(entry, byId, actor, granted))),
    mayArrange,
  });
}

function lineOf(
  entry: EntryRow,
  profiles: ReadonlyMap<DocumentId, Profile>,
  actor: Actor,
  granted: ReadonlySet<DocumentId>,
): PlanLine {
  const { id, parent, position, number, document } = entry;
  if (document === null) {
    return {
      parent,
      position,
      entry: { kind: 'heading', id, number, title: must(entry.title, 'a heading has a title') },
    };
  }
  const profile = profiles.get(document);
  assert(profile?.kind === 'plan_section', 'what stands in a plan is a section');
  return {
    parent,
    position,
    entry: {
      kind: 'section',
      id,
      number,
      document,
      title: profile.title,
      state: profile.state,
      mayWrite: mayWrite(actor, profile, granted.has(document)),
      changedAt: profile.changedAt.toISOString(),
    },
  };
}
