import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import type { Mentionable } from '../../../shared/people/api.ts';
import { askMentionable } from '../../documents/editor/mention/askMentionable.ts';
import { MentionList } from '../../documents/editor/mention/mentionList.ts';
import { nameTyped } from '../../documents/editor/mention/mentionMatch.ts';
import type { Named } from './named.ts';

/** Words in a field that may name people, as they stand now. */
export type NamingWords = { readonly words: string; readonly named: readonly Named[] };

/** The list under an @ in a plain field: the same as in a text, with the same keys. */
export function useMentionTyping(
  field: RefObject<HTMLTextAreaElement | null>,
  current: NamingWords,
  onChange: (next: NamingWords) => void,
) {
  const [list] = useState(() => new MentionList(askMentionable));
  useEffect(() => () => list.hide(), [list]);

  const follow = (area: HTMLTextAreaElement) => {
    const caret = area.selectionStart;
    const typed = area.selectionEnd === caret ? nameTyped(area.value.slice(0, caret)) : null;
    if (typed === null) return list.hide();
    list.show({
      query: typed.slice(1),
      place: () => field.current?.getBoundingClientRect() ?? null,
      choose: (item) => choose(area, { from: caret - typed.length, to: caret }, item),
    });
  };

  const choose = (
    area: HTMLTextAreaElement,
    { from, to }: { from: number; to: number },
    item: Mentionable,
  ) => {
    const { kind, id, name } = item;
    const inserted = `@${name} `;
    const others = current.named.filter(({ subject }) => subject !== id);
    onChange({
      words: area.value.slice(0, from) + inserted + area.value.slice(to).replace(/^ /u, ''),
      named: [...others, { kind, subject: id, name }],
    });
    list.hide();
    // Once the field shows the new words.
    requestAnimationFrame(() => area.setSelectionRange(from + inserted.length, from + inserted.length));
  };

  /** Answers whether the key was one of the list's. */
  const takesKey = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing || list.current() === null) return false;
    if (event.key === 'Escape') {
      list.hide();
      return true;
    }
    return list.takesKey(event.key);
  };

  return { list, follow, takesKey };
}
