import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AttachmentView, ImageAnswer } from '../../shared/documents/files.ts';
import { fileLimits } from '../../shared/documents/files.ts';
import type { DeskView } from '../../shared/inbox/api.ts';
import type { AttachmentId, DocumentId } from '../../shared/kernel/ids.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { emptyContent, firstUpdate } from '../../shared/text/content.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { readJournal } from '../support/readJournal.ts';
import { bytesOf, gif, jpeg, png } from '../support/sampleFiles.ts';

let town: DemoTown;
let elena: Visitor;
let marta: Visitor;
let sara: Visitor;
let ivo: Visitor;
beforeAll(async () => {
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
  marta = await town.enter('marta-provini');
  sara = await town.enter('sara-traccia');
  ivo = await town.enter('ivo-registri');
});
afterAll(() => town[Symbol.asyncDispose]());

type Bytes = Uint8Array<ArrayBuffer>;

async function section(title: string): Promise<DocumentId> {
  const answer = await elena.ask('POST', '/api/documents', { kind: 'plan_section', title });
  return (answer.body as { id: DocumentId }).id;
}

function sends(by: Visitor, path: string, bytes: Bytes, name = 'a.png', type = 'image/png') {
  return by.upload(path, { file: new File([bytes], name, { type }) });
}

async function addsImage(id: DocumentId, bytes: Bytes): Promise<ImageAnswer> {
  const answer = await sends(elena, `/api/documents/${id}/images`, bytes);
  expect(answer.status).toBe(201);
  return answer.body as ImageAnswer;
}

async function attaches(id: DocumentId, name: string, bytes: Bytes): Promise<AttachmentId> {
  const answer = await sends(elena, `/api/documents/${id}/attachments`, bytes, name);
  expect(answer.status).toBe(201);
  return (answer.body as { id: AttachmentId }).id;
}

const listed = (id: DocumentId, by = sara) =>
  by.get<readonly AttachmentView[]>(`/api/documents/${id}/attachments`);
const refusal = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as { refused?: string }).refused,
];
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const pdf = bytesOf('%PDF-1.7\nDelibera\n');

test('an image comes in under its hash, and goes out to readers as itself and nothing more', async () => {
  const id = await section('Con una mappa');
  const bytes = png(30, 20);
  const image = await addsImage(id, bytes);
  expect(image).toEqual({ file: hashOf(bytes), width: 30, height: 20 });
  const path = `/files/${id}/${image.file}`;
  const { status, headers } = await sara.ask('GET', path);
  expect(await sara.download(path)).toEqual(bytes);
  expect([status, headers.get('content-type'), headers.get('content-length')]).toEqual([
    200,
    'image/png',
    String(bytes.length),
  ]);
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/u);
  expect(headers.get('etag')).toBe(`"${image.file}"`);
});

test('whoever has it already is told so, and is asked for the right to it all the same', async () => {
  const id = await section('Già vista');
  const { file } = await addsImage(id, png(4, 4));
  const has = { 'if-none-match': `W/"altro", "${file}"` };
  const again = await sara.ask('GET', `/files/${id}/${file}`, undefined, has);
  expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', `"${file}"`]);
  expect((await ivo.ask('GET', `/files/${id}/${file}`, undefined, has)).status).toBe(404);
  expect((await town.stranger.ask('GET', `/files/${id}/${file}`, undefined, has)).status).toBe(401);
});

test('a file larger than a piece comes whole', async () => {
  const id = await section('Pesante');
  const bytes = Uint8Array.from([...png(1, 1), ...new Uint8Array(2.5 * 1024 * 1024).fill(7)]);
  const { file } = await addsImage(id, bytes);
  expect(hashOf(await sara.download(`/files/${id}/${file}`))).toBe(file);
});

test('a document shows its own files only: that another has it is not even known', async () => {
  const [mine, other] = [await section('Con'), await section('Senza')];
  const { file } = await addsImage(mine, png(5, 5));
  const absent = await sara.ask('GET', `/files/${other}/${file}`);
  const unknown = await sara.ask('GET', `/files/${other}/${'0'.repeat(64)}`);
  expect(refusal(absent)).toEqual([404, 'not_found']);
  expect(absent.body).toEqual(unknown.body);
  expect(refusal(await sara.ask('GET', `/files/qualcosa/${file}`))).toEqual([404, 'not_found']);
  expect(refusal(await sara.ask('GET', `/files/${mine}/${file.toUpperCase()}`))).toEqual([404, 'not_found']);
  expect(refusal(await ivo.ask('GET', `/files/${mine}/${file}`))).toEqual([404, 'not_found']);
});

