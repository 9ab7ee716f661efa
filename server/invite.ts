import { atDatabase } from './atDatabase.ts';
import { commandOptions } from './commandOptions.ts';
import { invitationLink } from './people/invitations/invitationToken.ts';
import { type Administrator, recoverAdministrator } from './people/invitations/recoverAdministrator.ts';
import { servedDistrict } from './people/territoryStore.ts';
import { randomIds, systemClock } from './platform/clock.ts';
import { StartRefusal } from './platform/startRefusal.ts';
import type { Run } from './run.ts';

const usage = 'npm run corale -- invite --person "Nome Cognome" [--email nome@comune.it]';

/** Prints a new way in for an administrator who cannot enter any more. Everybody else is invited from the register. */
export async function invite(run: Run): Promise<void> {
  const options = { person: { type: 'string' }, email: { type: 'string' } } as const;
  const { person, email } = commandOptions(run.args, options, usage);
  if (person === undefined) throw new StartRefusal(`Manca --person. Si scrive così: ${usage}`);
  const who = { name: person.trim(), email: email?.trim() ?? null };
  const recovery = await atDatabase(run, 'corale invite', async (db) => {
    const district = await servedDistrict(db);
    if (district === null)
      throw new StartRefusal('Qui non c’è ancora nessun territorio: preparalo con npm run corale -- init');
    if (district.demo)
      throw new StartRefusal('Qui c’è un territorio dimostrativo: si entra scegliendo una persona di prova.');
    return recoverAdministrator({ db, clock: systemClock, ids: randomIds }, district.id, who);
  });
  if (recovery.kind === 'not_one') throw new StartRefusal(notOne(who, recovery.administrators));
  run.say(`Con questo invito ${recovery.name} entra di nuovo:`);
  run.say('');
  run.say(`  ${invitationLink(run.config.baseUrl, recovery.token)}`);
  run.say('');
  run.say(
    'Vale una volta sola, per sette giorni, e non viene mostrato di nuovo. Resta nel registro degli atti.',
  );
}

function notOne(who: { readonly name: string }, administrators: readonly Administrator[]): string {
  const names = administrators.map(({ name, email }) => (email === null ? name : `${name} <${email}>`));
  return `«${who.name}» non indica una sola persona tra chi amministra: ${names.join(', ')}. Se due hanno lo stesso nome, aggiungi --email.`;
}
