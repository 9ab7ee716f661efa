import type { PlanSectionStep } from '../../../shared/documents/planSectionLife.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import { ok, type Refused, type RefusedOver, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { takeStep, tellMoved } from '../../documents/advanceDocument.ts';
import { profileOf } from '../../documents/profileStore.ts';
import type { Transaction } from '../../platform/database.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';

/**
 * All sections of a round take a step with it, in its own transaction, or none does: the refusal names every one
 * that stands in the way. Always in the same order, so that two rounds at once never wait for each other.
 */
export async function moveSections(
  deps: DiscussionDeps,
  tx: Transaction,
  actor: Actor,
  documents: readonly DocumentId[],
  step: PlanSectionStep,
): Promise<Result<readonly Act[]>> {
  const acts: Act[] = [];
  const refused: (Refused & { readonly document: DocumentId })[] = [];
  for (const document of documents.toSorted()) {
    const moved = await takeStep(deps, tx, actor, document, { step });
    if (moved.ok) acts.push(moved.value);
    else refused.push({ ...moved, document });
  }
  const [first] = refused;
  if (first === undefined) return ok(acts);
  const alike = refused.filter((each) => each.refused === first.refused);
  return refuse(first.refused, await inTheWay(deps, tx, alike));
}

/** What a refusal of several sections names: of each, what its own refusal names, or the section itself. */
async function inTheWay(
  { places }: DiscussionDeps,
  tx: Transaction,
  refused: readonly (Refused & { readonly document: DocumentId })[],
): Promise<readonly RefusedOver[] | undefined> {
  if (refused.some((each) => each.refused === 'not_found' || each.refused === 'forbidden')) return undefined;
  const numbers = await places(
    tx,
    refused.map(({ document }) => document),
  );
  const named = await Promise.all(
    refused.map(async ({ document, about }): Promise<readonly RefusedOver[]> => {
      const title = (await profileOf(tx, document))?.title ?? '';
      const label = numbers.get(document)?.number ?? title;
      if (about === undefined) return [{ label, href: `/documenti/${document}` }];
      return refused.length === 1
        ? about
        : about.map((one) => ({ ...one, label: `${label} · ${one.label}` }));
    }),
  );
  return named.flat();
}

/** After the commit that moved the sections: open texts ask what may be done with them now, open pages what there is. */
export function tellRound(deps: DiscussionDeps, documents: readonly DocumentId[]): void {
  for (const document of documents) tellMoved(deps, document);
  tellOfRound(deps, documents);
}

/** After a commit that changed a round and left its sections where they are. */
export function tellOfRound({ tellLive }: DiscussionDeps, documents: readonly DocumentId[]): void {
  for (const document of documents) tellLive({ event: 'discussion', document }, 'readers');
  tellLive({ event: 'consultations' }, 'readers');
}
