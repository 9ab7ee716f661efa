import { pageSource, termsSource } from '../../decisions/pdf/pageSource.ts';
import { textSource } from '../../decisions/pdf/textSource.ts';
import type { TypstJob } from '../../decisions/pdf/typstJob.ts';
import { words } from '../../decisions/pdf/typstWords.ts';
import { type ReportSheet, sheetTitle } from './reportSheet.ts';
import { reportWords as say } from './reportWords.ts';

/** The source of a report’s PDF. */
export function reportJob(sheet: ReportSheet): TypstJob {
  const title = sheetTitle(sheet);
  const source = [
    pageSource({ title, foot: title, impronta: null, demo: sheet.demo }),
    '#title()',
    termsSource([[say.district, words(sheet.demo ? `${sheet.district} (dimostrativo)` : sheet.district)]]),
    textSource(sheet.text, new Set()),
  ].join('\n\n');
  return { source, images: [], at: sheet.at };
}
