import type { ResolvedPos } from '@tiptap/pm/model';

/** A sign and up to three words: the name of a person or an organisation as far as it is typed. */
const typedName =
  /(?:^|[\s(«“"'’/–-])(@(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*){0,3} ?)?)$/u;

export type MentionMatch = {
  readonly range: { readonly from: number; readonly to: number };
  readonly query: string;
  readonly text: string;
};

/** What stands before the caret, if somebody is being named there. An address of e-mail names nobody. */
export function mentionMatch({ $position }: { readonly $position: ResolvedPos }): MentionMatch | null {
  const before = $position.nodeBefore?.isText ? ($position.nodeBefore.text ?? '') : '';
  const text = nameTyped(before);
  if (text === null) return null;
  return { range: { from: $position.pos - text.length, to: $position.pos }, query: text.slice(1), text };
}

export function nameTyped(before: string): string | null {
  return typedName.exec(before)?.[1] ?? null;
}
