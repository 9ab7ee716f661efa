import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import type { AfterView } from '../../../shared/workshops/api.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Note } from '../../ui/Note.tsx';
import { useMakeMinutes } from './queries.ts';

/** The minutes of a workshop: made with one press, and from then on a document to be opened. */
export function MinutesPart({
  workshop,
  after: { minutes, mayMakeMinutes },
}: {
  readonly workshop: WorkshopId;
  readonly after: AfterView;
}) {
  const { t } = useTranslation();
  const make = useMakeMinutes(workshop);
  return (
    <div className="stack-2">
      <h3>{t(($) => $.report.minutes)}</h3>
      <p>
        {minutes !== null || mayMakeMinutes ? t(($) => $.report.minutesLead) : t(($) => $.report.noMinutes)}
      </p>
      {minutes !== null && (
        <p>
          <Link className={buttonClass()} to="/documenti/$id" params={{ id: minutes }}>
            {t(($) => $.report.openMinutes)}
          </Link>
        </p>
      )}
      {minutes === null && mayMakeMinutes && (
        <p>
          <Button
            tone="primary"
            busy={make.isPending && t(($) => $.report.makingMinutes)}
            onClick={() => make.mutate()}
          >
            {t(($) => $.report.makeMinutes)}
          </Button>
        </p>
      )}
      {make.data?.ok === false && (
        <Note tone="no" title={t(($) => $.report.minutesFailed)} spoken>
          {make.data.message}
        </Note>
      )}
    </div>
  );
}
