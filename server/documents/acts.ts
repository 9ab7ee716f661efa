import type { DocumentKind } from '../../shared/documents/kind.ts';
import type { DocumentState, DocumentStep } from '../../shared/documents/lives.ts';
import { hex } from '../../shared/kernel/hash.ts';
import type { AttachmentId, DocumentId, OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import type { FileFacts } from '../platform/fileStore.ts';

/** Who receives a right to write. */
export type GrantTarget = { readonly person: PersonId } | { readonly organisation: OrganisationId };

type Made = { readonly kind: DocumentKind; readonly title: string };

/** Everything that this room puts on record. People are named by their ids only. */
export const documentActs = {
  created: (document: DocumentId, by: PersonId | null, made: Made): Act => ({
    act: 'document.created',
    by,
    subject: document,
    facts: { kind: made.kind, title: made.title },
  }),
  imported: (
    document: DocumentId,
    by: PersonId,
    file: Made & { readonly bytes: number; readonly sha256: Uint8Array },
  ): Act => ({
    act: 'document.imported',
    by,
    subject: document,
    facts: { kind: file.kind, title: file.title, bytes: file.bytes, sha256: hex(file.sha256) },
  }),
  renamed: (document: DocumentId, by: PersonId, title: string, was: string): Act => ({
    act: 'document.renamed',
    by,
    subject: document,
    facts: { title, was },
  }),
  advanced: (
    document: DocumentId,
    by: PersonId | null,
    move: {
      readonly step: DocumentStep;
      readonly from: DocumentState;
      readonly to: DocumentState;
      readonly reason?: string | undefined;
    },
  ): Act => ({
    act: 'document.advanced',
    by,
    subject: document,
    facts: {
      step: move.step,
      from: move.from,
      to: move.to,
      ...(move.reason === undefined ? {} : { reason: move.reason }),
    },
  }),
  /** By their names only: what they say stands in the document. */
  fieldsChanged: (document: DocumentId, by: PersonId, fields: readonly string[]): Act => ({
    act: 'document.fields_changed',
    by,
    subject: document,
    facts: { fields: [...fields] },
  }),
  duplicated: (
    document: DocumentId,
    by: PersonId,
    made: Made & { readonly from: DocumentId; readonly seq: number },
  ): Act => ({
    act: 'document.duplicated',
    by,
    subject: document,
    facts: { kind: made.kind, title: made.title, from: made.from, seq: made.seq },
  }),
  imageAdded: (document: DocumentId, by: PersonId, file: FileFacts): Act => ({
    act: 'document.image_added',
    by,
    subject: document,
    facts: { sha256: file.sha256, bytes: file.size, type: file.mediaType },
  }),
  attached: (
    document: DocumentId,
    by: PersonId,
    file: FileFacts & { readonly attachment: AttachmentId; readonly name: string },
  ): Act => ({
    act: 'document.attached',
    by,
    subject: document,
    facts: {
      attachment: file.attachment,
      name: file.name,
      sha256: file.sha256,
      bytes: file.size,
      type: file.mediaType,
    },
  }),
  attachmentRemoved: (
    document: DocumentId,
    by: PersonId,
    removed: { readonly attachment: AttachmentId; readonly name: string },
  ): Act => ({
    act: 'document.attachment_removed',
    by,
    subject: document,
    facts: { attachment: removed.attachment, name: removed.name },
  }),
  granted: (document: DocumentId, by: PersonId | null, to: GrantTarget): Act => ({
    act: 'document.granted',
    by,
    subject: document,
    facts: { ...to, right: 'write' },
  }),
  grantWithdrawn: (document: DocumentId, by: PersonId, from: GrantTarget): Act => ({
    act: 'document.grant_withdrawn',
    by,
    subject: document,
    facts: { ...from, right: 'write' },
  }),
};
