import type { VersionContent } from '../../../shared/documents/canonicalVersion.ts';
import { fields as fieldWords } from '../../../shared/i18n/it/fields.ts';
import { attachments as attachmentWords } from '../../../shared/i18n/it/files.ts';
import { versions as versionWords } from '../../../shared/i18n/it/versions.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { fieldItems, type Names } from '../fields/fieldItems.ts';

/**
 * A text with everything that belongs to it (docs/spec/decisions.md V1): its fields and attachments follow as words,
 * so that whoever reads, compares or signs a version has before her all that its hash is over.
 */
export function withBeside(
  { kind, fields, attachments, content }: Pick<VersionContent, 'kind' | 'fields' | 'attachments' | 'content'>,
  names: Names,
): TextNode {
  const blocks = fieldItems(kind, fields, names).flatMap(({ label, says }) => [
    heading(3, label),
    ...says.map(paragraph),
  ]);
  const panel = blocks.length === 0 ? [] : [heading(2, fieldWords.panel), ...blocks];
  return { ...content, content: [...(content.content ?? []), ...panel, ...attachmentBlocks(attachments)] };
}

/** Other bytes under the same name are another attachment, and only their fingerprint says so. */
function attachmentBlocks(attachments: VersionContent['attachments']): readonly TextNode[] {
  if (attachments.length === 0) return [];
  const fingerprint = (sha256: string) => (sha256.slice(0, 12).match(/.{4}/gu) ?? []).join(' ');
  return [
    heading(2, attachmentWords.title),
    ...attachments.map(({ name, sha256 }) =>
      paragraph([name, `${versionWords.fingerprint} ${fingerprint(sha256)}`]),
    ),
  ];
}

function heading(level: number, words: string): TextNode {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text: words }] };
}

function paragraph(lines: readonly string[]): TextNode {
  // An empty word is none that a text can hold.
  const rows = lines.filter((line) => line !== '');
  return {
    type: 'paragraph',
    content: rows.flatMap((text, index): readonly TextNode[] => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      { type: 'text', text },
    ]),
  };
}
