import { useTranslation } from 'react-i18next';
import type { RoundChoices } from '../../../shared/decisions/roundApi.ts';
import { sittersOf } from '../../../shared/decisions/words/voice.ts';
import { Gauges } from '../floor/Gauges.tsx';
import { SeatGrid } from '../floor/SeatGrid.tsx';
import { StillOpenNote } from '../floor/StillOpenNote.tsx';
import { VerdictSheet } from '../floor/VerdictSheet.tsx';
import { shownMoved } from './madeUp.ts';
import { RuleSheet } from './RuleSheet.tsx';
import { SeatMover } from './SeatMover.tsx';
import { useRuleVoice } from './useRuleVoice.ts';
import { useSimulation } from './useSimulation.ts';

/** The rule at the right with what comes of it, the seats at the left. */
export function Simulator({ bodies }: { readonly bodies: RoundChoices['bodies'] }) {
  const { t } = useTranslation();
  const simulation = useSimulation(bodies);
  const { seats, rule, casting, result } = simulation;
  const voice = useRuleVoice(sittersOf(seats));
  return (
    <>
      <div className="stack-4">
        <p className="soft">{t(($) => $.rules.lead)}</p>
        {result && <Gauges outcome={result.outcome} rule={rule} frozen={false} />}
        <SeatGrid seats={seats.map(shownMoved)} onOpen={simulation.press}>
          <SeatMover simulation={simulation} />
        </SeatGrid>
      </div>
      <aside className="stack-4">
        {result && (
          <VerdictSheet
            outcome={result.outcome}
            rule={rule}
            voice={voice}
            casting={casting !== null && rule.tie === 'president'}
            above={t(($) => $.rules.result)}
          >
            <StillOpenNote
              open={result.open}
              nameOf={(seat) => seats.find(({ id }) => id === seat)?.name ?? ''}
              voice={voice}
            />
          </VerdictSheet>
        )}
        <RuleSheet bodies={bodies} simulation={simulation} voice={voice} />
      </aside>
    </>
  );
}
