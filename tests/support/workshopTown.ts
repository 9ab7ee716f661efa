import type { WorkshopId } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import type { JoinView, TableView, WorkshopView } from '../../shared/workshops/api.ts';
import type { Facilitating } from '../../shared/workshops/facilitating.ts';
import { type Answer, cookieOf, type DemoTown, openDemoTown, type Visitor } from './demoTown.ts';

/** A demo town with a workshop that Sara leads, and a door through which guests come. */
export type WorkshopTown = AsyncDisposable & {
  readonly town: DemoTown;
  readonly sara: Visitor;
  readonly workshop: WorkshopId;
  readonly view: () => Promise<WorkshopView>;
  /** An act of the console, on the workshop as it is now. */
  readonly acts: (
    act: { readonly do: Facilitating['do'] } & Readonly<Record<string, unknown>>,
  ) => Promise<Answer>;
  readonly look: (visitor: Visitor) => Promise<JoinView>;
  /** Comes in with the code as it is now, and sits down. */
  readonly joins: (name: string | null, as?: Visitor) => Promise<Visitor>;
  readonly tableOf: (visitor: Visitor) => Promise<TableView>;
};

export const prepared = {
  theme: 'Incerti legami: fragilità tra lavoro e casa',
  venue: 'Sala civica di Crema',
  startsAt: '2030-11-23T08:30:00.000Z',
  endsAt: '2030-11-23T12:30:00.000Z',
  agenda: 'Accoglienza\nLavoro ai tavoli\nLettura finale',
  subdistrict: null,
  questions: ['Chi lavora ma non arriva a fine mese: che cosa lo aiuta a non perdere la casa?'],
  supportBudget: 3,
  preferenceBudget: 2,
  keepsNamesDays: 30,
};

export async function openWorkshopTown(tables = 3): Promise<WorkshopTown> {
  const town = await openDemoTown();
  const sara = await town.enter('sara-traccia');
  const { actor } = await sara.get<SessionView>('/api/session');
  const made = await sara.ask('POST', '/api/workshops', {
    ...prepared,
    tables,
    facilitators: [actor.person],
  });
  const workshop = (made.body as { id: WorkshopId }).id;
  const view = () => sara.get<WorkshopView>(`/api/workshops/${workshop}`);
  return {
    town,
    sara,
    workshop,
    view,
    acts: async (act) => {
      const { revision } = await view();
      return sara.ask('POST', `/api/workshops/${workshop}/console`, {
        ...(act.do === 'broadcast' ? {} : { seen: revision }),
        ...act,
      });
    },
    look: async (visitor) =>
      (await visitor.ask('POST', '/api/join/look', { code: (await view()).code })).body as JoinView,
    joins: async (name, as = town.stranger) => {
      const body = { code: (await view()).code, name, organisation: null };
      const joined = await as.ask('POST', '/api/join', body);
      if (joined.status !== 201) throw new Error(`nobody joined: ${JSON.stringify(joined.body)}`);
      const cookie = cookieOf(joined.headers);
      return cookie === '' ? as : town.withCookie(cookie);
    },
    tableOf: (visitor) => visitor.get<TableView>(`/api/table/${workshop}`),
    [Symbol.asyncDispose]: () => town[Symbol.asyncDispose](),
  };
}
