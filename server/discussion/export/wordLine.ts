import { HeadingLevel, Paragraph, TextRun } from 'docx';
import { longMoment } from '../../../shared/i18n/dates.ts';
import { inXml } from './inXml.ts';
import { proposalWords } from './proposalWords.ts';
import type { SheetLine } from './replySheet.ts';
import { outcomeOf, saidWords, sheetWords as say, signature } from './sheetWords.ts';

/** One observation: who, about which passage, what she says and proposes, and what was replied. */
export function lineBlocks(line: SheetLine): readonly Paragraph[] {
  const { number, first, anchor, proposal, reply, merged } = line;
  const change = proposal === null ? null : proposalWords(proposal);
  return [
    new Paragraph({ text: `${say.words} ${number}`, heading: HeadingLevel.HEADING_2 }),
    labelled(say.who, signature(first)),
    labelled(say.when, longMoment(first.at, 'it')),
    ...merged.map((one) => labelled(say.alsoBy, `${one.number}, ${signature(one.first)}`)),
    labelled(say.quote, anchor === null ? say.wholeText : `«${anchor.quote}»`),
    labelled(say.words, saidWords(first)),
    ...(change?.out ? [labelled(say.toRemove, change.out, { strike: true })] : []),
    ...(change?.in ? [labelled(change.in.label, change.in.words, { underline: {} })] : []),
    labelled(say.outcome, outcomeOf(line)),
    ...(reply === null
      ? []
      : [
          labelled(say.reason, saidWords(reply)),
          labelled(say.repliedBy, `${signature(reply)}, ${longMoment(reply.at, 'it')}`),
        ]),
  ];
}

/** Words of several lines, each a paragraph; nothing where there are none. */
export function paragraphs(words: string): readonly Paragraph[] {
  return words === '' ? [] : words.split('\n').map((text) => new Paragraph({ text }));
}

type Look = { readonly strike?: true; readonly underline?: Record<never, never> };

function labelled(label: string, words: string, look: Look = {}): Paragraph {
  const lines = inXml(words)
    .split('\n')
    .map((text, at) => new TextRun({ text, ...look, ...(at > 0 && { break: 1 }) }));
  return new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), ...lines] });
}
