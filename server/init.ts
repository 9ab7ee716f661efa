import { emailSchema } from '../shared/people/loginApi.ts';
import { nameSchema } from '../shared/people/registerApi.ts';
import { atDatabase } from './atDatabase.ts';
import { commandOptions } from './commandOptions.ts';
import { type Founding, foundDistrict } from './people/foundDistrict.ts';
import { invitationLink } from './people/invitations/invitationToken.ts';
import { servedDistrict } from './people/territoryStore.ts';
import { randomIds, systemClock } from './platform/clock.ts';
import type { Database } from './platform/database.ts';
import { StartRefusal } from './platform/startRefusal.ts';
import type { Run } from './run.ts';

const usage =
  'npm run corale -- init --name "Ambito …" --admin "Nome Cognome" [--email nome@comune.it] [--plan-office]';
const options = {
  name: { type: 'string' },
  admin: { type: 'string' },
  email: { type: 'string' },
  'plan-office': { type: 'boolean' },
} as const;

type Given = {
  readonly name?: string | undefined;
  readonly admin?: string | undefined;
  readonly email?: string | undefined;
  readonly 'plan-office'?: boolean | undefined;
};

/** Makes the territory that this installation serves, and prints the way in of its first administrator. */
export async function init(run: Run): Promise<void> {
  const given = commandOptions(run.args, options, usage);
  const token = await atDatabase(run, 'corale init', async (db) => {
    await refuseSecond(db);
    const founding = foundingOf(await completed(given, run.ask));
    const founded = await foundDistrict({ db, clock: systemClock, ids: randomIds }, founding);
    if (founded.ok) return founded.value;
    await refuseSecond(db);
    throw new Error(`the district was refused: ${founded.refused}`);
  });
  run.say('Il territorio è pronto. Avvia Corale, poi apri questo invito per entrare:');
  run.say('');
  run.say(`  ${invitationLink(run.config.baseUrl, token)}`);
  run.say('');
  run.say('Vale una volta sola, per sette giorni, e non viene mostrato di nuovo.');
}

async function refuseSecond(db: Database): Promise<void> {
  const known = await servedDistrict(db);
  if (known === null) return;
  throw new StartRefusal(
    known.demo
      ? 'Qui c’è già un territorio dimostrativo, e non diventa vero: scegli un’altra cartella con DATA_DIR, o un altro database con DATABASE_URL.'
      : `Qui c’è già «${known.name}». Se chi lo amministra non riesce più a entrare: npm run corale -- invite --person "Nome Cognome"`,
  );
}

/** Asks for what is missing, where somebody is there to answer. */
async function completed(given: Given, ask: Run['ask']): Promise<Given> {
  if (given.name !== undefined && given.admin !== undefined) return given;
  if (ask === null)
    throw new StartRefusal(
      `Manca ${given.name === undefined ? '--name' : '--admin'}. Si scrive così: ${usage}`,
    );
  const name = given.name ?? (await ask('Come si chiama il territorio? (Ambito territoriale di …) '));
  const admin = given.admin ?? (await ask('Chi lo amministra? (Nome Cognome) '));
  const email = given.email ?? (await ask('Il suo indirizzo e-mail? (vuoto, se non ne ha) '));
  const planOffice =
    given['plan-office'] ?? /^s/iu.test(await ask('Coordina anche l’Ufficio di Piano? (s/N) '));
  return { name, admin, email, 'plan-office': planOffice };
}

function foundingOf(given: Given): Founding {
  const name = nameSchema.safeParse(given.name);
  const admin = nameSchema.safeParse(given.admin);
  const text = given.email?.trim() ?? '';
  const email = text === '' ? null : emailSchema.safeParse(text);
  if (!name.success)
    throw new StartRefusal('Il nome del territorio dev’essere di una riga, fino a 200 lettere.');
  if (!admin.success)
    throw new StartRefusal('Il nome di chi amministra dev’essere di una riga, fino a 200 lettere.');
  if (email !== null && !email.success) throw new StartRefusal(`«${text}» non è un indirizzo e-mail.`);
  return {
    name: name.data,
    admin: { name: admin.data, email: email?.data ?? null },
    planOffice: given['plan-office'] ?? false,
  };
}
