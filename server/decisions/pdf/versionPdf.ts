import { longMoment } from '../../../shared/i18n/dates.ts';
import type { TextNode } from '../../../shared/text/content.ts';
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
  readonly content: TextNode;
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
    textSource(sheet.content, files),
  ].join('\n\n');
  return { source, images: sheet.images, at: sheet.at };
}