test.each([
  [
    'a page that calls itself an image',
    bytesOf('<!doctype html><script>alert(1)</script>'),
    400,
    'not_an_image',
  ],
  ['an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 400, 'not_an_image'],
  ['a PDF', pdf, 400, 'not_an_image'],
  ['nothing', new Uint8Array(), 400, 'not_an_image'],
  ['a picture of a wall', jpeg(12_001, 10), 413, 'image_too_large'],
  [
    '5 MB and a little',
    Uint8Array.from([...png(1, 1), ...new Uint8Array(fileLimits.image)]),
    413,
    'image_too_large',
  ],
  ['20 MB', new Uint8Array(20 * 1024 * 1024), 413, 'image_too_large'],
])('%s is no image for a text', async (_, bytes, status, refused) => {
  const id = await town.section('9.E');
  expect(refusal(await sends(elena, `/api/documents/${id}/images`, bytes))).toEqual([status, refused]);
});

test('what only begins like an image is one, and is never served as anything else', async () => {
  const id = await section('Due cose in una');
  const { file } = await addsImage(id, gif('<script>alert(1)</script>'));
  const { headers } = await sara.ask('GET', `/files/${id}/${file}`);
  expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
    'image/gif',
    'nosniff',
  ]);
});

test('forms that hold no file, several or something else are malformed', async () => {
  const path = `/api/documents/${await town.section('9.E')}/images`;
  expect(refusal(await elena.upload(path, { file: 'parole' }))).toEqual([400, 'malformed']);
  expect(refusal(await elena.upload(path, { altro: new File([png(1, 1)], 'a.png') }))).toEqual([
    400,
    'malformed',
  ]);
  expect(refusal(await elena.ask('POST', path, {}))).toEqual([400, 'malformed']);
});

test('who may not write, or not now, adds nothing and takes nothing off', async () => {
  const id = await section('Da congelare');
  const attachment = await attaches(id, 'Delibera.pdf', pdf);
  const tries = async (by: Visitor) => [
    refusal(await sends(by, `/api/documents/${id}/images`, png(2, 2))),
    refusal(await sends(by, `/api/documents/${id}/attachments`, pdf, 'b.pdf')),
    refusal(await by.ask('DELETE', `/api/documents/${id}/attachments/${attachment}`)),
  ];
  const all = (status: number, refused: string) => Array(3).fill([status, refused]);
  expect(await tries(sara)).toEqual(all(403, 'forbidden'));
  expect(await tries(marta)).toEqual(all(403, 'forbidden'));
  expect(await tries(ivo)).toEqual(all(404, 'not_found'));
  await town.database.owner`update document_profile set state = 'frozen' where document_id = ${id}`;
  expect(await tries(elena)).toEqual(all(409, 'wrong_state'));
  expect(await listed(id)).toHaveLength(1);
  expect(await sara.download(`/api/documents/${id}/attachments/${attachment}/file`)).toEqual(pdf);
});

test('an attachment is listed with who added it, and comes back as a file to be saved', async () => {
  const id = await section('Con allegati');
  const attachment = await attaches(id, '../Perché «sì»\r\n\u202E.pdf', pdf);
  expect(await listed(id)).toEqual([
    {
      id: attachment,
      name: 'Perché «sì».pdf',
      kind: 'pdf',
      sha256: hashOf(pdf),
      size: pdf.length,
      by: { name: 'Elena Esempi', office: 'Ufficio di Piano' },
      at: expect.any(String),
    },
  ]);
  const path = `/api/documents/${id}/attachments/${attachment}/file`;
  const { headers } = await sara.ask('GET', path);
  expect(headers.get('content-disposition')).toBe(
    'attachment; filename="Perche _si_.pdf"; filename*=UTF-8\'\'Perch%C3%A9%20%C2%ABs%C3%AC%C2%BB.pdf',
  );
  expect([headers.get('content-type'), headers.get('content-security-policy')]).toEqual([
    'application/pdf',
    "default-src 'none'; sandbox",
  ]);
  // It is attached, which does not mean that a text may show it.
  expect((await sara.ask('GET', `/files/${id}/${hashOf(pdf)}`)).status).toBe(404);
  const other = await section('Un altro');
  expect((await sara.ask('GET', path.replace(id, other))).status).toBe(404);
  expect((await sara.ask('GET', path.replace(attachment, id))).status).toBe(404);
  expect((await ivo.ask('GET', path)).status).toBe(404);
});

