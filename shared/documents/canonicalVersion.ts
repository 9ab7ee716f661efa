import { canonicalJson, type Json } from '../kernel/canonicalJson.ts';
import { hex, sha256 } from '../kernel/hash.ts';
import { canonicalContent } from '../text/canonicalContent.ts';
import type { TextNode } from '../text/content.ts';
import type { StoredFields } from './fields/fields.ts';
import type { DocumentKind } from './kind.ts';
import { canonicalisation } from './version.ts';

/** All that a version says: what is hashed, and what whoever signs it has read (docs/spec/decisions.md V1). */
export type VersionContent = {
  readonly canonicalisation: string;
  readonly schemaVersion: number;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly language: string;
  /** What its template asks for beside the text: of an agreement, its parties. */
  readonly fields: StoredFields;
  /** By name, then by SHA-256. */
  readonly attachments: readonly { readonly name: string; readonly sha256: string }[];
  readonly content: TextNode;
};

/** The bytes of a version as their text (RFC 8785), and their hash. */
export type CanonicalVersion = { readonly text: string; readonly hash: string };

/** Null where the text has to be repaired first (V3). */
export function canonicalVersion(said: Omit<VersionContent, 'canonicalisation'>): CanonicalVersion | null {
  const content = canonicalContent(said.content);
  if (content === null) return null;
  const attachments = attachmentsInOrder(said.attachments);
  const { schemaVersion, kind, title, language, fields } = said;
  const version: VersionContent = {
    canonicalisation,
    schemaVersion,
    kind,
    title,
    language,
    fields,
    attachments,
    content,
  };
  // All of it is JSON: the text by its schema, the fields because they were stored as such.
  const text = canonicalJson(version as unknown as Json);
  return { text, hash: versionHash(text) };
}

/** What is attached as a version names it. */
export function attachmentsInOrder(
  attachments: VersionContent['attachments'],
): VersionContent['attachments'] {
  return attachments
    .map(({ name, sha256: file }) => ({ name, sha256: file }))
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.sha256, b.sha256));
}

/** What a version is called by: 64 hexadecimal digits over its bytes, which are its text in UTF-8. */
export function versionHash(bytes: string | Uint8Array): string {
  return hex(sha256(`${canonicalisation}\0`, bytes));
}

/** What stored bytes say. They are the truth: nothing is made canonical again. */
export function readVersion(bytes: Uint8Array): VersionContent {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** By code units, the same everywhere. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
