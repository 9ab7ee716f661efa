import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { indentsOf, type OutlineItem } from '../../../shared/text/outline.ts';
import { anchorOf } from '../../text/anchor.ts';
import { distinctKeys } from '../../text/distinctKeys.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

type Props = {
  readonly items: readonly OutlineItem[];
  /** Place in `items` of the heading under which one reads. */
  readonly current: number;
  /** How many observations wait under each heading, by its id. */
  readonly waiting: ReadonlyMap<string, number>;
  readonly mayWrite: boolean;
  readonly onGo: (index: number) => void;
};

/** The headings of the text as links to them. */
export function OutlineList({ items, current, waiting, mayWrite, onGo }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => keepInSight(list.current, current), [current]);
  if (items.length === 0) {
    return (
      <p className="muted outline-empty">
        {t(($) => (mayWrite ? $.editor.outline.emptyWriter : $.editor.outline.empty))}
      </p>
    );
  }
  const indents = indentsOf(items);
  const keys = distinctKeys(items.map((item) => item.id));
  const go = (event: MouseEvent, index: number) => {
    // With Ctrl or the middle button it opens in another tab, as links do.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onGo(index);
  };
  return (
    <ol ref={list}>
      {items.map((item, index) => (
        <li key={keys[index]} className={`l${(indents[index] ?? 0) + 1}`}>
          <a
            href={`#${anchorOf(item.id)}`}
            aria-current={index === current ? 'location' : undefined}
            onClick={(event) => go(event, index)}
          >
            <span>{item.title}</span>
            <Waiting count={waiting.get(item.id) ?? 0} />
          </a>
        </li>
      ))}
    </ol>
  );
}

function Waiting({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <>
      <span className="count" aria-hidden="true">
        {count}
      </span>
      <VisuallyHidden>{t(($) => $.editor.beside.waitingHere, { count })}</VisuallyHidden>
    </>
  );
}

/** A long outline follows the reader; the page itself does not move for it. */
function keepInSight(list: HTMLElement | null, current: number): void {
  const column = list?.closest('nav');
  const link = list?.children.item(current);
  if (!column || !link) return;
  const [outer, inner] = [column.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top) column.scrollTop -= outer.top - inner.top + inner.height;
  if (inner.bottom > outer.bottom) column.scrollTop += inner.bottom - outer.bottom + inner.height;
}
