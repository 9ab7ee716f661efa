import { z } from 'zod';
import type { DocumentId, HeldChangeId, VersionId } from '../kernel/ids.ts';
import type { TextNode } from '../text/content.ts';
import { line, lines } from './fields/field.ts';
import { type ChangeWeight, changeWeights, type VersionKind } from './version.ts';

/** `POST /api/documents/:id/versions` → `{id, number}`: the text as it is stored now, kept under a name. */
export const keepVersionBody = z.object({ name: line(120) }).strict();

/** `POST /api/documents/:id/freeze` → `{id, number}`; with it goes the step `freeze` (of a recommendation `submit_to_mayors`). */
export const freezeBody = z
  .object({ change: z.enum(changeWeights).optional(), note: lines(1000).optional() })
  .strict();

/**
 * `POST /api/documents/:id/restore`: the text becomes what it was in that version, as an edit of whoever asks; what
 * stood there is kept as a named version first. `seq`: the last update that she saw; another by now is
 * `changed_meanwhile`.
 */
export const restoreBody = z.object({ version: z.uuid(), seq: z.int().min(0) }).strict();

export type VersionRow = {
  readonly id: VersionId;
  readonly number: number;
  readonly kind: VersionKind;
  readonly name: string | null;
  readonly change: ChangeWeight | null;
  readonly note: string | null;
  /** 64 hexadecimal digits; null for the moment in which it is computed. */
  readonly hash: string | null;
  readonly createdAt: string;
  /** Name and office; null: the server, or the seed of a demo. */
  readonly createdBy: string | null;
  /** Whose words it holds, those with most first; empty where that is not known any more. */
  readonly authors: readonly { readonly name: string; readonly office: string; readonly words: number }[];
  /** The day of the erasure that destroyed its text (ISO instant); null for almost all. */
  readonly erasedAt: string | null;
};

/** `GET /api/documents/:id/versions`: newest first. */
export type VersionsView = {
  readonly document: DocumentId;
  readonly title: string;
  readonly versions: readonly VersionRow[];
  /** The frozen one that stands now: read-only text, sign-off. Null while the text is written. */
  readonly current: VersionId | null;
  /** The last update of the text as it is stored now: what whoever restores has seen. */
  readonly seq: number;
  readonly mayKeep: boolean;
  readonly mayRestore: boolean;
};

/**
 * `GET /api/documents/:id/versions/:version`: with its text, and after it, as words, the fields and attachments that
 * its hash is over too.
 */
export type VersionView = Omit<VersionRow, 'authors'> & {
  readonly document: DocumentId;
  readonly title: string;
  /** Null for an erased one. */
  readonly content: TextNode | null;
};

/** `GET /api/documents/:id/versions/attuale`: the same of the text as stored now, and the last update that it holds. */
export type VersionNow = {
  readonly document: DocumentId;
  readonly title: string;
  readonly seq: number;
  readonly content: TextNode;
};

/**
 * `POST /api/documents/:id/held` → `{id}`: one Yjs update as bytes (`application/octet-stream`), to be kept and not
 * applied (H1); `id` is null where the text has all of it. `epoch`: that of the copy in which it was written.
 */
export const holdQuery = z.object({ epoch: z.coerce.number().int().min(1) }).strict();

/**
 * `GET /api/documents/:id/held`: what I wrote without a network into a text that was frozen meanwhile (H1), to be
 * applied in the next draft or discarded: `POST …/held/:held/apply`, `…/discard`.
 */
export type HeldChange = {
  readonly id: HeldChangeId;
  readonly at: string;
  /**
   * The text as it is, and as it would become: shown as a difference. Where nothing would be seen of her words,
   * since they hang in what was deleted meanwhile, nothing and the words alone.
   */
  readonly before: TextNode;
  readonly after: TextNode;
  /** Whether it can be applied now: the text is written again, and by her. */
  readonly mayApply: boolean;
};

/**
 * `GET /api/documents/:id/repair`: what the server would mend in a text that does not fit its schema, before it can
 * be frozen (V3); null where there is nothing to mend. `POST …/repair` `{seq}` writes it, as an edit of the server
 * that whoever leads the office has looked at.
 */
export type RepairView = {
  readonly seq: number;
  readonly before: TextNode;
  readonly after: TextNode;
};

export const repairBody = z.object({ seq: z.int().min(0) }).strict();
