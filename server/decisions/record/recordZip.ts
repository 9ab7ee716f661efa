import { readFile } from 'node:fs/promises';
import { strToU8, zip } from 'fflate';
import type { RecordFile } from '../../../shared/decisions/record/recordFile.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { type Cover, readMe } from './readMe.ts';

const verifier = new URL('../../../bin/verify-record.mjs', import.meta.url);

export type RecordZip = { readonly name: string; readonly bytes: Uint8Array };

/** One file with the record, the program that checks it, and how. */
export async function recordZip(record: RecordFile, cover: Omit<Cover, 'name'>): Promise<RecordZip> {
  const year = dayInItaly(cover.at).slice(0, 4);
  const name = `fascicolo-${year}-${record.rows.length}${cover.demo ? '-dimostrativo' : ''}.zip`;
  const files = {
    'fascicolo.json': strToU8(JSON.stringify(record)),
    'LEGGIMI.txt': strToU8(readMe(record, { ...cover, name })),
    'verifica.mjs': new Uint8Array(await readFile(verifier)),
  };
  const bytes = await new Promise<Uint8Array>((resolve, reject) => {
    zip(files, { mtime: cover.at }, (error, packed) => (error === null ? resolve(packed) : reject(error)));
  });
  return { name, bytes };
}
