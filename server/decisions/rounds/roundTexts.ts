import type { ProposedOutcome, RoundText } from '../../../shared/decisions/round.ts';
import type { OpenRound } from '../../../shared/decisions/roundApi.ts';
import { planHashOf } from '../../../shared/decisions/statement.ts';
import type { DistrictId, DocumentId, VersionId } from '../../../shared/kernel/ids.ts';
import { ok, type RefusedOver, type Result, refuse } from '../../../shared/kernel/result.ts';
import { profilesOf } from '../../documents/profileStore.ts';
import type { Reader, Transaction } from '../../platform/database.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { documentOfVersion, type FrozenText, holdDocuments, standingTexts } from './frozenTextStore.ts';

/** What a round is on, held as it is until it is open. */
export type RoundObject = {
  readonly texts: readonly FrozenText[];
  readonly planHash: string | null;
  readonly proposal: ProposedOutcome | null;
};

type Wanted = Extract<OpenRound, { readonly kind: 'vote' | 'opinion' }>['object'];

/** The exact texts that are asked for, if each is the frozen version that stands now. */
export async function roundObject(
  deps: Pick<DecisionsDeps, 'planSections'>,
  tx: Transaction,
  of: DistrictId,
  wanted: Wanted,
): Promise<Result<RoundObject>> {
  if (wanted.on === 'plan') return wholePlan(deps, tx, of);
  const held = await heldText(tx, of, wanted.version);
  if (!held.ok) return held;
  const isRecommendation = held.value.kind === 'recommendation';
  if (isRecommendation !== (wanted.on === 'recommendation')) return refuse('malformed');
  const proposal = wanted.on === 'recommendation' ? { outcome: wanted.outcome, reason: wanted.reason } : null;
  // Without a reason only what is accepted as it stands (docs/spec/decisions.md R9).
  if (proposal !== null && proposal.outcome !== 'accepted' && proposal.reason === null)
    return refuse('reason_missing');
  return ok({ texts: [held.value], planHash: null, proposal });
}

/** One version, if it is what its document is now. */
export async function heldText(tx: Transaction, of: DistrictId, id: VersionId): Promise<Result<FrozenText>> {
  const document = await documentOfVersion(tx, id);
  if (document === null) return refuse('not_found');
  await holdDocuments(tx, [document]);
  const [text] = await standingTexts(tx, of, [document]);
  if (text === undefined) return refuse('not_frozen');
  return text.version === id ? ok(text) : refuse('newer_version');
}

/** Every section of the plan in its order, each frozen, or approved and unchanged since (R4). */
async function wholePlan(
  { planSections }: Pick<DecisionsDeps, 'planSections'>,
  tx: Transaction,
  of: DistrictId,
): Promise<Result<RoundObject>> {
  const sections = await planSections(tx);
  if (sections === null || sections.length === 0) return refuse('not_found');
  await holdDocuments(tx, sections);
  const { texts, missing } = await planTexts(tx, of, sections);
  if (missing.length > 0) return refuse('not_frozen', missing.map(inTheWay));
  return ok({ texts, planHash: planHashOf(texts.map(({ hash }) => hash)), proposal: null });
}

/** What of the plan can be put to the vote now, and what it lacks. */
export async function planTexts(reader: Reader, of: DistrictId, sections: readonly DocumentId[]) {
  const [standing, profiles] = await Promise.all([
    standingTexts(reader, of, sections),
    profilesOf(reader, of, { kind: 'plan_section' }),
  ]);
  const byDocument = new Map(standing.map((text) => [text.document, text]));
  const ready = (document: DocumentId) => {
    const text = byDocument.get(document);
    return text !== undefined && (text.state === 'frozen' || text.state === 'approved') ? text : null;
  };
  const titles = new Map(profiles.map((profile) => [profile.id, profile]));
  return {
    texts: sections.flatMap((document) => ready(document) ?? []),
    missing: sections
      .filter((document) => ready(document) === null)
      .map((document) => ({
        document,
        title: titles.get(document)?.title ?? '',
        state: titles.get(document)?.state ?? 'draft',
      })),
  };
}

function inTheWay({
  document,
  title,
}: {
  readonly document: DocumentId;
  readonly title: string;
}): RefusedOver {
  return { label: title, href: `/documenti/${document}` };
}

/** Texts as a round keeps them, each with its place in the plan. */
export async function placedTexts<Text extends FrozenText>(
  { places }: Pick<DecisionsDeps, 'places'>,
  reader: Reader,
  texts: readonly Text[],
): Promise<readonly (RoundText & { readonly numberInPlan: string | null })[]> {
  const stands = await places(
    reader,
    texts.map(({ document }) => document),
  );
  return texts.map(({ document, version, number, title, hash, change }) => {
    const numberInPlan = stands.get(document)?.number ?? null;
    return { document, version, number, title, numberInPlan, hash, change };
  });
}
