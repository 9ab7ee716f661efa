import type { TextNode } from '../text/content.ts';
import { mentionWords } from '../text/mentionWords.ts';
import type { OfficeReport, Report, ReportCard, ReportGroup } from './report.ts';

/** A report for everybody. It has no field for the name of anybody who took part or led. */
export type PublicReport = Report<ReportCard>;

/**
 * The same report without names. Every field is taken by its name: one that is added to the report of the office stays
 * there until somebody writes it here too.
 */
export function publicReport(report: OfficeReport): PublicReport {
  const { number, theme, venue, district, demo, openedAt, endedAt } = report;
  const { questions, steps, attendance, hidden, recommendations } = report;
  return {
    number,
    theme,
    venue,
    district,
    demo,
    openedAt,
    endedAt,
    questions,
    steps: steps.map(({ state, at }) => ({ state, at })),
    attendance: {
      people: attendance.people,
      bodies: attendance.bodies.map(({ name, people }) => ({ name, people })),
      alone: attendance.alone,
    },
    tables: report.tables.map(({ number: table, name, people, text }) => ({
      number: table,
      name,
      people,
      text: withoutNames(text),
    })),
    groups: report.groups.map(publicGroup),
    ungrouped: report.ungrouped.map(publicCard),
    hidden,
    recommendations: recommendations.map(({ positions, ...one }) => ({
      code: one.code,
      title: one.title,
      contributions: one.contributions,
      supporters: one.supporters,
      people: one.people,
      tables: one.tables,
      positions: positions.map(({ words, people }) => ({ words, people })),
    })),
  };
}

function publicGroup({
  title,
  preferences,
  supporters,
  cards,
}: ReportGroup<ReportCard>): ReportGroup<ReportCard> {
  return { title, preferences, supporters, cards: cards.map(publicCard) };
}

function publicCard({ kind, words, table, supports, merged }: ReportCard): ReportCard {
  return { kind, words, table, supports, merged };
}

/** Where a text names a person by a mention, it says so without saying whom; a body keeps its name. */
export function withoutNames(node: TextNode): TextNode {
  if (node.type === 'mention') {
    const isBody = node.attrs?.['kind'] === 'organisation';
    const words = isBody ? mentionWords(node.attrs).slice(1) : '';
    return { type: 'text', text: words === '' ? '[persona]' : words };
  }
  return node.content === undefined ? node : { ...node, content: node.content.map(withoutNames) };
}
