import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { memberOfPerson } from '../../../shared/kernel/ids.ts';
import { type Refused, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { firstUpdate } from '../../../shared/text/content.ts';
import { countedPeople } from '../../../shared/workshops/countedPeople.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import { showsPreferences } from '../../../shared/workshops/phase.ts';
import { recommendationText } from '../../../shared/workshops/recommendationText.ts';
import { documentActs } from '../../documents/acts.ts';
import { insertDocument } from '../../documents/newDocument.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Done, done } from '../../platform/transact.ts';
import { workshopActs } from '../acts.ts';
import { changeCluster, clusterOf } from '../clusterStore.ts';
import { insertOrigin, originOf } from '../originStore.ts';
import { positionsOf } from '../positionStore.ts';
import { tellOfCluster } from '../tellOfCluster.ts';
import type { Workshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';

type Act = Extract<Facilitating, { readonly do: 'promote_cluster' }>;

/** A group becomes a recommendation, once: its text begins with its cards, and where it comes from is kept beside it. */
export async function promoteCluster(
  deps: WorkshopsDeps,
  tx: Transaction,
  { actor, workshop, act }: { readonly actor: Actor; readonly workshop: Workshop; readonly act: Act },
): Promise<Done<null> | Refused> {
  const known = await clusterOf(tx, act.cluster);
  if (known === null || known.workshop !== workshop.id) return refuse('not_found');
  if (known.recommendation !== null || known.deleted) return refuse('wrong_state');
  const [origin, positions] = await Promise.all([originOf(tx, act.cluster), positionsOf(tx, act.cluster)]);
  const at = deps.clock.now();
  const text = recommendationText({ cards: origin.cards, positions, people: countedPeople });
  const document: DocumentId = await insertDocument(tx, deps.ids, {
    district: workshop.district,
    kind: 'recommendation',
    title: known.title,
    first: firstUpdate(text, () => deps.ids.newId()),
    author: memberOfPerson(actor.person),
    createdBy: actor.person,
    at,
    fields: {
      theme: workshop.theme,
      date: dayInItaly(workshop.startsAt),
      // Before choosing is over nobody learns of it, and a support is not a preference.
      ...(origin.people > 0 &&
        showsPreferences(workshop.state) && {
          convergence: { votes: origin.preferences, participants: origin.people },
        }),
      ...(origin.organisations.length > 0 && { proponents: origin.organisations.slice(0, 60) }),
    },
  });
  if (!(await changeCluster(tx, act.cluster, act.seen, { recommendation: document })))
    return refuse('changed_meanwhile');
  await insertOrigin(tx, { document, workshop: workshop.id, cluster: act.cluster, origin, at });
  const counts = { contributions: origin.contributions, supports: origin.supporters };
  return done(
    null,
    [
      documentActs.created(document, actor.person, { kind: 'recommendation', title: known.title }),
      workshopActs.promoted(workshop.id, actor.person, { cluster: act.cluster, document, ...counts }),
    ],
    () => deps.background.run(() => tellOfCluster(deps, act.cluster)),
  );
}
