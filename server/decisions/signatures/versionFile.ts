import { readVersion } from '../../../shared/documents/canonicalVersion.ts';
import { kinds } from '../../../shared/i18n/it/kinds.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { imageOf } from '../../../shared/text/imageAttributes.ts';
import { namesIn } from '../../documents/choices.ts';
import { fieldItems } from '../../documents/fields/fieldItems.ts';
import type { Places } from '../../documents/places.ts';
import type { Database } from '../../platform/database.ts';
import type { TypstJob } from '../pdf/typstJob.ts';
import { versionJob } from '../pdf/versionPdf.ts';
import { type PrintedVersion, shownImages } from './versionStore.ts';

export type VersionFileDeps = { readonly db: Database; readonly places: Places };

/**
 * What the PDF of a version is made of: its own bytes, the images that they name, and what the ids in its fields are
 * called at this moment, which the kept PDF holds for good.
 */
export async function versionFile(
  deps: VersionFileDeps,
  { district }: Actor,
  document: DocumentId,
  printed: PrintedVersion,
): Promise<Result<TypstJob>> {
  if (printed.isErased) return refuse('text_erased');
  if (printed.content === null || printed.hash === null) return refuse('being_frozen');
  const { kind, fields, content, attachments } = readVersion(printed.content);
  const names = await namesIn(deps, deps.db, district, fields);
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
      fields: fieldItems(kind, fields, names),
      content,
      attachments,
      images: await shownImages(deps.db, document, [...new Set(imagesIn(content))]),
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
