import type { Page } from 'playwright-core';
import type { SessionView } from '../../shared/people/api.ts';
import type { WorkshopView } from '../../shared/workshops/api.ts';
import { type Hall, openHall, phone } from './hall.ts';
import { prepared } from './workshopTown.ts';

/** An open workshop in a whole product, led by Sara, with phones of guests at its tables. */
export type TableHall = AsyncDisposable & {
  readonly hall: Hall;
  readonly view: () => Promise<WorkshopView>;
  /** An act of the console, on the workshop as it is now. */
  readonly acts: (act: object) => Promise<void>;
  /** From the QR on the screen of the hall to the table; `clock`: one that the test can stop. */
  readonly joins: (name: string, how?: { readonly clock?: boolean }) => Promise<Page>;
  readonly brings: (page: Page, text: string) => Promise<void>;
};

export async function tableHall({ tables }: { readonly tables: number }): Promise<TableHall> {
  const hall = await openHall();
  const sara = await hall.browserOf('sara-traccia');
  const asks = async <T>(method: 'GET' | 'POST', path: string, data?: unknown): Promise<T> => {
    const headers = { origin: hall.baseUrl };
    const answer = await sara.request.fetch(`${hall.baseUrl}/api${path}`, { method, headers, data });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (answer.status() === 204 ? null : await answer.json()) as T;
  };
  const { actor } = await asks<SessionView>('GET', '/session');
  const made = { ...prepared, tables, facilitators: [actor.person] };
  const { id } = await asks<{ id: string }>('POST', '/workshops', made);
  const view = () => asks<WorkshopView>('GET', `/workshops/${id}`);
  const acts = async (act: object) => {
    const { revision: seen } = await view();
    await asks('POST', `/workshops/${id}/console`, { seen, ...act });
  };
  await acts({ do: 'open' });
  return {
    hall,
    view,
    acts,
    joins: async (name, { clock = false } = {}) => {
      const guest = await hall.visitor(phone);
      if (clock) await guest.clock.install();
      await guest.goto((await view()).joinAddress);
      await guest.getByLabel('Come ti chiami').fill(name);
      await guest.getByRole('button', { name: 'Siediti al tavolo' }).click();
      await guest.getByRole('tab', { name: 'Testo del tavolo' }).waitFor();
      return guest;
    },
    brings: async (page, text) => {
      const field = page.getByRole('textbox', { name: 'Il tuo contributo' });
      await field.fill(text);
      await field.press('Control+Enter');
    },
    [Symbol.asyncDispose]: () => hall[Symbol.asyncDispose](),
  };
}
