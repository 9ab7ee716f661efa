import { randomUUID } from 'node:crypto';
import type { DiscussionView, ObservationView } from '../../shared/discussion/api.ts';
import type { DocumentView } from '../../shared/documents/api.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, ObservationId } from '../../shared/kernel/ids.ts';
import type { Anchor } from '../../shared/text/anchor.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { plainText } from '../../shared/text/outline.ts';
import type { Answer, Visitor } from './demoTown.ts';

/** A section with some words in it, in draft. */
export async function writtenSection(by: Visitor, title = 'Sezione di prova'): Promise<DocumentId> {
  const first = firstSections.get(by) ?? importedSection(by);
  firstSections.set(by, first);
  const answer = await by.ask('POST', `/api/documents/${await first}/duplicate`, { title });
  return idOf(answer);
}

/** What each visitor imported: the others are copies of it, which are quicker to be had. */
const firstSections = new WeakMap<Visitor, Promise<DocumentId>>();

async function importedSection(by: Visitor): Promise<DocumentId> {
  const words = '## Servizi\n\nI servizi di prossimità restano aperti.\n\nGli altri sono da definire.\n';
  const file = new File([words], 'prova.md');
  return idOf(
    await by.upload('/api/documents/import', { file, kind: 'plan_section', title: 'Sezione importata' }),
  );
}

function idOf({ status, body }: Answer): DocumentId {
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return (body as { readonly id: DocumentId }).id;
}

/** What a test says of an observation that it makes; the rest is usual. */
export type Observed = {
  readonly words?: string;
  readonly key?: string;
  readonly anchor?: Anchor | null;
  readonly proposal?: unknown;
  readonly mentions?: readonly unknown[];
};

/** Tries to observe on a text, on the whole of it unless told otherwise. */
export function observe(by: Visitor, document: string, said: Observed = {}): Promise<Answer> {
  return by.ask('POST', `/api/documents/${document}/observations`, {
    key: randomUUID(),
    words: 'Mi sembra poco chiaro.',
    anchor: null,
    proposal: null,
    ...said,
  });
}

/** The observation that somebody makes, which nothing is to stand against. */
export async function observed(by: Visitor, document: string, said: Observed = {}): Promise<ObservationView> {
  const answer = await observe(by, document, said);
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return thread(by, document, (answer.body as { readonly id: ObservationId }).id);
}

/** Tries to write into the thread of an observation. */
export function comment(
  by: Visitor,
  id: string,
  words = 'Aggiungo una cosa.',
  more: { readonly key?: string; readonly mentions?: readonly unknown[] } = {},
): Promise<Answer> {
  return by.ask('POST', `/api/observations/${id}/comments`, { key: randomUUID(), words, ...more });
}

export function discussion(by: Visitor, document: string): Promise<DiscussionView> {
  return by.get<DiscussionView>(`/api/documents/${document}/observations`);
}

/** One observation as somebody sees it now. */
export async function thread(by: Visitor, document: string, id: string): Promise<ObservationView> {
  const { observations } = await discussion(by, document);
  return must(
    observations.find((one) => one.id === id),
    'it is among them',
  );
}

/** Does something with an observation that was seen: `reply`, `resolve`, `merge`. */
export function act(
  by: Visitor,
  { id, revision }: Pick<ObservationView, 'id' | 'revision'>,
  name: string,
  body: Record<string, unknown> = {},
): Promise<Answer> {
  return by.ask('POST', `/api/observations/${id}/${name}`, { seen: revision, ...body });
}

/** An anchor at the beginning of a line of a text, from 0; where exactly it stands only an editor knows. */
export async function anchorIn(by: Visitor, document: string, line = 0): Promise<Anchor> {
  const { content } = await by.get<DocumentView>(`/api/documents/${document}`);
  const block = must(linesOf(content as TextNode)[line], 'the text has this line');
  const words = plainText(block);
  const quote = words.slice(0, 20);
  const id = block.attrs?.['id'];
  return {
    from: 'AAAA',
    to: 'AAAA',
    quote,
    before: '',
    after: words.slice(20, 40),
    block: typeof id === 'string' ? id : null,
  };
}

function linesOf(node: TextNode): readonly TextNode[] {
  const isLine = node.type === 'paragraph' || node.type === 'heading';
  if (isLine) return plainText(node).trim() === '' ? [] : [node];
  return (node.content ?? []).flatMap(linesOf);
}

/** The refusal in an answer; its status where it is none. */
export function refusalIn({ status, body }: Answer): string | number {
  return status < 400 ? status : (body as { readonly refused: string }).refused;
}
