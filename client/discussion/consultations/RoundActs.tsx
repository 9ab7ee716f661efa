import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/discussion/consultationApi.ts';
import { Button } from '../../ui/Button.tsx';
import { CloseRoundDialog } from './CloseRoundDialog.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { ProlongDialog } from './ProlongDialog.tsx';
import { roundState } from './roundState.ts';

/** What the office does with a round. Once it is closed, only its papers remain to be taken. */
export function RoundActs({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'prolong' | 'close' | null>(null);
  const leads = round.mayLead && roundState(round) !== 'closed';
  const done = () => setAsking(null);
  return (
    <>
      <ExportMenu round={round} />
      {leads && (
        <>
          <Button icon="clock" onClick={() => setAsking('prolong')}>
            {t(($) => $.round.prolong)}
          </Button>
          <Button tone={round.over ? 'primary' : 'plain'} icon="check" onClick={() => setAsking('close')}>
            {t(($) => $.round.close)}
          </Button>
        </>
      )}
      {asking === 'prolong' && <ProlongDialog round={round} onClose={done} />}
      {asking === 'close' && <CloseRoundDialog round={round} onClose={done} />}
    </>
  );
}
