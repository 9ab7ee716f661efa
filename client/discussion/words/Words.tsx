import { Fragment } from 'react';
import type { EntryMention } from '../../../shared/discussion/entry.ts';

type Props = { readonly words: string; readonly mentions: readonly EntryMention[] };

/** What somebody wrote, as text and nothing else; whom it names stands out. */
export function Words({ words, mentions }: Props) {
  const inOrder = mentions.toSorted((a, b) => a.from - b.from);
  const starts = [0, ...inOrder.map(({ to }) => to)];
  return (
    <p className="said">
      {starts.map((start, place) => {
        const mention = inOrder[place];
        return (
          <Fragment key={start}>
            {words.slice(start, mention?.from)}
            {mention && <span className="mention">{words.slice(mention.from, mention.to)}</span>}
          </Fragment>
        );
      })}
    </p>
  );
}
