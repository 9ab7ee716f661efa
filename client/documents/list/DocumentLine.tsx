import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StateChip } from '../StateChip.tsx';
import { LineMenu } from './LineMenu.tsx';
import type { ListedDocument } from './listedDocument.ts';

type DocumentLineProps = {
  readonly document: ListedDocument;
  /** What else can be done with it, before the menu. */
  readonly action?: ReactNode;
};

/** One document in a list. */
export function DocumentLine({ document, action }: DocumentLineProps) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const { id, number, code, title, mayWrite, changedAt } = document;
  const mark = number ?? code;
  return (
    <li
      className={mark === null ? 'section-row outside' : code === null ? 'section-row' : 'section-row coded'}
    >
      {mark !== null && <span className="num">{mark}</span>}
      <Link to="/documenti/$id" params={{ id }} className="title">
        {title}
      </Link>
      <span className="meta">
        <span className="when">
          {t(($) => $.plan.changed, { when: shortMoment(new Date(changedAt), new Date()) })}
        </span>
        <span className="mine">
          {mayWrite && (
            <>
              <Icon name="pen" />
              {t(($) => $.plan.mayWrite)}
            </>
          )}
        </span>
        <span className="at">
          <StateChip standing={document} outcome={document.outcome ?? null} />
        </span>
      </span>
      <span className="acts">
        {action}
        <LineMenu document={document} />
      </span>
    </li>
  );
}
