// Checks a record exported from Corale, without Corale and without a network: Node 20 or later, built-in
// modules only. It stands in every export as verifica.mjs; what it checks is written in docs/spec/decisions.md (J6).
//
//   node verifica.mjs fascicolo.zip|fascicolo.json [--key IMPRONTA] [--receipt ATTO:IMPRONTA]
//
// 0: proved with the key or the receipt that was given. 3: consistent, of unproved origin. 1: altered, or not
// what key or receipt say. 2: unreadable.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { inflateRawSync } from 'node:zlib';

const format = 'corale/fascicolo/v1';
const entryDomain = 'corale/journal/entry/v1\0';
const startDomain = 'corale/journal/start/v1\0';
const checkpointDomain = 'corale/checkpoint/v1\0';
const statementDomain = 'corale/statement/v1\0';
const contentDomain = 'corale/content/v1\0';
const largest = 1_000_000_000;

/** The file is none, or not of this form. */
class Unreadable extends Error {}

/** Something in it is not as it was written. */
class Altered extends Error {
  constructor(fault) {
    super(fault.what);
    this.fault = fault;
  }
}

function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

function bytesOf(hex) {
  return Buffer.from(hex, 'hex');
}

function sequence(seq) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(seq));
  return bytes;
}

// --- What the file has to look like ---------------------------------------------------------------------------

const isHex = (length) => (value) =>
  typeof value === 'string' && value.length === length && /^[0-9a-f]*$/u.test(value);
const isText = (value) => typeof value === 'string';
const isSeq = (value) => Number.isSafeInteger(value) && value > 0;
const listOf = (check) => (value) => Array.isArray(value) && value.every(check);

