import { defaultRule } from '../../../shared/decisions/presets.ts';
import type { RoundChoices, RoundView } from '../../../shared/decisions/roundApi.ts';
import type { VersionId } from '../../../shared/kernel/ids.ts';
import type { RoundDraft } from './roundDraft.ts';

const written = { day: '', hour: '12:00' };

const empty: RoundDraft = {
  kind: 'vote',
  body: null,
  on: 'version',
  version: null,
  outcome: 'accepted',
  outcomeReason: '',
  rule: defaultRule,
  call: 'first',
  follows: null,
  inSitting: false,
  sitting: { day: '', hour: '18:00' },
  place: '',
  hasDeadline: true,
  deadline: written,
  instructions: '',
};

/** How the form begins: on the version one came from, or as the first call that had no quorum. */
export function firstDraft(
  { bodies, texts }: RoundChoices,
  version: VersionId | null,
  first: RoundView | null,
): RoundDraft {
  const body = bodies.find(({ id }) => id === first?.body?.id) ?? bodies.find(({ mayConvene }) => mayConvene);
  const begun = { ...empty, body: body?.id ?? null, rule: body?.rule ?? defaultRule };
  if (first !== null) {
    const [only] = first.texts;
    return {
      ...begun,
      on: first.whole ? 'plan' : first.proposal ? 'recommendation' : 'version',
      version: only?.version ?? null,
      outcome: first.proposal?.outcome ?? 'accepted',
      outcomeReason: first.proposal?.reason ?? '',
      rule: first.rule ?? begun.rule,
      call: 'second',
      follows: first.id,
      instructions: first.instructions ?? '',
    };
  }
  const text = texts.find((one) => one.version === version);
  if (text === undefined) return begun;
  return {
    ...begun,
    version: text.version,
    kind: text.kind === 'agreement' ? 'signature' : 'vote',
    on: text.kind === 'recommendation' ? 'recommendation' : 'version',
  };
}
