import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { atDatabase } from './atDatabase.ts';
import { checkWholeRecord, type RecordCheck } from './decisions/record/checkWholeRecord.ts';
import { servedDistrict } from './people/territoryStore.ts';
import { newestCheckpoint } from './platform/checkpointStore.ts';
import { StartRefusal } from './platform/startRefusal.ts';
import type { Run } from './run.ts';

const verifier = fileURLToPath(new URL('../bin/verify-record.mjs', import.meta.url));

/**
 * Checks an exported record with the program that stands in it, or, without a file, the whole record in the
 * database. Resolves with the exit code: those of the program, or 0 for a record that holds and 1 for one that does not.
 */
export async function verify(run: Run): Promise<number> {
  return run.args.length === 0 ? verifyDatabase(run) : verifyFile(run.args);
}

async function verifyFile(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [verifier, ...args], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 2;
}

async function verifyDatabase(run: Run): Promise<number> {
  return atDatabase(run, 'corale verify', async (db) => {
    const district = await servedDistrict(db);
    if (district === null) throw new StartRefusal('Nel database non c’è ancora nessun territorio.');
    const checked = await checkWholeRecord(db, district.id);
    for (const line of wordsOf(checked)) run.say(line);
    const signed = await newestCheckpoint(db, district.id);
    run.say(
      signed === null
        ? 'Non è ancora firmato.'
        : `Firmato fino all’atto ${signed.seq} con la chiave ${signed.key}.`,
    );
    return checked.kind === 'whole' ? 0 : 1;
  });
}

const faults: Record<Broken['what'], string> = {
  missing: 'non c’è',
  previous: 'non contiene l’impronta di quello prima',
  payload: 'non dice quello che è stato registrato',
  entry: 'non ha l’impronta di quello che contiene',
  copy: 'ha accanto una copia che dice altro',
  end: 'non è dove il registro dice di finire',
  signature: 'non è quello che è stato firmato',
  key: 'una chiave ha firmato prima che un atto la nominasse, o nessun atto la nomina',
  words: 'non ha più il suo testo, e nessun atto dice che è stato cancellato',
  text: 'il testo di una versione non è quello di cui c’è l’impronta',
  event: 'ciò che è successo in una seduta non è quello di cui c’è l’impronta',
};

type Broken = Extract<RecordCheck, { kind: 'broken' }>;

function whereOf({ seq, what }: Broken): string {
  if (seq === 0) return 'Il registro è stato alterato';
  return what === 'text' || what === 'event'
    ? `Ciò che l’atto ${seq} nomina è stato alterato`
    : `L’atto ${seq} è stato alterato`;
}

function wordsOf(checked: RecordCheck): readonly string[] {
  if (checked.kind === 'broken') {
    const { what, expected, found } = checked;
    return [`${whereOf(checked)}: ${faults[what]}.`, `  atteso  ${expected}`, `  trovato ${found}`];
  }
  const { end, erased } = checked;
  const words = [`Il registro è integro: ${end.seq} atti ricontrollati su ${end.seq}.`];
  if (erased.length > 0) words.push(`Di ${erased.length} il testo è stato cancellato; ne resta l’impronta.`);
  return [
    ...words,
    'Chi può riscrivere tutto il database può riscrivere anche questo: confronta una ricevuta.',
  ];
}
