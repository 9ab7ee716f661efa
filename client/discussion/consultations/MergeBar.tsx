import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundObservation } from '../../../shared/discussion/consultationApi.ts';
import { Button } from '../../ui/Button.tsx';
import { MergeDialog } from './MergeDialog.tsx';

type MergeBarProps = {
  /** Open ones. */
  readonly chosen: readonly RoundObservation[];
  /** Nothing is chosen any more. */
  readonly onDone: () => void;
};

/** What can be done with the observations that are chosen; what is missing for it stands beside the button. */
export function MergeBar({ chosen, onDone }: MergeBarProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const sections = new Set(chosen.map(({ document }) => document)).size;
  const mergeable = chosen.length > 1 && sections === 1;
  return (
    <div className="chosen">
      <span className="grow" role="status">
        {t(($) => $.round.chosen, { count: chosen.length })}
        {!mergeable && <small>{t(($) => (sections > 1 ? $.round.mergeSections : $.round.mergeOne))}</small>}
      </span>
      <Button tone="quiet" onClick={onDone}>
        {t(($) => $.round.unchoose)}
      </Button>
      {mergeable && (
        <Button icon="merge" onClick={() => setAsking(true)}>
          {t(($) => $.round.merge)}
        </Button>
      )}
      {asking && <MergeDialog observations={chosen} onClose={() => setAsking(false)} onMerged={onDone} />}
    </div>
  );
}
