import { strToU8, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { newSigningKey } from '../../../server/platform/signingKey.ts';
import type { RecordFile, RecordRow } from '../../../shared/decisions/record/recordFile.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { checkpointStatement, signedBytes } from '../../../shared/kernel/checkpointStatement.ts';
import { hex, sha256 } from '../../../shared/kernel/hash.ts';
import { openPasskeyDevice } from '../../support/passkeyDevice.ts';
import { changedByOne, loadVerifier, recordOf, type Verifier } from '../../support/recordBook.ts';

let verifier: Verifier;
beforeAll(async () => {
  verifier = await loadVerifier();
});

const key = newSigningKey();
const texts = ['{"title":"Anziani e caregiver"}', '{"title":"Giovani è un’altra"}'];
const book = recordOf(300, { key, texts });

/** The hash that a receipt of this entry would carry. */
function receiptOf(record: RecordFile, seq: number) {
  return { seq, hash: must(record.rows[seq - 1], 'the receipt is of an entry').hash };
}

function withRow(record: RecordFile, seq: number, change: Partial<RecordRow>): RecordFile {
  return { ...record, rows: record.rows.map((row) => (row.seq === seq ? { ...row, ...change } : row)) };
}

test('[J6] a record that holds proves exactly what it was asked to prove', () => {
  const alone = verifier.verifyRecord(book);
  expect(alone.code).toBe(3);
  expect(alone.lines.join('\n')).toContain('origine non verificata');
  expect(verifier.verifyRecord(book, { key: key.id }).code).toBe(0);
  expect(verifier.verifyRecord(book, { receipt: receiptOf(book, 120) }).code).toBe(0);
  expect(verifier.verifyRecord(book, { key: key.id, receipt: receiptOf(book, 300) }).code).toBe(0);
  const other = verifier.verifyRecord(book, { key: newSigningKey().id, receipt: receiptOf(book, 120) });
  expect(other.code).toBe(1);
  expect(other.lines.join('\n')).toContain('[no] Firmato con la chiave che hai dato');
  expect(other.lines.join('\n')).toContain('[sì] Contiene la tua ricevuta');
});

test('[J5, J6] one character changed in any column of 300 rows is found, and the entry is named', () => {
  let changed = 0;
  // Six of fifty: each change asks for the whole record once.
  for (const record of Array.from({ length: 6 }, () => recordOf(50))) {
    for (const row of record.rows) {
      for (const [column, value] of Object.entries(row)) {
        const other = typeof value === 'number' ? value + 1 : changedByOne(value, row.seq);
        const { code, fault } = verifier.verifyRecord(withRow(record, row.seq, { [column]: other }));
        expect([code, fault?.seq], `${column} of ${row.seq}`).toEqual([1, row.seq]);
        expect(fault?.expected).not.toBe(fault?.found);
        changed += 1;
      }
    }
  }
  expect(changed).toBeGreaterThan(1200);
});

test('[J6] one character changed in anything else is found too', () => {
  const swapped = <T extends object>(list: readonly T[], at: number, name: string): readonly T[] =>
    list.map((one, index) =>
      index === at
        ? { ...one, [name]: changedByOne(String(Object.entries(one).find(([n]) => n === name)?.[1]), at) }
        : one,
    );
  const harmed: Record<string, RecordFile> = {
    district: { ...book, district: changedByOne(book.district, 1) as RecordFile['district'] },
    'key id': { ...book, keys: swapped(book.keys, 0, 'id') },
    'public key': { ...book, keys: swapped(book.keys, 0, 'publicKey') },
    statement: { ...book, checkpoints: swapped(book.checkpoints, 1, 'statement') },
    signature: { ...book, checkpoints: swapped(book.checkpoints, 0, 'signature') },
    'text hash': { ...book, texts: swapped(book.texts, 0, 'hash') },
    'text content': { ...book, texts: swapped(book.texts, 1, 'content') },
    'a text that nobody named': { ...book, texts: [...book.texts, ...recordOf(3, { texts: ['{}'] }).texts] },
    'an event that nobody named': { ...book, events: ['{}'] },
    'a statement that nobody named': { ...book, statements: [{ text: '{}' }] },
    'a key that nobody named': { ...book, keys: [...book.keys, ...recordOf(2).keys] },
  };
  for (const [what, record] of Object.entries(harmed))
    expect(verifier.verifyRecord(record).code, what).toBe(1);
  expect(verifier.verifyRecord({ ...book, format: 'corale/fascicolo/v2' }).code).toBe(2);
  expect(verifier.verifyRecord({ ...book, note: 'non controllata' }).code).toBe(2);
});

test('[J6] a row taken out, two that changed places, and a row put in are named', () => {
  const without = { ...book, rows: book.rows.filter(({ seq }) => seq !== 187) };
  expect(verifier.verifyRecord(without)).toMatchObject({
    code: 1,
    fault: { seq: 187, expected: '187', found: '188' },
  });
  const [a, b] = [book.rows[186], book.rows[187]].map((row) => must(row, 'the row is there'));
  const changed = withRow(withRow(book, 187, { ...b, seq: 187 } as RecordRow), 188, {
    ...a,
    seq: 188,
  } as RecordRow);
  expect(verifier.verifyRecord(changed)).toMatchObject({ code: 1, fault: { seq: 187 } });
  const doubled = { ...book, rows: book.rows.flatMap((row) => (row.seq === 50 ? [row, row] : [row])) };
  expect(verifier.verifyRecord(doubled)).toMatchObject({ code: 1, fault: { seq: 51 } });
});

test('[J6] a tail that was cut is found by what was signed, and without that only by key or receipt', () => {
  const cut = { ...book, rows: book.rows.slice(0, 200) };
  expect(verifier.verifyRecord(cut)).toMatchObject({
    code: 1,
    fault: { seq: 201, expected: '300', found: '200' },
  });
  const forgotten = { ...cut, checkpoints: book.checkpoints.slice(0, 1) };
  expect(verifier.verifyRecord(forgotten).code).toBe(3);
  expect(verifier.verifyRecord(forgotten, { receipt: receiptOf(book, 231) }).code).toBe(1);
  const partly = verifier.verifyRecord(forgotten, { key: key.id });
  expect(partly.code).toBe(3);
  expect(partly.lines.join('\n')).toContain('fino all’atto 150');
});

test('[J6] a record rewritten with its hashes made anew, or wholly made with another key, is not provable without key or receipt', () => {
  const other = newSigningKey();
  const rewritten = recordOf(300, { key: other, texts });
  const alone = verifier.verifyRecord(rewritten);
  expect(alone.code).toBe(3);
  expect(alone.lines.join('\n')).toContain('Coerente, origine non verificata');
  expect(verifier.verifyRecord(rewritten, { key: key.id }).code).toBe(1);
  expect(verifier.verifyRecord(rewritten, { receipt: receiptOf(book, 120) })).toMatchObject({
    code: 1,
    fault: { seq: 120, expected: receiptOf(book, 120).hash, found: receiptOf(rewritten, 120).hash },
  });
  // Signatures of the true key do not fit the rewritten rows.
  const mixed = { ...rewritten, checkpoints: book.checkpoints, keys: book.keys };
  expect(verifier.verifyRecord(mixed, { key: key.id }).code).toBe(1);
});

test('[J4] what a key signed before it was on record proves nothing', () => {
  const late = newSigningKey();
  const record = recordOf(10, { key: late });
  const borrowed = { ...book, keys: [...book.keys, { id: late.id, publicKey: hex(late.publicKey) }] };
  expect(verifier.verifyRecord({ ...borrowed, checkpoints: record.checkpoints }).code).toBe(1);
  const own = recordOf(10, { key: late, before: 3 });
  const end = { seq: 2, hash: new Uint8Array(Buffer.from(receiptOf(own, 2).hash, 'hex')) };
  const statement = checkpointStatement(own.district, end, { key: late.id, at: new Date(0) });
  const checkpoints = [{ statement, signature: hex(late.sign(signedBytes(statement))) }];
  expect(verifier.verifyRecord(own).code).toBe(3);
  expect(verifier.verifyRecord({ ...own, checkpoints })).toMatchObject({
    code: 1,
    fault: { seq: 2, what: 'firma prima della chiave', expected: '4' },
  });
});

test('[J6, J7] what was confirmed with a passkey is checked without this server', () => {
  const device = openPasskeyDevice('https://piano.example.it');
  const rp = 'piano.example.it';
  const made = device.make({ challenge: 'AAAA', rp: { id: rp } })['response'] as {
    attestationObject: string;
  };
  // The public key is the last thing in what a new passkey says: 77 bytes for one on P-256.
  const publicKey = Buffer.from(made.attestationObject, 'base64url').subarray(-77).toString('base64url');
  const text = '{"choice":"against","reason":"Mancano le risorse"}';
  const confirmed = (words: string, verified = true) => {
    const challenge = Buffer.from(sha256('corale/statement/v1\0', words)).toString('base64url');
    const { authenticatorData, clientDataJSON, signature } = device.answer(
      { challenge, rpId: rp },
      { verified },
    )['response'] as Record<'authenticatorData' | 'clientDataJSON' | 'signature', string>;
    return { publicKey, authenticatorData, clientData: clientDataJSON, signature };
  };
  const proves = (passkey: ReturnType<typeof confirmed>) =>
    verifier.verifyRecord(recordOf(5, { statements: [{ text, passkey }] }));
  const whole = proves(confirmed(text));
  expect([whole.code, whole.fault]).toEqual([3, null]);
  expect(whole.lines.join('\n')).toContain('1 conferme con passkey');
  // Of other words, without her finger, with another signature, or with no key at all.
  const other = confirmed(text);
  for (const passkey of [
    confirmed(text.replace('against', 'in_favour')),
    confirmed(text, false),
    { ...confirmed(text), signature: other.signature },
    { ...other, publicKey: 'AAAA' },
  ])
    expect(proves(passkey)).toMatchObject({ code: 1, fault: { seq: 2, what: 'conferma con passkey' } });
});

test('[E1] of an erased text its hash stays, and the act that erased it says when', () => {
  const erased = { ...book, texts: [{ hash: must(book.texts[0], 'there is a text').hash, erasedBy: 4 }] };
  // Entry 4 is another act: a text does not simply go missing.
  expect(verifier.verifyRecord(erased)).toMatchObject({ code: 1, fault: { seq: 4 } });
});

test('[J6] a zip in which the record stands twice is not read', () => {
  const packed = zipSync({
    'fascicolo.json': strToU8(JSON.stringify(book)),
    'fascicolo.jsoX': strToU8('{}'),
  });
  expect(verifier.readRecord(Buffer.from(packed))).toMatchObject({ format: 'corale/fascicolo/v1' });
  const twice = Buffer.from(Buffer.from(packed).toString('latin1').replaceAll('.jsoX', '.json'), 'latin1');
  expect(() => verifier.readRecord(twice)).toThrow('più di una volta');
});
