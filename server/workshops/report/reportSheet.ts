import type { TextNode } from '../../../shared/text/content.ts';
import { publicReport } from '../../../shared/workshops/publicReport.ts';
import type { OfficeReport } from '../../../shared/workshops/report.ts';
import { reportText } from './reportText.ts';
import { reportWords as say } from './reportWords.ts';

/** A report as its files are made from it. */
export type ReportSheet = {
  readonly number: number;
  readonly theme: string;
  readonly district: string;
  readonly demo: boolean;
  readonly text: TextNode;
  /** When the workshop was over: the same report gives the same bytes. */
  readonly at: Date;
};

export type ReportFor = 'public' | 'office';

export function reportSheet(report: OfficeReport, reader: ReportFor): ReportSheet {
  const { number, theme, district, demo, endedAt: at } = report;
  const text = reportText(reader === 'public' ? publicReport(report) : report);
  return { number, theme, district, demo, text, at };
}

export function sheetTitle({ number, theme }: Pick<ReportSheet, 'number' | 'theme'>): string {
  return `${say.title(number)} · ${theme}`;
}
