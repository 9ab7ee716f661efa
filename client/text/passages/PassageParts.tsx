import { type ReactNode, useCallback, useContext } from 'react';
import type { TextNode } from '../../../shared/text/content.ts';
import type { ProposedChange } from '../../../shared/text/proposedChange.ts';
import { PassageChoice } from './passageChoice.ts';
import './passages.css';
import { isOwn } from './passageNodes.ts';
import { proposedElement } from './proposedElement.ts';

type Attrs = TextNode['attrs'];

/** The words of a passage; those that would go are struck. */
export function PassageWords({ attrs, children }: { attrs: Attrs; children: ReactNode }): ReactNode {
  if (!isOwn(attrs)) return children;
  const Tag = attrs['struck'] === true ? 'del' : 'span';
  return (
    <Tag className={String(attrs['className'])} data-passage={String(attrs['key'])}>
      {children}
    </Tag>
  );
}

/** The number at the end of a passage leads to what is said of it. */
export function PassageNumber({ attrs }: { readonly attrs: Attrs }): ReactNode {
  const choose = useContext(PassageChoice);
  if (!isOwn(attrs)) return null;
  const key = String(attrs['key']);
  const description = String(attrs['description']);
  return (
    <button
      type="button"
      className={String(attrs['className'])}
      data-passage={key}
      aria-label={description}
      title={description}
      onClick={() => choose?.(key)}
    >
      {String(attrs['label'])}
    </button>
  );
}

/** What a proposal would put here. */
export function ProposedPart({ change }: { readonly change: ProposedChange | null }): ReactNode {
  const put = useCallback(
    (place: HTMLElement | null) => {
      const element = change && proposedElement(change);
      if (element) place?.replaceChildren(element);
    },
    [change],
  );
  return <span ref={put} className="proposed-place" />;
}
