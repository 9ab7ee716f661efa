import type { Page } from 'playwright-core';
import type { WorkshopId } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import type { TableView, WorkshopView } from '../../shared/workshops/api.ts';
import type { Facilitating } from '../../shared/workshops/facilitating.ts';
import { type Hall, openHall, phone } from './hall.ts';
import { openTypist, type Typist } from './typist.ts';
import { prepared } from './workshopTown.ts';

/** The product in a hall with one workshop, which Sara leads and which takes contributions. */
export type WorkshopHall = AsyncDisposable & {
  readonly hall: Hall;
  readonly sara: Page;
  readonly workshop: WorkshopId;
  /** What this person's page would ask for. */
  readonly asks: <T>(page: Page, method: 'GET' | 'POST', path: string, data?: unknown) => Promise<T>;
  readonly view: () => Promise<WorkshopView>;
  /** What Sara's console sends, without its screen. */
  readonly acts: (
    act: { readonly do: Facilitating['do'] } & Readonly<Record<string, unknown>>,
  ) => Promise<void>;
  /** A phone, from the QR on the screen of the hall to the table: one name, one press. */
  readonly joins: (name: string) => Promise<Page>;
  /** So many guests more, with sessions of their own and the product's client, without screens. */
  readonly seats: (people: number, through?: (address: string) => string) => Promise<readonly Typist[]>;
};

export async function openWorkshopHall(tables = 1): Promise<WorkshopHall> {
  const hall = await openHall();
  const { baseUrl } = hall;
  const sara = await hall.browserOf('sara-traccia');
  const asks: WorkshopHall['asks'] = async (page, method, path, data) => {
    const headers = { origin: baseUrl };
    const answer = await page.request.fetch(`${baseUrl}/api${path}`, { method, headers, data });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.status() === 204 ? null : await answer.json();
  };
  const { actor } = await asks<SessionView>(sara, 'GET', '/session');
  const wanted = { ...prepared, tables, facilitators: [actor.person] };
  const { id: workshop } = await asks<{ id: WorkshopId }>(sara, 'POST', '/workshops', wanted);
  const view = () => asks<WorkshopView>(sara, 'GET', `/workshops/${workshop}`);
  const acts: WorkshopHall['acts'] = async (act) => {
    const { revision: seen } = await view();
    await asks(sara, 'POST', `/workshops/${workshop}/console`, { seen, ...act });
  };
  await acts({ do: 'open' });
  await acts({ do: 'go_to_phase', phase: 'contributions' });
  return {
    hall,
    sara,
    workshop,
    asks,
    view,
    acts,
    joins: async (name) => {
      const guest = await hall.visitor(phone, (await view()).joinAddress);
      await guest.getByLabel('Come ti chiami').fill(name);
      await guest.getByRole('button', { name: 'Siediti al tavolo' }).click();
      await guest.getByRole('tab', { name: 'Testo del tavolo' }).waitFor();
      return guest;
    },
    seats: async (people, through = (address) => address) => {
      const { code } = await view();
      return Promise.all(
        Array.from({ length: people }, (_, place) =>
          seat({ address: through(baseUrl), code, workshop, name: `Ospite ${place}` }),
        ),
      );
    },
    [Symbol.asyncDispose]: () => hall[Symbol.asyncDispose](),
  };
}

type Seat = {
  readonly address: string;
  readonly code: string;
  readonly workshop: WorkshopId;
  readonly name: string;
};

async function seat({ address, code, workshop, name }: Seat): Promise<Typist> {
  const joined = await fetch(new URL('/api/join', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, name, organisation: null }),
  });
  if (joined.status !== 201) throw new Error(`nobody joined: ${joined.status} ${await joined.text()}`);
  const headers = { cookie: joined.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  const table = await fetch(new URL(`/api/table/${workshop}`, address), { headers });
  const { me, document, epoch } = (await table.json()) as TableView;
  const socket = new URL('/sync', address.replace(/^http/u, 'ws')).href;
  return openTypist({ address: socket, headers, person: me.member, document, epoch });
}
