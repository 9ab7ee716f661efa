import { writtenInThread } from '../../platform/fileThread.ts';
import { repliesCsv } from './repliesCsv.ts';
import type { ReplySheet } from './replySheet.ts';

export type SheetFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** A sheet as a file, whose name says what it is about and whether its territory is invented. */
export async function sheetFile(sheet: ReplySheet, as: 'docx' | 'csv'): Promise<SheetFile> {
  const name = `controdeduzioni-${plainName(sheet.about)}${sheet.demo ? '-dimostrativo' : ''}.${as}`;
  if (as === 'csv') {
    return { name, mediaType: 'text/csv; charset=utf-8', bytes: Buffer.from(repliesCsv(sheet)) };
  }
  return { name, mediaType: wordType, bytes: await writtenInThread(program, sheet) };
}

const program = new URL('./wordWorker.ts', import.meta.url);
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Plain letters and figures only: it goes through mail programs, archives and protocol systems of every age. */
function plainName(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.]+/gu, '-')
    .slice(0, 60)
    .replace(/^[-.]+|[-.]+$/gu, '');
  return plain === '' ? 'documento' : plain;
}
