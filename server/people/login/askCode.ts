import { randomBytes } from 'node:crypto';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { loginCode } from '../../../shared/people/loginCode.ts';
import { mailOf } from '../../platform/letter.ts';
import type { DistrictRow } from '../territoryStore.ts';
import { codeLetter } from './letters.ts';
import type { LoginDeps } from './loginDeps.ts';
import { type KnownPerson, knownPersonAt } from './loginStore.ts';
import { keepOnce } from './oneTimeStore.ts';
import { realDistrict } from './realDistrict.ts';

/** Seconds for which a code is good. */
export const codeLifetime = 10 * 60;

/** What a code is kept under: the half that only its browser has, and the half that went by mail. */
export function codeSecret(browserHalf: string, code: string): string {
  return `code ${browserHalf} ${code}`;
}

/** What is kept with a code: it is good for one person at one address, and both must still belong together. */
export function receiverOfCode({ id, email }: Pick<KnownPerson, 'id' | 'email'>): string {
  return `${id} ${email}`;
}

/**
 * Mails a code to whoever has this address, and gives the browser its half. The answer neither knows nor
 * waits for what follows, so it is the same for an address that nobody has.
 */
export async function askCode(deps: LoginDeps, email: string): Promise<Result<string>> {
  const { mailer } = deps;
  const district = await realDistrict(deps.db);
  if (mailer === null || district === null) return refuse('not_found');
  const known = await knownPersonAt(deps.db, district.id, email);
  const browserHalf = randomBytes(16).toString('base64url');
  deps.background.run(async () => {
    if (known !== null) await mailer(await letterWithCode(deps, district, known, browserHalf));
  });
  return ok(browserHalf);
}

async function letterWithCode(
  deps: LoginDeps,
  district: DistrictRow,
  known: KnownPerson,
  browserHalf: string,
) {
  const code = loginCode(randomBytes(5));
  await keepOnce(deps, codeSecret(browserHalf, code), receiverOfCode(known), codeLifetime);
  return mailOf(known, district.name, codeLetter(known, code));
}
