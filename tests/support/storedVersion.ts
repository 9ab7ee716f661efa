import { createHash, randomUUID } from 'node:crypto';
import type { StoredFields } from '../../shared/documents/fields/fields.ts';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import { canonicalJson, type Json } from '../../shared/kernel/canonicalJson.ts';
import type { TextNode } from '../../shared/text/content.ts';
import type { DemoTown } from './demoTown.ts';

/** A version of a document as it lies in the database, without the way there: its id. */
export async function storedVersion(
  town: DemoTown,
  document: string,
  {
    content,
    kind = 'frozen',
    of = 'plan_section',
    fields = {},
  }: {
    /** Null: its bytes are still to come. */ readonly content: TextNode | null;
    readonly kind?: 'frozen' | 'named';
    readonly of?: DocumentKind;
    readonly fields?: StoredFields;
  },
): Promise<string> {
  const text =
    content === null
      ? null
      : canonicalJson({ kind: of, fields, content, attachments: [] } as unknown as Json);
  const bytes = text === null ? null : Buffer.from(text);
  const [row] = await town.database.owner<{ id: string }[]>`
    insert into version (id, district_id, document_id, number, kind, epoch, seq, canonicalisation, schema_version,
      title, language, content, hash, created_at)
    select ${randomUUID()}, d.district_id, d.id, 1 + (select count(*) from version where document_id = d.id), ${kind},
      1, 1, 'corale/content/v1', 3, p.title, 'it', ${bytes},
      ${bytes && createHash('sha256').update(bytes).digest('hex')}, '2026-11-20T10:11:12Z'
    from document d join document_profile p on p.document_id = d.id where d.id = ${document} returning id`;
  return row?.id ?? '';
}
