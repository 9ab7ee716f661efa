import { isIP } from 'node:net';
import type { LoginWays } from '../../../shared/people/loginApi.ts';
import type { Config } from '../../platform/config.ts';
import type { Database } from '../../platform/database.ts';
import type { Mailer } from '../../platform/mail.ts';
import { realDistrict } from './realDistrict.ts';

type Deps = { readonly db: Database; readonly config: Config; readonly mailer: Mailer | null };

/** How one can enter here. A demo is entered as a persona, and in no other way. */
export async function viewWays({ db, config, mailer }: Deps, asked: URL): Promise<LoginWays> {
  const real = (await realDistrict(db)) !== null;
  const provider = config.identityProvider;
  return {
    code: real && mailer !== null,
    passkey: real && passkeysWork(config.baseUrl) && asked.hostname === config.baseUrl.hostname,
    identityProvider: real && provider !== null ? { name: provider.name } : null,
  };
}

/** Browsers bind a passkey to a name, over https or on this machine: never to an address of numbers. */
export function passkeysWork({ protocol, hostname }: URL): boolean {
  const isName = isIP(hostname) === 0 && !hostname.startsWith('[');
  return isName && (protocol === 'https:' || hostname === 'localhost');
}
