import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundObservation } from '../../../shared/discussion/consultationApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { ObservationChip } from '../ObservationChip.tsx';
import type { ListedObservation } from './listedObservation.ts';

/** More than this is shown by its beginning. */
const readable = 320;

/** "14", and under it "9.E": the way to the passage. */
export function PassageLink({ observation, section }: Pick<ListedObservation, 'observation' | 'section'>) {
  const { t } = useTranslation();
  const { number, document } = observation;
  const mark = section?.number ?? section?.title ?? '';
  return (
    <Link to="/documenti/$id" params={{ id: document }} search={{ osservazione: number }}>
      <VisuallyHidden>{t(($) => $.round.observation)} </VisuallyHidden>
      {number}
      <small> {t(($) => $.round.inSection, { section: mark })}</small>
    </Link>
  );
}

/** The words it is about, and what it says: nothing of it is markup. */
export function Said({ observation }: { readonly observation: RoundObservation }) {
  const { t } = useTranslation();
  const { quote, words, proposal, lost, reason } = observation;
  return (
    <>
      <p className="quote">{quote ?? t(($) => $.round.whole)}</p>
      {words === '' ? <p className="muted">{t(($) => $.round.hidden)}</p> : <Words words={words} />}
      {(proposal || lost) && (
        <p className="row wrap">
          {proposal && (
            <Chip tone="info" icon="propose">
              {t(($) => $.round.proposes)}
            </Chip>
          )}
          {lost && (
            <Chip tone="warn" icon="alert">
              {t(($) => $.round.lost)}
            </Chip>
          )}
        </p>
      )}
      {reason !== null && <Words words={t(($) => $.round.reason, { reason })} />}
    </>
  );
}

function Words({ words }: { readonly words: string }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const long = words.length > readable;
  return (
    <p className="written">
      {long && !whole ? `${words.slice(0, readable).trimEnd()}…` : words}
      {long && (
        <>
          {' '}
          <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? t(($) => $.round.readLess) : t(($) => $.round.readAll)}
          </button>
        </>
      )}
    </p>
  );
}

export function Stands({ observation }: { readonly observation: RoundObservation }) {
  const { t } = useTranslation();
  const { state, outcome, mergedInto } = observation;
  if (mergedInto !== null) {
    return <Chip icon="merge">{t(($) => $.round.mergedInto, { number: mergedInto })}</Chip>;
  }
  return <ObservationChip state={state} outcome={outcome} />;
}

export function MergeTick({ observation, chosen, onChoose }: ListedObservation) {
  const { t } = useTranslation();
  const { number, by, state } = observation;
  if (state !== 'open') return null;
  return (
    <Checkbox bare checked={chosen} onChange={onChoose}>
      {t(($) => $.round.choose, { number, name: by.name })}
    </Checkbox>
  );
}

/** The button that opens the form in its place. */
export function ReplyButton({ observation, onAnswering }: ListedObservation) {
  const { t } = useTranslation();
  const { number, by, state } = observation;
  if (state !== 'open') return null;
  return (
    <Button
      size="sm"
      aria-label={t(($) => $.round.replyTo, { number, name: by.name })}
      onClick={() => onAnswering(true)}
    >
      {t(($) => $.round.reply)}
    </Button>
  );
}
