/** The element id of a heading, for addresses with `#…`. The prefix keeps a text from taking the page's own ids. */
export function anchorOf(blockId: string): string {
  return `t-${blockId}`;
}
