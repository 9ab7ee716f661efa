import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { must } from '../../shared/kernel/assert.ts';
import { anchorAt } from '../../shared/text/anchor/anchorMaking.ts';
import { readDoc } from '../../shared/text/anchor/readDoc.ts';
import type { Visitor } from '../support/demoVisitor.ts';
import { write } from './writing.ts';

/** So many paragraphs of some sixty words, under headings, are sixty pages as the page of a text shows them. */
const paragraphs = 400;
const sentences = [
  'Nei Comuni del territorio le famiglie cercano un punto solo a cui chiedere, e ne trovano molti.',
  'Lo sportello risponde dal lunedì al venerdì, e da giugno anche il sabato mattina al telefono.',
  'Gli enti del Terzo settore mettono a disposizione persone, sedi e il tempo di chi fa volontariato.',
  'Ogni anno a marzo si verifica con gli enti che cosa ha funzionato, e che cosa va cambiato.',
  'La spesa del triennio si divide tra il Fondo, i Comuni in proporzione agli abitanti e gli enti.',
];

/** A long section in draft, imported as somebody would: the same words each time. */
export async function longSection(baseUrl: string, by: Visitor, title: string): Promise<string> {
  const blocks = Array.from({ length: paragraphs }, (_, index) => {
    const words = [0, 1, 2, 3].map((step) => sentences[(index + step) % sentences.length]).join(' ');
    return index % 10 === 0 ? `## Parte ${index / 10 + 1}\n\n${words}` : words;
  });
  const form = new FormData();
  form.set('file', new File([blocks.join('\n\n')], 'lungo.md'));
  form.set('kind', 'plan_section');
  form.set('title', title);
  const answer = await fetch(`${baseUrl}/api/documents/import`, {
    method: 'POST',
    headers: by.headers,
    body: form,
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { readonly id: string }).id;
}

/** Observations spread over a text, each on some eight words; every fifth proposes others. */
export async function observeMany(
  baseUrl: string,
  by: Visitor,
  document: string,
  count: number,
): Promise<void> {
  const { port } = new URL(baseUrl);
  const nothing = Y.encodeStateAsUpdate(new Y.Doc());
  const target = { dialect: 'corale', port: Number(port), document, cookies: [by.headers.cookie] } as const;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await write(target, nothing));
  const lines = readDoc(doc).body.filter(({ words }) => words.length > 100);
  for (let place = 0; place < count; place++) {
    const line = must(lines[Math.floor((place / count) * lines.length)], 'the text has lines');
    const from = line.from + (place % 3) * 20;
    const body = {
      key: randomUUID(),
      words: `Osservazione ${place + 1}: chiediamo di dire chi risponde, e quando.`,
      anchor: anchorAt(doc, from, Math.min(line.to, from + 50)),
      proposal:
        place % 5 === 0
          ? { kind: 'replace_words', content: [{ type: 'text', text: 'sei giorni su sette' }] }
          : null,
      mentions: [],
    };
    const answer = await fetch(`${baseUrl}/api/documents/${document}/observations`, {
      method: 'POST',
      headers: { ...by.headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (answer.status !== 201) throw new Error(`${place}: ${answer.status} ${await answer.text()}`);
  }
}