/** An object with these fields and no others: what is not checked has no place in a record. */
const shaped = (required, optional) => (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(required).every(([name, check]) => check(value[name])) &&
  Object.keys(value).every((name) => name in required || optional?.[name]?.(value[name]));

const isPasskey = shaped({
  publicKey: isText,
  authenticatorData: isText,
  clientData: isText,
  signature: isText,
});

const isRecord = shaped({
  format: (value) => value === format,
  district: isText,
  rows: listOf(
    shaped({ seq: isSeq, digest: isHex(64), hash: isHex(64) }, { salt: isHex(64), payload: isText }),
  ),
  keys: listOf(shaped({ id: isHex(64), publicKey: isHex(64) })),
  checkpoints: listOf(shaped({ statement: isText, signature: isHex(128) })),
  texts: listOf(shaped({ hash: isHex(64) }, { content: isText, erasedBy: isSeq })),
  events: listOf(isText),
  statements: listOf(shaped({ text: isText }, { passkey: isPasskey })),
});

// --- The chain ------------------------------------------------------------------------------------------------

function hold(seq, what, expected, found) {
  if (expected !== found) throw new Altered({ seq, what, expected, found });
}

/** Every link, and everything said that is disclosed. Gives the acts that can be read, by their number. */
function checkRows({ district, rows }) {
  const said = new Map();
  let previous = bytesOf(sha256(startDomain, district));
  for (const [index, { seq, digest, hash, salt, payload }] of rows.entries()) {
    hold(index + 1, 'atto mancante o fuori posto', String(index + 1), String(seq));
    if ((salt === undefined) !== (payload === undefined))
      throw new Altered({ seq, what: 'testo o sale mancante', expected: digest, found: '' });
    if (payload !== undefined) hold(seq, 'testo dell’atto', digest, sha256(bytesOf(salt), payload));
    const link = sha256(entryDomain, sequence(seq), previous, bytesOf(digest));
    hold(seq, 'impronta dell’atto', link, hash);
    if (payload !== undefined) said.set(seq, { text: payload, ...JSON.parse(payload) });
    previous = bytesOf(hash);
  }
  return said;
}

// --- Who signed it --------------------------------------------------------------------------------------------

/** Every key is what its name says, and was put on record before it signed. */
function checkKeys({ keys }, said) {
  const known = new Map();
  for (const { id, publicKey } of keys) {
    hold(0, 'chiave pubblica', id, sha256(bytesOf(publicKey)));
    const [seq] =
      [...said].find(
        ([, { act, facts }]) =>
          (act === 'key.introduced' || act === 'key.rotated') &&
          facts.key === id &&
          facts.publicKey === publicKey,
      ) ?? [];
    if (seq === undefined)
      throw new Altered({
        seq: 0,
        what: 'chiave che nessun atto nomina',
        expected: 'key.introduced',
        found: id,
      });
    known.set(id, { publicKey, since: seq });
  }
  return known;
}

function isSigned(publicKey, statement, signature) {
  const x = bytesOf(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, Buffer.from(checkpointDomain + statement), key, bytesOf(signature));
}

/** Every signed statement says what the rows say. Gives what each key signed, oldest first. */
function checkCheckpoints({ district, rows, checkpoints }, keys) {
  return checkpoints.map(({ statement, signature }) => {
    const said = parse(statement, 'una dichiarazione firmata non si legge');
    const key = keys.get(said.key);
    if (key === undefined)
      throw new Altered({
        seq: said.seq,
        what: 'chiave di una firma',
        expected: 'una chiave del fascicolo',
        found: String(said.key),
      });
    if (!isSigned(key.publicKey, statement, signature))
      throw new Altered({
        seq: said.seq,
        what: 'firma',
        expected: `la firma di ${said.key}`,
        found: signature,
      });
    hold(said.seq, 'territorio della firma', district, said.district);
    if (said.seq > rows.length)
      throw new Altered({
        seq: rows.length + 1,
        what: 'atti tagliati dalla fine',
        expected: String(said.seq),
        found: String(rows.length),
      });
    hold(said.seq, 'impronta firmata', said.hash, rows[said.seq - 1]?.hash);
    if (key.since > said.seq)
      throw new Altered({
        seq: said.seq,
        what: 'firma prima della chiave',
        expected: String(key.since),
        found: String(said.seq),
      });
    return said;
  });
}

// --- Texts and events ----------------------------------------------------------------------------------------

/** Each text gives the hash that an act names; of an erased one, the act that erased it is there. */
function checkTexts({ texts }, said) {
  const isNamed = (hash) => [...said.values()].some(({ text }) => text.includes(hash));
  return texts.map(({ hash, content, erasedBy }) => {
    if (content !== undefined) hold(0, 'testo di una versione', hash, sha256(contentDomain, content));
    if (!isNamed(hash))
      throw new Altered({
        seq: 0,
        what: 'testo che nessun atto nomina',
        expected: hash,
        found: 'nessun atto',
      });
    const erasure = said.get(erasedBy);
    if (content === undefined && !erasure?.act.endsWith('.erased'))
      throw new Altered({
        seq: erasedBy ?? 0,
        what: 'testo che manca senza l’atto che lo cancella',
        expected: hash,
        found: 'niente',
      });
    return content === undefined ? { hash, erasedAt: erasure.at } : { hash, erasedAt: null };
  });
}

/** Each event of a round is the one that an act names by its hash. */
function checkEvents({ events }, said) {
  for (const event of events) named(said, 'event', sha256(event), 'evento che nessun atto nomina');
}

/** Each statement is the one that the act of its ballot names; where a passkey confirmed it, it signed just this. */
function checkStatements({ statements }, said) {
  for (const { text, passkey } of statements) {
    const seq = named(said, 'statement', sha256(text), 'dichiarazione che nessun atto nomina');
    const challenge = sha256(statementDomain, text);
    if (passkey !== undefined && !isConfirmed(passkey, bytesOf(challenge)))
      throw new Altered({ seq, what: 'conferma con passkey', expected: challenge, found: passkey.signature });
  }
}

function named(said, fact, hash, what) {
  const [seq] = [...said].find(([, { facts }]) => facts[fact] === hash) ?? [];
  if (seq === undefined) throw new Altered({ seq: 0, what, expected: hash, found: 'nessun atto' });
  return seq;
}

/** WebAuthn: the key signed what the browser saw, the browser saw this challenge, and a person was verified. */
function isConfirmed({ publicKey, authenticatorData, clientData, signature }, challenge) {
  const [cose, about, client, signed] = [publicKey, authenticatorData, clientData, signature].map((text) =>
    Buffer.from(text, 'base64url'),
  );
  const personVerified = 0x04;
  try {
    const key = keyFromCose(cose);
    const asked = JSON.parse(client.toString('utf8')).challenge;
    const whole = Buffer.concat([about, bytesOf(sha256(client))]);
    const digest = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    return (
      asked === challenge.toString('base64url') &&
      (about[32] & personVerified) !== 0 &&
      verify(digest, whole, { key, dsaEncoding: 'der' }, signed)
    );
  } catch {
    // Whatever cannot be read as evidence is none.
    return false;
  }
}

/** A COSE key (RFC 9053) of the kinds that passkeys have: P-256, Ed25519, RSA. */
function keyFromCose(bytes) {
  const { value: fields } = cbor(bytes, 0);
  const word = (label) => fields.get(label).toString('base64url');
  const jwk = {
    1: () => ({ kty: 'OKP', crv: 'Ed25519', x: word(-2) }),
    2: () => ({ kty: 'EC', crv: 'P-256', x: word(-2), y: word(-3) }),
    3: () => ({ kty: 'RSA', n: word(-1), e: word(-2) }),
  }[fields.get(1)]();
  return createPublicKey({ key: jwk, format: 'jwk' });
}

/** As much of CBOR (RFC 8949) as a COSE key needs: integers, bytes, text and maps. */
function cbor(bytes, at) {
  const kind = bytes[at] >> 5;
  const short = bytes[at] & 31;
  const size = short < 24 ? 0 : 2 ** (short - 24);
  const number = size === 0 ? short : bytes.readUIntBE(at + 1, size);
  let next = at + 1 + size;
  if (kind === 0 || kind === 1) return { value: kind === 0 ? number : -1 - number, next };
  if (kind === 2 || kind === 3) return { value: bytes.subarray(next, next + number), next: next + number };
  if (kind !== 5) throw new Error('not a COSE key');
  const fields = new Map();
  for (let left = number; left > 0; left -= 1) {
    const label = cbor(bytes, next);
    const value = cbor(bytes, label.next);
    fields.set(label.value, value.value);
    next = value.next;
  }
  return { value: fields, next };
}

// --- What was asked -------------------------------------------------------------------------------------------

function withKey(key, signed, last) {
  if (key === undefined) return null;
  const mine = signed.filter((said) => said.key === key).sort((a, b) => b.seq - a.seq);
  const [newest] = mine;
  if (newest === undefined)
    return {
      code: 1,
      line: `[no] Firmato con la chiave che hai dato: nessuna firma qui dentro è di ${key}.`,
    };
  const upTo = `fino all’atto ${newest.seq}, ${day(newest.at)}`;
  if (newest.seq === last)
    return { code: 0, line: `[sì] Firmato con la chiave che hai dato, ${upTo}: tutto il fascicolo.` };
  return {
    code: 3,
    line: `[in parte] Firmato con la chiave che hai dato ${upTo}. Gli atti dopo non sono firmati con questa chiave: la loro origine non è verificata.`,
  };
}

function withReceipt(receipt, rows) {
  if (receipt === undefined) return null;
  const found = rows[receipt.seq - 1]?.hash;
  if (found === receipt.hash)
    return {
      code: 0,
      line: `[sì] Contiene la tua ricevuta: l’atto ${receipt.seq} ha l’impronta che hai dato, e con lui tutti gli atti prima. Degli atti dopo la ricevuta non dice niente.`,
    };
  if (found === undefined)
    return {
      code: 1,
      line: `[no] Contiene la tua ricevuta: il fascicolo finisce all’atto ${rows.length}, la ricevuta è dell’atto ${receipt.seq}. O è più vecchio della ricevuta, o gli ultimi atti sono stati tolti.`,
    };
  return {
    code: 1,
    line: `[no] Contiene la tua ricevuta: il registro è stato riscritto. Atto ${receipt.seq}, impronta attesa ${receipt.hash}, trovata ${found}.`,
    fault: { seq: receipt.seq, what: 'ricevuta', expected: receipt.hash, found },
  };
}

/**
 * Checks a record that was read. `asked.key`: the fingerprint of a key, `asked.receipt`: {seq, hash}.
 * Gives the exit code, what it proved in Italian, and what it found altered.
 */
export function verifyRecord(record, asked = {}) {
  try {
    if (!isRecord(record)) throw new Unreadable(`non è un fascicolo nella forma ${format}`);
    const said = checkRows(record);
    const signed = checkCheckpoints(record, checkKeys(record, said));
    const texts = checkTexts(record, said);
    checkEvents(record, said);
    checkStatements(record, said);
    return proved(record, { said, signed, texts }, asked);
  } catch (error) {
    if (error instanceof Unreadable)
      return { code: 2, lines: [`Non si legge: ${error.message}.`], fault: null };
    if (error instanceof Altered) return altered(error.fault);
    throw error;
  }
}

function altered(fault) {
  const where = fault.seq > 0 ? `L’atto ${fault.seq} è stato alterato` : 'Il fascicolo è stato alterato';
  const sound =
    fault.seq > 1
      ? [`Gli atti da 1 a ${fault.seq - 1} sono legati tra loro; dal ${fault.seq} in poi non si può dire.`]
      : [];
  const lines = [
    `[no] ${where}: ${fault.what}.`,
    `     attesa  ${fault.expected}`,
    `     trovata ${fault.found}`,
    ...sound,
  ];
  return { code: 1, lines, fault };
}

function proved(record, { said, signed, texts }, asked) {
  const { rows, events, statements } = record;
  const last = rows.length;
  const answers = [withKey(asked.key, signed, last), withReceipt(asked.receipt, rows)].filter(Boolean);
  const newest = signed.toSorted((a, b) => b.seq - a.seq)[0];
  const stubs = texts.filter(({ erasedAt }) => erasedAt !== null);
  const lines = [
    `Territorio ${record.district}. Atti da 1 a ${last}: ${said.size} si leggono, ${last - said.size} sono qui con la sola impronta.`,
    '[sì] Coerente: ogni atto contiene l’impronta di quello prima, e ciò che si legge dà l’impronta registrata.',
    ...told(texts.length - stubs.length, 'testi di versioni danno l’impronta che gli atti nominano'),
    ...stubs.map(
      ({ hash, erasedAt }) =>
        `     Testo ${hash}: testo cancellato il ${day(erasedAt)}; ne resta l’impronta.`,
    ),
    ...told(events.length, 'eventi delle sedute sono quelli che gli atti nominano'),
    ...told(statements.length, 'dichiarazioni di voto o di parere sono quelle che gli atti nominano'),
    ...told(
      statements.filter(({ passkey }) => passkey).length,
      'conferme con passkey sono firme proprio di quelle dichiarazioni',
    ),
    newest === undefined
      ? '     Nessuna firma.'
      : `     Firmato fino all’atto ${newest.seq}, ${day(newest.at)}, con la chiave ${newest.key}.`,
    ...answers.map(({ line }) => line),
  ];
  // What contradicts counts before what is not proved, and that before what is.
  const code = answers.some((one) => one.code === 1)
    ? 1
    : answers.length === 0 || answers.some((one) => one.code === 3)
      ? 3
      : 0;
  if (answers.length === 0)
    lines.push(
      '[?]  Coerente, origine non verificata: chiunque può farne uno così. Confrontalo con una ricevuta (--receipt ATTO:IMPRONTA) o con l’impronta della chiave, avuta per altra via (--key IMPRONTA).',
    );
  return { code, lines, fault: answers.find((one) => one.fault)?.fault ?? null };
}

function told(count, what) {
  return count > 0 ? [`[sì] ${count} ${what}.`] : [];
}

function day(instant) {
  const words = { timeZone: 'Europe/Rome', dateStyle: 'long', timeStyle: 'medium' };
  return new Date(instant).toLocaleString('it-IT', words);
}

// --- Files ----------------------------------------------------------------------------------------------------

/** Reads the record out of the bytes of a zip or of its JSON alone. Throws on what is neither. */
export function readRecord(bytes) {
  const isZip = bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;
  return parse(
    (isZip ? unzipped(bytes, 'fascicolo.json') : bytes).toString('utf8'),
    'fascicolo.json non è JSON',
  );
}

function parse(text, otherwise) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable(otherwise);
  }
}

