import { eq } from 'drizzle-orm';
import { person } from '../../../../drizzle/schema/people.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import { done, transact } from '../../../platform/transact.ts';
import { isKept } from '../../keptPersonas.ts';
import { personActs } from '../acts.ts';
import type { LoginDeps } from '../loginDeps.ts';

/** In which language Corale speaks to a person, on whatever device she enters and in its mails. */
export function setLanguage(
  deps: Pick<LoginDeps, 'db' | 'clock' | 'config'>,
  { person: id, district }: Actor,
  language: Language,
): Promise<Result<null>> {
  return transact(deps, district, async (tx) => {
    if (await isKept(deps.config, tx, [id])) return refuse('persona_stays');
    const [row] = await tx.select({ was: person.language }).from(person).where(eq(person.id, id));
    if (row?.was === language) return done(null, []);
    await tx.update(person).set({ language }).where(eq(person.id, id));
    return done(null, [personActs.languageSet(id, language)]);
  });
}
