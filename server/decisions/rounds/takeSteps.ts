import type { RoundText } from '../../../shared/decisions/round.ts';
import type { DocumentStep } from '../../../shared/documents/lives.ts';
import type { DistrictId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import { ok, type Refused, type RefusedOver, type Result, refuse } from '../../../shared/kernel/result.ts';
import { takeDecidedStep } from '../../documents/advanceDocument.ts';
import type { Transaction } from '../../platform/database.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';

export type StepDeps = Pick<DecisionsDeps, 'db' | 'clock' | 'accessChanged' | 'documentChanged' | 'guards'>;

/**
 * The texts of a round take a step with it, all or none: the refusal names those that stand in the way. The right
 * was asked for the round. Always in the same order, so that two rounds at once never wait for each other.
 */
export async function takeSteps(
  deps: StepDeps,
  tx: Transaction,
  by: { readonly district: DistrictId; readonly person: PersonId | null },
  texts: readonly Pick<RoundText, 'document' | 'title'>[],
  wanted: { readonly step: DocumentStep; readonly reason?: string },
): Promise<Result<readonly Act[]>> {
  const acts: Act[] = [];
  const refused: { readonly why: Refused; readonly text: RefusedOver }[] = [];
  for (const { document, title } of texts.toSorted((a, b) => (a.document < b.document ? -1 : 1))) {
    const taken = await takeDecidedStep(deps, tx, by, document, wanted);
    if (taken.ok) acts.push(taken.value);
    else refused.push({ why: taken, text: { label: title, href: `/documenti/${document}` } });
  }
  const [first] = refused;
  if (first === undefined) return ok(acts);
  const alike = refused.filter(({ why }) => why.refused === first.why.refused);
  return refuse(
    first.why.refused,
    alike.flatMap(({ why, text }) => why.about ?? [text]),
  );
}