test.each([
  ['pagina.html', bytesOf('<!doctype html>'), 400, 'unsupported_attachment'],
  ['disegno.svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 400, 'unsupported_attachment'],
  ['pagina.pdf', bytesOf('<!doctype html>'), 400, 'unsupported_attachment'],
  ['delibera.pdf.html', pdf, 400, 'unsupported_attachment'],
  ['.pdf', pdf, 400, 'unsupported_attachment'],
  ['quote.csv', Uint8Array.of(0xe8), 400, 'not_utf8'],
  ['grande.pdf', new Uint8Array(fileLimits.attachment + 1), 413, 'attachment_too_large'],
])('%s cannot be attached', async (name, bytes, status, refused) => {
  const id = await town.section('9.E');
  expect(
    refusal(await sends(elena, `/api/documents/${id}/attachments`, bytes, name, 'application/pdf')),
  ).toEqual([status, refused]);
});

test('what was taken off is gone for everybody, stays on record, and cannot be taken off twice', async () => {
  const id = await section('Con un errore');
  const attachment = await attaches(id, 'Sbagliata.pdf', pdf);
  const path = `/api/documents/${id}/attachments/${attachment}`;
  expect((await elena.ask('DELETE', path)).status).toBe(204);
  expect(await listed(id)).toEqual([]);
  expect((await elena.ask('GET', `${path}/file`)).status).toBe(404);
  expect(refusal(await elena.ask('DELETE', path))).toEqual([404, 'not_found']);
  const acts = (await readJournal(town.database.db)).filter(({ subject }) => subject === id);
  const file = { attachment, name: 'Sbagliata.pdf' };
  expect(acts.slice(1)).toEqual([
    expect.objectContaining({
      act: 'document.attached',
      facts: { ...file, sha256: hashOf(pdf), bytes: pdf.length, type: 'application/pdf' },
    }),
    expect.objectContaining({ act: 'document.attachment_removed', facts: file }),
  ]);
  const { changes } = await sara.get<DeskView>('/api/desk');
  expect(changes.filter(({ document }) => document === id).map(({ kind }) => kind)).toEqual([
    'attachment_removed',
    'attached',
    'created',
  ]);
});

test('the same image twice is one file and one act', async () => {
  const id = await section('Due volte');
  const first = await addsImage(id, png(7, 7));
  expect(await addsImage(id, png(7, 7))).toEqual(first);
  const acts = (await readJournal(town.database.db)).filter(({ subject }) => subject === id);
  expect(acts.map(({ act }) => act)).toEqual(['document.created', 'document.image_added']);
});

test('a document that is full takes nothing more, and what was taken off counts', async () => {
  const id = await section('Pieno');
  const attachment = await attaches(id, 'Prima.pdf', pdf);
  await elena.ask('DELETE', `/api/documents/${id}/attachments/${attachment}`);
  const sql = town.database.owner;
  await sql`
    insert into stored_file (sha256, bytes, size, media_type)
    select lpad(n::text, 64, '0'), '\\x00', 1, 'image/png' from generate_series(1, ${fileLimits.files - 2}) n`;
  await sql`
    insert into document_file (document_id, sha256)
    select ${id}, lpad(n::text, 64, '0') from generate_series(1, ${fileLimits.files - 2}) n`;
  await addsImage(id, png(8, 8));
  expect(refusal(await sends(elena, `/api/documents/${id}/images`, png(9, 9)))).toEqual([
    409,
    'too_many_files',
  ]);

  const heavy = await section('Pesantissimo');
  await sql`insert into document_file (document_id, sha256) values (${heavy}, ${'0'.repeat(63)} || '1')`;
  await sql`update stored_file set size = ${fileLimits.bytes} where sha256 = ${'0'.repeat(63)} || '1'`;
  expect(refusal(await sends(elena, `/api/documents/${heavy}/attachments`, pdf, 'a.pdf'))).toEqual([
    409,
    'too_many_files',
  ]);
});

test('a copy shows the images of its text, and has none of the attachments', async () => {
  const from = await section('Modello');
  const [shown, unused] = [await addsImage(from, png(11, 11)), await addsImage(from, png(12, 12))];
  await attaches(from, 'Delibera.pdf', pdf);
  await holds(from, [
    { type: 'image', attrs: { ...shown, alt: 'Una mappa' } },
    // A file that this document may not show does not become one of the copy either.
    { type: 'image', attrs: { file: await fileOfAnother(), alt: 'Di altri' } },
    { type: 'paragraph' },
  ]);
  const copied = await elena.ask('POST', `/api/documents/${from}/duplicate`, { title: 'Copia' });
  const { id } = copied.body as { id: DocumentId };
  const view = await elena.get<{ content: TextNode }>(`/api/documents/${id}`);
  expect(view.content.content?.[0]).toMatchObject({ type: 'image', attrs: { ...shown, alt: 'Una mappa' } });
  expect((await sara.ask('GET', `/files/${id}/${shown.file}`)).status).toBe(200);
  expect((await sara.ask('GET', `/files/${id}/${unused.file}`)).status).toBe(404);
  expect((await sara.ask('GET', `/files/${id}/${await fileOfAnother()}`)).status).toBe(404);
  expect(await listed(id)).toEqual([]);
});

async function fileOfAnother(): Promise<string> {
  return (await addsImage(await town.section('9.G'), png(13, 13))).file;
}

/** Gives a document that nobody has opened yet a first text. */
async function holds(id: DocumentId, blocks: readonly TextNode[]): Promise<void> {
  const { update } = firstUpdate({ ...emptyContent, content: blocks }, () => crypto.randomUUID());
  await town.database.owner.begin(async (sql) => {
    await sql`alter table document_update disable trigger user`;
    await sql`update document_update set bytes = ${Buffer.from(update)} where document_id = ${id} and seq = 1`;
    await sql`alter table document_update enable trigger user`;
  });
}