/** One file of a zip, found through the directory at its end. */
function unzipped(zip, name) {
  try {
    const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    let at = zip.readUInt32LE(end + 16);
    const found = [];
    for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
      if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) found.push(at);
      at += 46 + nameLength + extra + comment;
    }
    // Of two with one name a person could unpack the other one.
    if (found.length > 1) throw new Unreadable(`nello zip ${name} c’è più di una volta`);
    if (found.length === 0) throw new Unreadable(`nello zip non c’è ${name}`);
    return unpacked(zip, found[0]);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('lo zip è rovinato');
  }
}

function unpacked(zip, at) {
  const [method, size, local] = [
    zip.readUInt16LE(at + 10),
    zip.readUInt32LE(at + 20),
    zip.readUInt32LE(at + 42),
  ];
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + size);
  return method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: largest });
}

const usage = 'node verifica.mjs fascicolo.zip [--key IMPRONTA] [--receipt ATTO:IMPRONTA]';

function askedFrom({ key, receipt }) {
  const plain = (text) => text.replaceAll(/[\s-]/gu, '').toLowerCase();
  const asked = {};
  if (key !== undefined) asked.key = plain(key);
  if (asked.key !== undefined && !isHex(64)(asked.key))
    throw new Unreadable('l’impronta di una chiave ha 64 cifre esadecimali');
  const [seq, hash] = receipt === undefined ? [] : plain(receipt).split(':');
  if (receipt !== undefined) asked.receipt = { seq: Number(seq), hash };
  if (receipt !== undefined && !(isSeq(asked.receipt.seq) && isHex(64)(hash)))
    throw new Unreadable('una ricevuta si dà come 231:5a9f20c8…, con 64 cifre esadecimali');
  return asked;
}

function main() {
  try {
    const options = { key: { type: 'string' }, receipt: { type: 'string' } };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length !== 1) throw new Unreadable(`si scrive così: ${usage}`);
    const { code, lines } = verifyRecord(readRecord(readFileSync(positionals[0])), askedFrom(values));
    console.log(lines.join('\n'));
    return code;
  } catch (error) {
    console.error(
      error instanceof Unreadable ? `Non si legge: ${error.message}.` : `Non si legge: ${error.message}`,
    );
    return 2;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href)
  process.exitCode = main();
