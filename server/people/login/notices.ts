import { must } from '../../../shared/kernel/assert.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { mailOf, type Receiver } from '../../platform/letter.ts';
import { servedDistrict } from '../territoryStore.ts';
import { type Notice, noticeLetter } from './letters.ts';
import type { LoginDeps } from './loginDeps.ts';
import { receiverOf } from './loginStore.ts';

type Deps = Pick<LoginDeps, 'db' | 'mailer' | 'background'>;

/** Tells a person by mail, where she has an address. After the commit, and nobody waits for it. */
export function notify({ db, mailer, background }: Deps, to: PersonId | Receiver, notice: Notice): void {
  if (mailer === null) return;
  background.run(async () => {
    const receiver = typeof to === 'string' ? await receiverOf(db, to) : to;
    if (receiver === null) return;
    const district = must(await servedDistrict(db), 'a person has a district');
    await mailer(mailOf(receiver, district.name, noticeLetter(receiver, notice)));
  });
}
