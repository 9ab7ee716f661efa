import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateChip } from '../documents/StateChip.tsx';
import { useFormats } from '../i18n/useFormats.ts';
import { Icon } from '../ui/Icon.tsx';
import { SectionMenu } from './SectionMenu.tsx';
import type { SectionLine } from './sectionLine.ts';

type SectionRowProps = {
  readonly section: SectionLine;
  /** What else can be done with it, before the menu. */
  readonly action?: ReactNode;
};

/** One section in a list of sections. */
export function SectionRow({ section, action }: SectionRowProps) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const { id, number, title, state, mayWrite, changedAt } = section;
  return (
    <li className={number === null ? 'section-row outside' : 'section-row'}>
      {number !== null && <span className="num">{number}</span>}
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
          <StateChip state={state} />
        </span>
      </span>
      <span className="acts">
        {action}
        <SectionMenu section={section} />
      </span>
    </li>
  );
}
