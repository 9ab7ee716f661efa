import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../shared/documents/api.ts';
import type { RecommendationOutcome } from '../../shared/documents/recommendationLife.ts';
import type { OutcomeView } from '../../shared/recommendations/outcome.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/buttonClass.ts';
import type { Tone } from '../ui/Chip.tsx';
import { Note } from '../ui/Note.tsx';
import { AnsweredBy } from './AnsweredBy.tsx';
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
          <>
            <Button onClick={() => setRecording(true)} size="sm">
              {t(($) => $.outcomes.record)}
            </Button>
            {view.version !== null && (
              <Link
                className={buttonClass({ size: 'sm' })}
                to="/sedute/nuova"
                search={{ versione: view.version.id }}
              >
                {t(($) => $.outcomes.convene)}
              </Link>
            )}
          </>
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

function Given({ outcome: answer }: { readonly outcome: OutcomeView }) {
  const { t } = useTranslation();
  const { outcome, reason } = answer;
  return (
    <div className="answered">
      <Note tone={noteTone[outcome]} title={t(($) => $.outcomes.title[outcome])}>
        {reason !== null && <p className="lines">{reason}</p>}
        <p className="small soft">
          <AnsweredBy outcome={answer} />
        </p>
      </Note>
    </div>
  );
}
