import type { TextNode } from '../../shared/text/content.ts';

/** Whether two parts of a text say the same in the same way. */
export function sameNode(one: TextNode, other: TextNode): boolean {
  if (one === other) return true;
  return (
    one.type === other.type &&
    one.text === other.text &&
    sameAttributes(one.attrs, other.attrs) &&
    sameList(
      one.marks ?? [],
      other.marks ?? [],
      (a, b) => a.type === b.type && sameAttributes(a.attrs, b.attrs),
    ) &&
    sameList(one.content ?? [], other.content ?? [], sameNode)
  );
}

function sameAttributes(one: TextNode['attrs'] = {}, other: TextNode['attrs'] = {}): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => Object.is(one[name], other[name]))
  );
}

function sameList<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return one.length === other.length && one.every((item, index) => same(item, other[index] as T));
}
