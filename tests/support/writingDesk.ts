import { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type Command, EditorState, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  defaultDeleteFilter,
  defaultProtectedNodes,
  initProseMirrorDoc,
  updateYFragment,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { advanceAuthors } from '../../server/sync/authorship/advanceAuthors.ts';
import { decodeAuthors } from '../../server/sync/authorship/encodedAuthors.ts';
import type { LogRow } from '../../server/sync/logChunk.ts';
import { must } from '../../shared/kernel/assert.ts';
import { type MemberId, serverMember } from '../../shared/kernel/ids.ts';
import { firstUpdate, fragmentName, type TextNode } from '../../shared/text/content.ts';
import { textExtensions, textSchema } from '../../shared/text/schema.ts';

/** What the editor's own plugins do beside the schema: blocks get ids, and a copy of a block another one. */
const plugins = new Editor({
  element: null,
  extensions: textExtensions,
  content: paragraph(''),
}).extensionManager.plugins;

/** A text that several people write with the real editor's parts, and its log, without a server. */
export class WritingDesk {
  readonly rows: LogRow[] = [];
  readonly writers: Writer[] = [];
  at = new Date('2026-11-12T09:00:00Z');

  /** A text that begins with these blocks, all by one author. */
  constructor(author: MemberId, blocks: readonly TextNode[]) {
    const { update } = firstUpdate({ type: 'doc', content: blocks }, () => crypto.randomUUID());
    this.rows.push({ update, member: author, creditedTo: null, at: this.at });
  }

  /** The same text and its log once more, for others to write on. */
  again(): WritingDesk {
    const desk = new WritingDesk(serverMember, [paragraph('')]);
    desk.rows.splice(0, 1, ...this.rows);
    desk.at = this.at;
    return desk;
  }

  writer(member: MemberId): Writer {
    const writer = new Writer(this, member);
    this.writers.push(writer);
    return writer;
  }

  /** Lets time pass. */
  later(minutes: number): void {
    this.at = new Date(this.at.getTime() + minutes * 60_000);
  }

  store(update: Uint8Array, member: MemberId, creditedTo: MemberId | null = null): void {
    this.rows.push({ update, member, creditedTo, at: this.at });
    for (const { online, doc } of this.writers) if (online) Y.applyUpdate(doc, update, 'server');
  }

  /** Who wrote each letter, in the order of the text, notes where they stand. */
  letterAuthors(): readonly (MemberId | null)[] {
    const doc = new Y.Doc();
    const { authors } = decodeAuthors(must(advanceAuthors(null, doc, this.rows), 'a text has a first row'));
    return wordsOf(doc.getXmlFragment(fragmentName))
      .flat()
      .flatMap(({ id: { client, clock }, length }) => authors.saidIn([{ client, clock, length }]))
      .flatMap(({ length, author }) => Array.from({ length }, () => authors.members[author] ?? null));
  }

  /** Who wrote what, a line a block: `N:Il gatto B: dorme`. The names are the first letters given. */
  authors(names: Readonly<Record<MemberId, string>>, stepwise = false): readonly string[] {
    const doc = new Y.Doc();
    let bytes: Uint8Array | null = null;
    if (stepwise) for (const row of this.rows) bytes = advanceAuthors(bytes, doc, [row]);
    else bytes = advanceAuthors(null, doc, this.rows);
    const { authors } = decodeAuthors(must(bytes, 'a text has a first row'));
    return wordsOf(doc.getXmlFragment(fragmentName)).map((items) => {
      const said: [string, string][] = [];
      for (const item of items) {
        let at = 0;
        const { client, clock } = item.id;
        for (const one of authors.saidIn([{ client, clock, length: item.length }])) {
          const words = (item.content as Y.ContentString).str.slice(at, at + one.length);
          const member = authors.members[one.author];
          const name = member === undefined ? '?' : (names[member] ?? '?');
          const last = said.at(-1);
          if (last?.[0] === name) last[1] += words;
          else said.push([name, words]);
          at += one.length;
        }
      }
      return said.map(([name, words]) => `${name}:${words}`).join('|');
    });
  }
}

/** The page of one writer: her Y.Doc, and the editor's state over it, bound as in the browser. */
export class Writer {
  readonly doc = new Y.Doc();
  readonly #desk: WritingDesk;
  readonly #member: MemberId;
  readonly #undo: Y.UndoManager;
  online = true;

  constructor(desk: WritingDesk, member: MemberId) {
    this.#desk = desk;
    this.#member = member;
    for (const { update } of desk.rows) Y.applyUpdate(this.doc, update, 'server');
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server' && this.online) desk.store(update, member);
    });
    this.#undo = new Y.UndoManager(this.#fragment, {
      trackedOrigins: new Set([ySyncPluginKey]),
      deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
      captureTimeout: 0,
    });
  }

  get #fragment(): Y.XmlFragment {
    return this.doc.getXmlFragment(fragmentName);
  }

  get text(): Node {
    return initProseMirrorDoc(this.#fragment, textSchema).doc;
  }

  /** Runs a command with these words chosen; `|` marks the caret instead. */
  does(where: string, command: Command): void {
    const done = this.doesAt((doc) => TextSelection.create(doc, ...placeOf(doc, where)), command);
    if (!done) throw new Error(`the command cannot be done at «${where}»`);
  }

  /** Runs a command with this chosen; whether it could be done. */
  doesAt(choose: (doc: Node) => Selection, command: Command): boolean {
    const { doc, meta } = initProseMirrorDoc(this.#fragment, textSchema);
    let state = EditorState.create({ doc, plugins, selection: choose(doc) });
    const dispatch = (tr: Transaction) => {
      state = state.applyTransaction(tr).state;
    };
    if (!command(state, dispatch)) return false;
    this.doc.transact(() => updateYFragment(this.doc, this.#fragment, state.doc, meta), ySyncPluginKey);
    return true;
  }

  /** Words where `|` stands, letter by letter as a keyboard does. */
  types(where: string, words: string): void {
    const [before = '', after = ''] = where.split('|');
    for (const [place, letter] of [...words].entries())
      this.puts(`${before}${words.slice(0, place)}|${after}`, letter);
  }

  /** Words instead of those chosen, or where `|` stands, at once. */
  puts(where: string, words: string): void {
    this.does(where, (state, dispatch) => {
      dispatch?.(words === '' ? state.tr.deleteSelection() : state.tr.insertText(words));
      return true;
    });
  }

  undoes(): void {
    this.#undo.undo();
  }

  redoes(): void {
    this.#undo.redo();
  }

  leaves(): void {
    this.online = false;
  }

  /** Comes back with all that was done without a connection, as one step 2. */
  returns(): void {
    const known = new Y.Doc();
    for (const { update } of this.#desk.rows) Y.applyUpdate(known, update);
    const merged = Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(known));
    for (const { update } of this.#desk.rows) Y.applyUpdate(this.doc, update, 'server');
    this.#desk.store(merged, this.#member);
    this.online = true;
  }
}

/** Where words stand in a text; `Il |gatto` is the place before «gatto». */
function placeOf(doc: Node, where: string): [number, number] {
  const caret = where.indexOf('|');
  const words = where.replace('|', '');
  const found: [number, number][] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return;
    const from = node.textBetween(0, node.content.size, undefined, '\u{FFFC}').indexOf(words);
    const start = at + 1 + from;
    if (from >= 0) found.push(caret < 0 ? [start, start + words.length] : [start + caret, start + caret]);
  });
  return must(found[0], `«${words}» stands in the text`);
}

/** The items of words of each block that holds any, in the order of the text. */
function wordsOf(holder: Y.XmlFragment | Y.XmlElement): Y.Item[][] {
  return holder.toArray().flatMap((child) => {
    if (child instanceof Y.XmlElement) return wordsOf(child);
    const items: Y.Item[] = [];
    for (let item = child._start; item; item = item.right)
      if (!item.deleted && item.content instanceof Y.ContentString) items.push(item);
    return items.length > 0 ? [items] : [];
  });
}

export function paragraph(words: string): { type: string; content: { type: string; text: string }[] } {
  return { type: 'paragraph', content: words === '' ? [] : [{ type: 'text', text: words }] };
}
