import { longMoment } from '../../../shared/i18n/dates.ts';
import { fields } from '../../../shared/i18n/it/fields.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import type { FieldItem } from '../../documents/fields/fieldItems.ts';
import { improntaSource, pageSource, termsSource } from './pageSource.ts';
import { textSource } from './textSource.ts';
import type { TypstImage, TypstJob } from './typstJob.ts';
import { words } from './typstWords.ts';

/** A version as its PDF shows it. */
export type VersionSheet = {
  readonly district: string;
  readonly demo: boolean;
  /** "Sezione del piano". */
  readonly kind: string;
  readonly title: string;
  /** "Versione 3, Bozza per l’assemblea". */
  readonly version: string;
  readonly impronta: string;
  readonly at: Date;
  /** What stands beside the text, and is signed with it: of an agreement its parties. */
  readonly fields: readonly FieldItem[];
  readonly content: TextNode;
  /** What is attached: part of what is signed, by name and SHA-256. */
  readonly attachments: readonly { readonly name: string; readonly sha256: string }[];
  readonly images: readonly TypstImage[];
};

/** The source of a version’s PDF: its title, which version it is, its text. The same version gives the same bytes. */
export function versionJob(sheet: VersionSheet): TypstJob {
  const files = new Set(sheet.images.map(({ file }) => file));
  const source = [
    pageSource({ ...sheet, foot: `${sheet.title} · ${sheet.version}` }),
    '#title()',
    termsSource([
      ['Territorio', words(sheet.demo ? `${sheet.district} (dimostrativo)` : sheet.district)],
      ['Documento', words(sheet.kind)],
      ['Versione', words(`${sheet.version}, del ${longMoment(sheet.at, 'it')}`)],
      ['Impronta del testo', improntaSource(sheet.impronta)],
    ]),
    ...fieldsSource(sheet.fields),
    textSource(sheet.content, files),
    ...attachmentsSource(sheet.attachments),
  ].join('\n\n');
  return { source, images: sheet.images, at: sheet.at };
}

function fieldsSource(items: VersionSheet['fields']): readonly string[] {
  if (items.length === 0) return [];
  const terms = items.map(({ label, says }) => [label, saysSource(says)] as const);
  return [`#heading(level: 1)[${words(fields.panel)}];`, termsSource(terms)];
}

/** Several things are paragraphs: the compiler takes a list within a list of terms out of its place. */
function saysSource(says: FieldItem['says']): string {
  const each = says.map((lines) => lines.map(words).join('#linebreak();')).join('#parbreak();');
  return says.length > 1 ? `#linebreak();${each}` : each;
}

function attachmentsSource(attachments: VersionSheet['attachments']): readonly string[] {
  if (attachments.length === 0) return [];
  const items = attachments.map(
    ({ name, sha256 }) => `[${words(name)}#linebreak();${improntaSource(sha256)}]`,
  );
  return [`#heading(level: 1)[${words('Allegati')}];`, `#list(${items.join(', ')});`];
}
