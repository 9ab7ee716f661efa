import { longDay, longMoment } from '../../../shared/i18n/dates.ts';
import { clockInItaly, dayInItaly } from '../../../shared/people/day.ts';
import { emptyContent, type TextNode, withoutIds } from '../../../shared/text/content.ts';
import { countedPeople } from '../../../shared/workshops/countedPeople.ts';
import type { PublicReport } from '../../../shared/workshops/publicReport.ts';
import type { OfficeReport, ReportCard, ReportRecommendation } from '../../../shared/workshops/report.ts';
import { bullets, heading, labelled, paragraph, table } from './blocks.ts';
import { insideText } from './insideText.ts';
import { counted, kindWords, reportWords as say, stepWords } from './reportWords.ts';

/** A report as a text: what its PDF, its Word file and the minutes are all made from. */
export function reportText(report: PublicReport | OfficeReport): TextNode {
  const content = [
    ...facts(report),
    ...course(report),
    ...attendance(report),
    ...recommendations(report),
    ...groups(report),
    ...tables(report),
  ];
  return withoutIds({ ...emptyContent, content });
}

function facts(report: PublicReport | OfficeReport): readonly TextNode[] {
  const { openedAt, endedAt, questions } = report;
  const sameDay = dayInItaly(openedAt) === dayInItaly(endedAt);
  const when = sameDay
    ? `${longDay(openedAt, 'it')}, dalle ${clock(openedAt)} alle ${clock(endedAt)}`
    : `da ${longMoment(openedAt, 'it')} a ${longMoment(endedAt, 'it')}`;
  return [
    heading(2, say.facts),
    labelled(say.theme, report.theme),
    labelled(say.venue, report.venue),
    labelled(say.when, when),
    labelled(say.people, String(report.attendance.people)),
    ...('facilitators' in report ? [labelled(say.facilitators, report.facilitators.join(', '))] : []),
    ...(questions.length > 0 ? [heading(3, say.questions), ...bullets(questions.map(paragraph))] : []),
  ];
}

function course({ steps }: PublicReport): readonly TextNode[] {
  const rows = steps.map(({ state, at }) => [clock(at), stepWords(state)]);
  return [heading(2, say.steps), table([say.hour, say.step], rows)];
}

function attendance({ attendance: { bodies, alone } }: PublicReport): readonly TextNode[] {
  const rows = [
    ...bodies.map(({ name, people }) => [name, String(people)]),
    ...(alone > 0 ? [[say.noBody, String(alone)]] : []),
  ];
  const counts = rows.length === 0 ? paragraph(say.none) : table([say.body, say.count], rows);
  return [heading(2, say.attendance), counts];
}

function recommendations({ recommendations: all }: PublicReport): readonly TextNode[] {
  if (all.length === 0) return [heading(2, say.recommendations), paragraph(say.noRecommendations)];
  return [heading(2, say.recommendations), ...all.flatMap(recommendation)];
}

function recommendation(one: ReportRecommendation): readonly TextNode[] {
  const contributions = counted(one.contributions, 'contributo', 'contributi');
  const at = counted(one.tables, 'tavolo', 'tavoli');
  const positions = one.positions.map(({ words, people }) =>
    paragraph(`${words} (${countedPeople(people)})`),
  );
  return [
    heading(3, `${one.code} ${one.title}`),
    paragraph(
      `Nasce da ${contributions} di ${at}; la sostengono ${one.supporters} di ${countedPeople(one.people)}.`,
    ),
    ...(positions.length > 0
      ? [labelled(say.positions, String(positions.length)), ...bullets(positions)]
      : []),
  ];
}

function groups(report: PublicReport | OfficeReport): readonly TextNode[] {
  const { ungrouped, hidden, attendance: of } = report;
  const shared = report.groups.flatMap(({ title, preferences, supporters, cards }) => [
    heading(3, title),
    paragraph(
      `${counted(preferences, 'preferenza', 'preferenze')}; ${supporters} di ${countedPeople(of.people)} ne sostengono almeno un contributo.`,
    ),
    ...bullets(cards.map(card)),
  ]);
  return [
    heading(2, say.groups),
    ...shared,
    ...(ungrouped.length > 0 ? [heading(3, say.ungrouped), ...bullets(ungrouped.map(card))] : []),
    ...(shared.length + ungrouped.length === 0 ? [paragraph(say.none)] : []),
    ...(hidden > 0 ? [paragraph(say.hidden(hidden))] : []),
  ];
}

function card(one: ReportCard & { readonly bringer?: string | null }): TextNode {
  const said = [
    `Tavolo ${one.table}`,
    ...(one.bringer ? [one.bringer] : []),
    counted(one.supports, 'sostegno', 'sostegni'),
    ...(one.merged > 0 ? [`comprende ${counted(one.merged, 'contributo uguale', 'contributi uguali')}`] : []),
  ];
  return labelled(kindWords[one.kind], `${one.words} (${said.join('; ')})`);
}

function tables({ tables: all }: PublicReport): readonly TextNode[] {
  return [
    heading(2, say.tables),
    ...all.flatMap(({ number, name, people, text }) => [
      heading(3, `${say.table(number, name)} (${countedPeople(people)})`),
      ...insideText(text, say.emptyTable),
    ]),
  ];
}

function clock(at: Date): string {
  return clockInItaly(at).replace(':', '.');
}
