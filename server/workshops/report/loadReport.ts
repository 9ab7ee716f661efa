import { asc, eq } from 'drizzle-orm';
import { recommendationOrigin, workshopStep } from '../../../drizzle/schema/workshops.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { WorkshopId, WorkshopTableId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { emptyContent } from '../../../shared/text/content.ts';
import type { Cluster, ConsoleCard, TableRow } from '../../../shared/workshops/board.ts';
import type { OfficeReport, ReportRecommendation, ReportTable } from '../../../shared/workshops/report.ts';
import { servedDistrict } from '../../people/territoryStore.ts';
import type { Reader } from '../../platform/database.ts';
import { consoleCards } from '../cardStore.ts';
import { clustersOf } from '../clusterStore.ts';
import { facilitatorsOf, questionsOf } from '../describedStore.ts';
import { supportersByGroup } from '../originStore.ts';
import { type Participant, participantsOf } from '../participantStore.ts';
import { positionsOf } from '../positionStore.ts';
import { recommendedAs } from '../recommendedStore.ts';
import { tablesOf } from '../tableStore.ts';
import type { Workshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';

type Deps = Pick<WorkshopsDeps, 'db' | 'contentOf'>;

/** What happened in a workshop that is over, as the office may read it; `wrong_state` before. */
export async function loadReport(deps: Deps, workshop: Workshop): Promise<Result<OfficeReport>> {
  const { id, openedAt, endedAt, number, theme, venue } = workshop;
  if (openedAt === null || endedAt === null) return refuse('wrong_state');
  const { db } = deps;
  const [district, questions, leaders, steps, people, tables, cards, clusters, supporters] =
    await Promise.all([
      servedDistrict(db),
      questionsOf(db, id),
      facilitatorsOf(db, [id]),
      stepsOf(db, id),
      participantsOf(db, id),
      tablesOf(db, id),
      consoleCards(db, id),
      clustersOf(db, id, { counted: true }),
      supportersByGroup(db, id),
    ]);
  const { name, demo } = must(district, 'a server has a district');
  const here = people.filter(({ removed }) => !removed);
  const groups = clusters.filter(({ deleted }) => !deleted);
  const shown = cards.filter(({ standing }) => standing.kind === 'shown');
  const numbers = new Map(tables.map((table) => [table.id, table.number]));
  const inGroup = (of: Cluster['id'] | null) =>
    shown.filter(({ cluster }) => cluster === of).map((card) => reportCard(card, numbers));
  const isGrouped = new Set(groups.map((group) => group.id));
  return ok({
    number,
    theme,
    venue,
    district: name,
    demo,
    openedAt,
    endedAt,
    questions: questions.map(({ words }) => words),
    facilitators: leaders.map((one) => one.name),
    steps,
    attendance: attendanceOf(here),
    tables: await Promise.all(tables.map((table) => reportTable(deps, table, here))),
    groups: groups.map((group) => ({
      title: group.title,
      preferences: group.preferences ?? 0,
      supporters: supporters.get(group.id) ?? 0,
      cards: inGroup(group.id),
    })),
    ungrouped: shown
      .filter(({ cluster }) => cluster === null || !isGrouped.has(cluster))
      .map((card) => reportCard(card, numbers)),
    hidden: cards.filter(({ standing }) => standing.kind === 'hidden').length,
    recommendations: await recommendationsOf(db, id),
  });
}

async function stepsOf(reader: Reader, of: WorkshopId): Promise<OfficeReport['steps']> {
  const rows = await reader
    .select({ state: workshopStep.state, phase: workshopStep.phase, at: workshopStep.at })
    .from(workshopStep)
    .where(eq(workshopStep.workshop, of))
    .orderBy(asc(workshopStep.ordinal));
  return rows.map(({ state, phase, at }) => ({
    state: state === 'open' ? { kind: 'open', phase } : { kind: state },
    at,
  }));
}

/** The largest bodies first. */
function attendanceOf(here: readonly Participant[]): OfficeReport['attendance'] {
  const byBody = Map.groupBy(here, ({ organisation }) => organisation);
  const bodies = [...byBody]
    .flatMap(([name, people]) => (name === null ? [] : [{ name, people: people.length }]))
    .toSorted((a, b) => b.people - a.people || a.name.localeCompare(b.name, 'it'));
  return { people: here.length, bodies, alone: byBody.get(null)?.length ?? 0 };
}

async function reportTable(
  { contentOf }: Deps,
  { id, number, name, document }: TableRow,
  here: readonly Participant[],
): Promise<ReportTable> {
  const people = here.filter(({ table }) => table === id).length;
  return { number, name, people, text: (await contentOf(document)) ?? emptyContent };
}

function reportCard(
  { kind, text, table, supports, holds, bringer }: ConsoleCard,
  numbers: ReadonlyMap<WorkshopTableId, number>,
) {
  return {
    kind,
    words: text,
    table: numbers.get(table) ?? 0,
    supports,
    merged: holds.length,
    bringer: bringer.by === 'participant' ? bringer.name : null,
  };
}

async function recommendationsOf(reader: Reader, of: WorkshopId): Promise<readonly ReportRecommendation[]> {
  const origins = await reader
    .select()
    .from(recommendationOrigin)
    .where(eq(recommendationOrigin.workshop, of))
    .orderBy(asc(recommendationOrigin.at));
  const named = await recommendedAs(
    reader,
    origins.map(({ document }) => document),
  );
  return Promise.all(
    origins.map(async ({ document, cluster, contributions, supporters, people, tables }) => ({
      code: named.get(document)?.code ?? '',
      title: named.get(document)?.title ?? '',
      contributions,
      supporters,
      people,
      tables,
      positions: (await positionsOf(reader, cluster)).map((one) => ({
        words: one.words,
        people: one.people,
      })),
    })),
  );
}
