import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Typesetter } from '../../decisions/pdf/typesetter.ts';
import { writtenInThread } from '../../platform/fileThread.ts';
import { reportJob } from './reportPdf.ts';
import type { ReportFor, ReportSheet } from './reportSheet.ts';

export type ReportFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

const program = new URL('./wordWorker.ts', import.meta.url);
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A report as a file, whose name says for whom it is and whether its territory is invented. */
export async function reportFile(
  { typeset }: { readonly typeset: Typesetter },
  sheet: ReportSheet,
  { as, reader }: { readonly as: 'docx' | 'pdf'; readonly reader: ReportFor },
): Promise<Result<ReportFile>> {
  const forWhom = reader === 'public' ? 'pubblico' : 'ufficio';
  const name = `laboratorio-${sheet.number}-resoconto-${forWhom}${sheet.demo ? '-dimostrativo' : ''}.${as}`;
  if (as === 'docx') return ok({ name, mediaType: wordType, bytes: await writtenInThread(program, sheet) });
  const pdf = await typeset(reportJob(sheet));
  return pdf.ok ? ok({ name, mediaType: 'application/pdf', bytes: pdf.value }) : pdf;
}
