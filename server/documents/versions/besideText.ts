import type { DocumentView } from '../../../shared/documents/api.ts';
import type { VersionContent } from '../../../shared/documents/canonicalVersion.ts';
import { fields as fieldWords } from '../../../shared/i18n/it/fields.ts';
import { attachments as attachmentWords } from '../../../shared/i18n/it/files.ts';
import { versions as versionWords } from '../../../shared/i18n/it/versions.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { saidFields } from '../fields/saidFields.ts';

type Names = DocumentView['names'];

/**
 * A text with everything that belongs to it (docs/spec/decisions.md V1): its fields and attachments follow as words,
 * so that whoever reads, compares or signs a version has before her all that its hash is over.
 */
export function withBeside(
  said: Pick<VersionContent, 'kind' | 'fields' | 'attachments' | 'content'>,
  names: Names,
): TextNode {
  const { content } = withFields(said, names);
  return { ...said.content, content: [...(content ?? []), ...attachmentBlocks(said.attachments)] };
}

/** The same without attachments, for where these are told in another way. */
export function withFields(
  { kind, fields, content }: Pick<VersionContent, 'kind' | 'fields' | 'content'>,
  names: Names,
): TextNode {
  const all = saidFields(kind, fields, names);
  const blocks = all.flatMap(({ label, said }) => [heading(3, label), ...said.map(paragraph)]);
  const panel = blocks.length === 0 ? [] : [heading(2, fieldWords.panel), ...blocks];
  return { ...content, content: [...(content.content ?? []), ...panel] };
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
  const rows = lines.flatMap((line) => line.split('\n')).filter((line) => line !== '');
  return {
    type: 'paragraph',
    content: rows.flatMap((text, index): readonly TextNode[] => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      { type: 'text', text },
    ]),
  };
}
