/** The element id of a heading, for addresses with `#…`. The prefix keeps a text from taking the page's own ids. */
export function anchorOf(blockId: string): string {
  return `t-${blockId}`;
}

/** The element id of a note at the end of the text. */
export function noteAnchor(number: number): string {
  return `nota-${number}`;
}

/** The element id of the place in the text that a note belongs to. */
export function noteMarkAnchor(number: number): string {
  return `rimando-${number}`;
}
