import type { TextNode } from '../../shared/text/content.ts';

/**
 * The blocks of one text that another does not hold: what somebody looks for in her own copy. All of it
 * when nothing is left over, because then what differs is an order or something taken away.
 */
export function blocksBeyond(mine: TextNode, other: TextNode): TextNode {
  const held = new Map<string, number>();
  for (const block of other.content ?? [])
    held.set(wordsAndForm(block), (held.get(wordsAndForm(block)) ?? 0) + 1);
  const beyond = (mine.content ?? []).filter((block) => {
    const form = wordsAndForm(block);
    const left = held.get(form) ?? 0;
    held.set(form, left - 1);
    return left <= 0;
  });
  return beyond.length === 0 ? mine : { ...mine, content: beyond };
}

/** A block as its reader sees it: ids do not count. */
function wordsAndForm(block: TextNode): string {
  return JSON.stringify(block, (name, value: unknown) => (name === 'id' ? undefined : value));
}
