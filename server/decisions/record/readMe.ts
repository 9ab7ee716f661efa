import type { RecordFile } from '../../../shared/decisions/record/recordFile.ts';
import { formats } from '../../../shared/i18n/formats.ts';

/** How an export is called and of whom it is, for people. */
export type Cover = {
  readonly district: string;
  readonly demo: boolean;
  readonly at: Date;
  readonly name: string;
  /** The fingerprint of the key that signs now. */
  readonly key: string;
};

/** LEGGIMI.txt: what is in the file, how it is checked, and what that proves. Nothing here is part of the proof. */
export function readMe(
  { rows, texts, statements }: RecordFile,
  { district, demo, at, name, key }: Cover,
): string {
  const open = rows.filter(({ payload }) => payload !== undefined).length;
  return `${district}
Fascicolo verificabile del registro degli atti, fatto ${formats.it.longMoment(at)}
${demo ? '\nTERRITORIO DIMOSTRATIVO: persone e atti sono inventati.\n' : ''}
CHE COSA C'È
  fascicolo.json  gli atti del registro dall'1 al ${rows.length}: ${open} si leggono, ${rows.length - open} sono
                  qui con la sola impronta; i testi di ${texts.length} versioni; ${statements.length} dichiarazioni
                  di voto o di parere; le firme e le chiavi pubbliche.
  verifica.mjs    il programma che controlla tutto questo. Non usa la rete e non usa Corale: è un solo
                  file di testo, si può leggere. Serve Node.js 20 o successivo (https://nodejs.org).

COME SI VERIFICA
  Apri un terminale nella cartella del fascicolo e scrivi:

    node verifica.mjs ${name} --key ${key}

  L'impronta della chiave qui sopra serve solo se la confronti con quella avuta per altra via (un
  verbale, il sito dell'ente, una telefonata): chi rifà un fascicolo può riscrivere anche questa riga.
  Se hai una ricevuta, usa quella: atto e impronta sono scritti lì.

    node verifica.mjs ${name} --receipt ATTO:IMPRONTA

CHE COSA DICE
  0  verificato: viene dalla chiave che hai dato, o contiene la tua ricevuta
  3  coerente, origine non verificata: non hai dato né chiave né ricevuta, o la chiave firma solo una parte
  1  alterato, o diverso da quello che dicono chiave o ricevuta: nomina l'atto, l'atteso e il trovato
  2  il file non si legge

CHE COSA NON DICE
  Che gli atti con la sola impronta dicano una cosa o un'altra; che non ne manchino dopo l'ultimo; che una
  conferma in Corale sia più di una firma elettronica semplice.
`;
}
