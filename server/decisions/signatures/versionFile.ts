import { readVersion } from '../../../shared/documents/canonicalVersion.ts';
import { kinds } from '../../../shared/i18n/it/kinds.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { imageOf } from '../../../shared/text/imageAttributes.ts';
import type { Reader } from '../../platform/database.ts';
import type { TypstJob } from '../pdf/typstJob.ts';
import { versionJob } from '../pdf/versionPdf.ts';
import { type PrintedVersion, shownImages } from './versionStore.ts';

/** What the PDF of a version is made of: its own bytes, and the images that they name. */
export async function versionFile(
  reader: Reader,
  document: DocumentId,
  printed: PrintedVersion,
): Promise<Result<TypstJob>> {
  if (printed.isErased) return refuse('text_erased');
  if (printed.content === null || printed.hash === null) return refuse('being_frozen');
  const { content, attachments } = readVersion(printed.content);
  return ok(
    versionJob({
      district: printed.district,
      demo: printed.demo,
      kind: kinds.one[printed.kind],
      title: printed.title,
      version:
        printed.name === null ? `Versione ${printed.number}` : `Versione ${printed.number}, ${printed.name}`,
      impronta: printed.hash,
      at: printed.at,
      content,
      attachments,
      images: await shownImages(reader, document, [...new Set(imagesIn(content))]),
    }),
  );
}

function imagesIn(node: TextNode): readonly string[] {
  if (node.type === 'image') {
    const { file } = imageOf(node.attrs);
    return file === null ? [] : [file];
  }
  return (node.content ?? []).flatMap(imagesIn);
}
