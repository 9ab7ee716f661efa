import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outcomeOf } from '../../../shared/decisions/outcomeOf.ts';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { Note } from '../../ui/Note.tsx';
import { Gauges } from '../floor/Gauges.tsx';
import { SeatGrid } from '../floor/SeatGrid.tsx';
import { ExternalSignatures } from '../signatures/ExternalSignatures.tsx';
import { Agenda } from './Agenda.tsx';
import { decidingOf, shownSeat } from './deciding.ts';
import { NextSheet } from './NextSheet.tsx';
import { PartiesSheet } from './PartiesSheet.tsx';
import { RoundFacts } from './RoundFacts.tsx';
import { RoundOutcome } from './RoundOutcome.tsx';
import { SaidSheet } from './SaidSheet.tsx';
import { SeatDialog } from './SeatDialog.tsx';
import { useReturnToSeat } from './useReturnToSeat.ts';

/** The floor of a round: what is measured and who sits there at the left, what comes of it at the right. */
export function RoundFloor({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const { count, rule, kind, places, phase } = round;
  const deciding = decidingOf(round);
  const seat = places.find(({ id }) => id === opened);
  useReturnToSeat(opened);
  const isOpen = phase.kind === 'open';
  const outcome = count?.outcome ?? (deciding && outcomeOf(deciding));
  return (
    <>
      <div className="stack-4">
        {isOpen && count === null && kind !== 'signature' && <Note>{t(($) => $.rounds.secret)}</Note>}
        {outcome && kind === 'vote' && <Gauges outcome={outcome} rule={rule} frozen />}
        {kind === 'signature' ? (
          <PartiesSheet round={round} onOpen={setOpened} />
        ) : (
          <SeatGrid
            seats={places.map((place) => shownSeat(place, kind))}
            counts={kind === 'vote' ? 'present' : 'spoken'}
            onOpen={setOpened}
          />
        )}
      </div>
      <aside className="stack-4">
        <RoundOutcome round={round} />
        {isOpen && round.may.chair && <NextSheet round={round} />}
        <RoundFacts round={round} />
        <Agenda round={round} />
      </aside>
      {!isOpen && (
        <div className="stack-4 after">
          <SaidSheet round={round} />
          <ExternalSignatures signed={{ path: `/api/rounds/${round.id}`, pdf: 'attestation.pdf' }} />
        </div>
      )}
      {seat && <SeatDialog round={round} seat={seat} onClose={() => setOpened(null)} />}
    </>
  );
}
