import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../shared/documents/api.ts';
import type { RecommendationOutcome } from '../../shared/documents/recommendationLife.ts';
import type { OutcomeView } from '../../shared/recommendations/outcome.ts';
import { useFormats } from '../i18n/useFormats.ts';
import { Button } from '../ui/Button.tsx';
import type { Tone } from '../ui/Chip.tsx';
import { Note } from '../ui/Note.tsx';
import { outcomeQuery } from './queries.ts';
import './recommendations.css';
import { RecordOutcomeDialog } from './RecordOutcomeDialog.tsx';

/** What the mayors have answered to a recommendation, with their reason; and where it waits, the way to record it. */
export function OutcomePanel({ view }: { readonly view: DocumentView }) {
  const { t } = useTranslation();
  const [recording, setRecording] = useState(false);
  const waits = view.kind === 'recommendation' && ['submitted_to_mayors', 'answered'].includes(view.state);
  const { data } = useQuery({ ...outcomeQuery(view.id, view.state), enabled: waits });
  if (!waits || data === undefined) return null;
  if (data.outcome !== null) return <Given outcome={data.outcome} />;
  if (!data.mayRecord) return null;
  return (
    <div className="answered">
      <Note
        title={t(($) => $.outcomes.waits)}
        actions={
          <Button onClick={() => setRecording(true)} size="sm">
            {t(($) => $.outcomes.record)}
          </Button>
        }
      >
        {t(($) => $.outcomes.waitsBody)}
      </Note>
      {recording && <RecordOutcomeDialog document={view.id} onClose={() => setRecording(false)} />}
    </div>
  );
}

/** No answer is an alarm. */
const noteTone: Record<RecommendationOutcome, Tone> = {
  accepted: 'ok',
  accepted_in_part: 'info',
  deferred: 'plain',
  declined: 'plain',
};

function Given({ outcome: { outcome, reason, act, sitting } }: { readonly outcome: OutcomeView }) {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  const by = act && t(($) => $.outcomes.act, { number: act.number, day: dayInWords(act.date) });
  const sat = sitting && t(($) => $.outcomes.sat, { day: dayInWords(sitting) });
  return (
    <div className="answered">
      <Note tone={noteTone[outcome]} title={t(($) => $.outcomes.title[outcome])}>
        {reason !== null && <p className="lines">{reason}</p>}
        <p className="small soft">
          {[by ?? t(($) => $.outcomes.byRound), sat].filter((words) => words !== null).join(' · ')}
        </p>
      </Note>
    </div>
  );
}
