import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Statement } from '../../../../shared/decisions/statement.ts';
import { hex, sha256 } from '../../../../shared/kernel/hash.ts';
import type { BallotId } from '../../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import { loginCode, typedCode } from '../../../../shared/people/loginCode.ts';
import { receiverOf } from '../../../people/login/loginStore.ts';
import { servedDistrict } from '../../../people/territoryStore.ts';
import { mailOf } from '../../../platform/letter.ts';
import type { DecisionsDeps } from '../../decisionsDeps.ts';
import { codesUnderWay, countTry, type Pending } from '../pendingStore.ts';
import { codeLetter } from './codeLetter.ts';

/** Milliseconds for which a code is good. */
export const codeLifetime = 10 * 60 * 1000;
/** Of forty random bits: five wrong ones, and another has to be asked for. */
const triesOfCode = 5;
/** Nobody's mailbox is filled by a button that is pressed again and again. */
const codesAtOnce = 5;

/** Mails a code that confirms this one statement, and says where it went. Only its hash is kept. */
export async function codeFor(
  { db, mailer, background }: DecisionsDeps,
  { person }: Actor,
  { at, ballot, stated }: { readonly at: Date; readonly ballot: BallotId; readonly stated: Statement },
): Promise<Result<{ readonly codeHash: string; readonly sentTo: string }>> {
  const [receiver, district, underWay] = await Promise.all([
    receiverOf(db, person),
    servedDistrict(db),
    codesUnderWay(db, person, at),
  ]);
  if (mailer === null || receiver === null) return refuse('no_address');
  if (underWay >= codesAtOnce) return refuse('too_many');
  const code = loginCode(randomBytes(5));
  const letter = mailOf(receiver, district?.name ?? '', codeLetter(receiver, code, stated));
  background.run(() => mailer(letter));
  return ok({ codeHash: codeHashOf(ballot, code), sentTo: receiver.email });
}

/** Whether this is the code; every wrong one counts. */
export async function confirmedByCode(
  { db }: Pick<DecisionsDeps, 'db'>,
  pending: Pending,
  typed: string,
): Promise<Result<null>> {
  if (pending.codeHash === null) return refuse('not_confirmed');
  // Counted before it is looked at: many tries at once are as many as one after the other.
  if (!(await countTry(db, pending.id, triesOfCode))) return refuse('statement_over');
  const code = typedCode(typed);
  if (code === null) return refuse('not_confirmed');
  const fits = timingSafeEqual(Buffer.from(codeHashOf(pending.id, code)), Buffer.from(pending.codeHash));
  return fits ? ok(null) : refuse('not_confirmed');
}

/** A code is good for its statement only. */
function codeHashOf(ballot: BallotId, code: string): string {
  return hex(sha256('corale/statement-code/v1\0', ballot, code));
}
