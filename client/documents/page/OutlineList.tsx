import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { indentsOf, type OutlineItem, occurrenceOf } from '../../../shared/text/outline.ts';
import { anchorOf } from '../../text/anchor.ts';

type Props = {
  readonly items: readonly OutlineItem[];
  /** Place in `items` of the heading under which one reads. */
  readonly current: number;
  readonly mayWrite: boolean;
  readonly onGo: (index: number) => void;
};

/** The headings of the text as links to them. */
export function OutlineList({ items, current, mayWrite, onGo }: Props) {
  const { t } = useTranslation();
  if (items.length === 0) {
    return (
      <p className="muted outline-empty">
        {t(($) => (mayWrite ? $.editor.outline.emptyWriter : $.editor.outline.empty))}
      </p>
    );
  }
  const indents = indentsOf(items);
  const go = (event: MouseEvent, index: number) => {
    // With Ctrl or the middle button it opens in another tab, as links do.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onGo(index);
  };
  return (
    <ol>
      {items.map((item, index) => (
        <li key={`${item.id} ${occurrenceOf(items, index)}`} className={`l${(indents[index] ?? 0) + 1}`}>
          <a
            href={`#${anchorOf(item.id)}`}
            aria-current={index === current ? 'location' : undefined}
            onClick={(event) => go(event, index)}
          >
            <span>{item.title}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
