import type { Saying } from '../../../shared/decisions/mayCast.ts';
import type { RoundState } from '../../../shared/decisions/round.ts';
import type { Speaking } from '../../../shared/decisions/speaksFor.ts';
import type { Statement } from '../../../shared/decisions/statement.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { OrganisationId, PersonId } from '../../../shared/kernel/ids.ts';
import { ruleDigest } from './acts.ts';
import { seatNamed } from './claims.ts';

/** Who speaks, and what makes this statement good once. */
export type Said = {
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly organisations: ReadonlyMap<OrganisationId, string>;
  readonly once: Pick<Statement, 'ballot' | 'issuedAt' | 'nonce'>;
};

/** What somebody confirms, whole: nothing that decides stands outside it. */
export function statementOf(
  { opening }: RoundState,
  saying: Saying,
  { standing, office }: Speaking,
  { person, organisations, once }: Said,
): Statement {
  const seat = must(seatNamed(opening, saying.seat), 'somebody speaks for a seat of the round');
  return {
    ...once,
    type: 'corale/statement/v1',
    district: opening.district,
    round: opening.id,
    kind: opening.kind,
    texts: opening.texts.map(({ title, number, hash }) => ({ title, number, hash })),
    planHash: opening.planHash,
    rule: opening.rule === null ? null : ruleDigest(opening.rule),
    seat: seat.id,
    organisation: { id: seat.organisation, name: organisations.get(seat.organisation) ?? seat.name },
    person: { ...person, office },
    standing,
    choice: saying.choice,
    reason: saying.reason,
  };
}
