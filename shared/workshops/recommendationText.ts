import { recommendationTemplate } from '../documents/template/recommendation.ts';
import { startingText } from '../documents/template/startingText.ts';
import type { TextNode } from '../text/content.ts';
import { blocksOfWords } from '../text/contentOfWords.ts';

/** What a recommendation begins with: under which headings of its template what the workshop already knows belongs. */
export type Beginning = {
  /** The words of the cards of its group, most supported first. */
  readonly cards: readonly string[];
  readonly positions: readonly { readonly words: string; readonly people: number }[];
  /** "3 persone", in the language of the text. */
  readonly people: (count: number) => string;
};

/** The template of a recommendation, with the cards of the group under its need, and minority positions in their place. */
export function recommendationText({ cards, positions, people }: Beginning): TextNode {
  const text = startingText(recommendationTemplate);
  const need = list(cards);
  const others = list(positions.map(({ words, people: count }) => `${words} (${people(count)})`));
  const after =
    (heading: string, blocks: readonly TextNode[]) => (node: TextNode, all: readonly TextNode[]) => {
      const before = all[all.indexOf(node) - 1];
      const is = before?.type === 'heading' && before.content?.[0]?.text === heading;
      return is && blocks.length > 0 ? blocks : null;
    };
  const [first, last] = [after('Problema o bisogno', need), after('Posizioni minoritarie', others)];
  const blocks = text.content ?? [];
  return { ...text, content: blocks.flatMap((node) => first(node, blocks) ?? last(node, blocks) ?? [node]) };
}

function list(lines: readonly string[]): readonly TextNode[] {
  if (lines.length === 0) return [];
  return [
    {
      type: 'bulletList',
      content: lines.map((words) => ({ type: 'listItem', content: [...blocksOfWords(words)] })),
    },
  ];
}
