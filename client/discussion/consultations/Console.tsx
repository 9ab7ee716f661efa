import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/discussion/consultationApi.ts';
import type { ObservationId } from '../../../shared/kernel/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useLanding } from '../../ui/useLanding.ts';
import { ConsoleFilters } from './ConsoleFilters.tsx';
import { MergeBar } from './MergeBar.tsx';
import { ObservationList } from './ObservationList.tsx';
import { fitsRound } from './roundFilters.ts';
import { useRoundFilters } from './useRoundFilters.ts';
import { useRoundWords } from './useRoundWords.ts';

/** Every observation of a round: found, answered, and put together with others that say the same. */
export function Console({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const { filters, change, clear } = useRoundFilters();
  const words = useRef<HTMLInputElement>(null);
  const { ref: heading, land } = useLanding();
  const [chosen, setChosen] = useState<ReadonlySet<ObservationId>>(new Set());
  const shown = round.list.filter((observation) => fitsRound(filters, observation));
  // Somebody may have answered one meanwhile: only what is open can be put together.
  const toMerge = round.list.filter(({ id, state }) => chosen.has(id) && state === 'open');
  return (
    <section aria-labelledby="osservazioni" className="stack-4">
      <div className="sec-h">
        <h2 id="osservazioni" ref={heading} tabIndex={-1}>
          {t(($) => $.round.list)}
        </h2>
        <span className="muted small">{useRoundWords().settled(round)}</span>
      </div>
      {round.list.length === 0 ? (
        <Empty icon="chat" title={t(($) => $.round.none)}>
          {t(($) => $.round.noneBody)}
        </Empty>
      ) : (
        <ConsoleFilters
          round={round}
          filters={filters}
          shown={shown.length}
          wordsRef={words}
          onChange={change}
        />
      )}
      {round.list.length > 0 && shown.length === 0 && (
        <NoneFound
          onClear={() => {
            clear();
            words.current?.focus();
          }}
        />
      )}
      {shown.length > 0 && (
        <ObservationList round={round} shown={shown} chosen={chosen} onChoose={setChosen} onAnswered={land} />
      )}
      {toMerge.length > 0 && (
        <MergeBar
          chosen={toMerge}
          onDone={() => {
            setChosen(new Set());
            land();
          }}
        />
      )}
    </section>
  );
}

function NoneFound({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty
      icon="search"
      title={t(($) => $.round.noneFound)}
      action={<Button onClick={onClear}>{t(($) => $.round.clear)}</Button>}
    >
      {t(($) => $.round.noneFoundBody)}
    </Empty>
  );
}
