import { type Result, refuse } from '../../../../shared/kernel/result.ts';
import { fittingText, type ImportedText } from '../fittingText.ts';
import { notCarriedList } from '../notCarriedList.ts';
import { askMammoth } from './askMammoth.ts';
import { countAround } from './countAround.ts';
import { ListCounters } from './listCounters.ts';
import { ParagraphKinds } from './paragraphKinds.ts';
import { wordBlocks } from './wordBlocks.ts';
import { wordFile } from './wordFile.ts';
import { wordNumbering } from './wordNumbering.ts';
import type { WordParts } from './wordParts.ts';
import { wordStyles } from './wordStyles.ts';

/**
 * A Word file as a text of our schema. Words are kept, and changes count as accepted; what our texts cannot
 * show, and what stands around the text (headers, comments …), is counted. Nothing is fetched or run.
 */
export async function textFromWord(parts: WordParts): Promise<Result<ImportedText>> {
  const file = wordFile(parts);
  if (file === null) return refuse('unreadable_file');
  const lost = notCarriedList();
  const styles = wordStyles(file.styles);
  const numbering = wordNumbering(file.numbering, styles);
  const kinds = new ParagraphKinds(styles, numbering);
  countAround(file, lost);
  const story = { lost, styles, kinds, leadsTo: [], drawn: file.drawn, more: {} };
  const text = await askMammoth(file, story);
  if (text === null) return refuse('unreadable_file');
  const { children, notes } = text;
  const counters = new ListCounters();
  const content = wordBlocks(children, { lost, kinds, numbering, counters, notes, inCell: false });
  return fittingText({ type: 'doc', content }, lost);
}
