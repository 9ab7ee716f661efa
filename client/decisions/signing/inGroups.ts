/** "7c1e 90ab 44d2 …": a hash in groups of four digits, as two people read it to one another. */
export function inGroups(hash: string): string {
  return (hash.match(/.{1,4}/gu) ?? []).join(' ');
}
