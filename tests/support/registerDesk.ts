import { must } from '../../shared/kernel/assert.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import type {
  BodyView,
  OrganisationView,
  PersonView,
  SeatView,
  TerritoryView,
} from '../../shared/people/registerApi.ts';
import type { Answer, DemoTown, Visitor } from './demoTown.ts';
import { readJournal } from './readJournal.ts';

/** Somebody at work on the register, who finds things by their names. */
export type RegisterDesk = {
  readonly post: (path: string, body?: unknown) => Promise<Answer>;
  readonly patch: (path: string, body: unknown) => Promise<Answer>;
  /** Posts, and gives the id of what was made. */
  readonly made: (path: string, body: unknown) => Promise<string>;
  readonly organisation: (name: string) => Promise<OrganisationView>;
  readonly municipality: (name: string) => Promise<TerritoryView['municipalities'][number]>;
  readonly person: (name: string) => Promise<PersonView>;
  /** The seat of an organisation, under its full name, in the assembly of mayors. */
  readonly seat: (organisation: string) => Promise<SeatView>;
  /** Who sits on a seat and who sat there: name, from, until. */
  readonly sitting: (organisation: string) => Promise<readonly (readonly [string, string, string | null])[]>;
  /** The day so many days from today, in Italy. */
  readonly day: (offset: number) => string;
  /** What was put on record since the last call. */
  readonly news: () => Promise<
    readonly { readonly act: string; readonly facts: Readonly<Record<string, unknown>> }[]
  >;
};

export function registerDesk(town: DemoTown, visitor: Visitor): RegisterDesk {
  const at = '/api/register/';
  const post: RegisterDesk['post'] = (path, body = {}) => visitor.ask('POST', at + path, body);
  const bodies = () => visitor.get<readonly BodyView[]>(`${at}bodies`);
  const seat: RegisterDesk['seat'] = async (organisation) => {
    const assembly = (await bodies()).find(({ kind }) => kind === 'mayors_assembly');
    const found = assembly?.seats.findLast((one) => one.organisation.name === organisation);
    return must(found, `${organisation} has a seat`);
  };
  let seen = 0;
  return {
    post,
    patch: (path, body) => visitor.ask('PATCH', at + path, body),
    made: async (path, body) => {
      const answer = await post(path, body);
      if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return (answer.body as { readonly id: string }).id;
    },
    organisation: async (name) =>
      must(
        (await visitor.get<readonly OrganisationView[]>(`${at}organisations`)).find(
          (one) => one.name === name,
        ),
        `${name} is an organisation`,
      ),
    municipality: async (name) =>
      must(
        (await visitor.get<TerritoryView>(`${at}territory`)).municipalities.find((one) => one.name === name),
        `${name} is a municipality`,
      ),
    person: async (name) =>
      must(
        (await visitor.get<readonly PersonView[]>(`${at}people`)).find((one) => one.name === name),
        `${name} is in the register`,
      ),
    seat,
    sitting: async (organisation) =>
      (await seat(organisation)).holders.map(({ person, from, until }) => [person.name, from, until]),
    day: (offset) => dayInItaly(new Date(town.time.now().getTime() + offset * 86_400_000)),
    news: async () => {
      const acts = await readJournal(town.database.db);
      const news = acts.slice(seen).map(({ act, facts }) => ({ act, facts }));
      seen = acts.length;
      return news;
    },
  };
}
