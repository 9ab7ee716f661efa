import type { Page } from 'playwright-core';
import { codeIn, type Received } from './postbox.ts';
import { openRealHall, type RealHall } from './realHall.ts';

/** Who is invited into a district that has just been founded. */
const email = 'maria.annunziata.provini@comune.prova.example';

/** A real hall, an invitation to it, and what somebody does to get in and out. */
export type EnteringHall = RealHall & {
  readonly link: string;
  /** Where mail reaches whoever was invited. */
  readonly email: string;
  readonly nextMail: () => Promise<Received>;
  /** Asks for a code in this browser, under the form that is open, and enters with it. */
  readonly enterByCode: (page: Page) => Promise<void>;
};

export async function openEnteringHall(env: Readonly<Record<string, string>> = {}): Promise<EnteringHall> {
  const hall = await openRealHall(env);
  const id = await hall.person({
    name: 'Maria Annunziata Provini',
    email,
    role: 'plan_office_staff',
    office: 'Assistente sociale',
  });
  /** Notices of what was done in the profile come in between. */
  const nextCode = async (): Promise<string> => codeIn(await hall.post.next(email)) || nextCode();
  return {
    ...hall,
    email,
    link: await hall.invitation(id),
    nextMail: () => hall.post.next(email),
    enterByCode: async (page) => {
      await page.getByLabel('Indirizzo e-mail').fill(email);
      await page.getByRole('button', { name: 'Mandami il codice' }).click();
      await page.getByLabel('Codice').fill(await nextCode());
      await page.keyboard.press('Enter');
    },
  };
}

export async function openProfile(page: Page): Promise<void> {
  await hasCome(page);
  await page.getByRole('button', { name: /Profilo di/ }).click();
  await page.getByRole('menuitem', { name: 'Il tuo profilo' }).click();
}

export async function leave(page: Page): Promise<void> {
  await hasCome(page);
  await page.getByRole('button', { name: /Profilo di/ }).click();
  await page.getByRole('menuitem', { name: 'Esci' }).click();
}

/** A page that is still coming takes the focus, and with it a menu that was opened meanwhile. */
async function hasCome(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
}
