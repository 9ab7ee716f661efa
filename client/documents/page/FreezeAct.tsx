import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView, FreezeStanding } from '../../../shared/documents/api.ts';
import { freezeStepOf } from '../../../shared/documents/frozen.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';

type Props = {
  readonly view: DocumentView;
  readonly standing: FreezeStanding;
  readonly onAsk: () => void;
};

/** Whether something stands in the way of a freeze. A text that has to be mended first is mended in the dialog. */
export function isStopped(standing: Pick<FreezeStanding, 'refused'> | null): boolean {
  return standing !== null && standing.refused !== null && standing.refused !== 'needs_repair';
}

/** *Congela…*; while something stands in its way, what that is and where to go, beside a button that does nothing. */
export function FreezeAct({ view, standing: { refused, about }, onAsk }: Props) {
  const { t } = useTranslation();
  const { joinWords } = useFormats();
  const why = useId();
  const step = freezeStepOf(view.kind);
  if (step === null) return null;
  const stopped = isStopped({ refused });
  const [first] = about;
  const labels = joinWords(about.map(({ label }) => label));
  return (
    <>
      {stopped && (
        <span id={why} className="small freeze-why">
          {t(($) => $.versions.freeze.whyNot)}{' '}
          {refused === 'unanswered' &&
            t(($) => $.versions.freeze.waits, { count: about.length, which: labels })}{' '}
          {first && <Link to={first.href}>{t(($) => $.versions.freeze.goTo, { which: first.label })}</Link>}
        </span>
      )}
      <Button
        size="sm"
        tone="primary"
        onClick={() => stopped || onAsk()}
        {...(stopped && { 'aria-disabled': true, 'aria-describedby': why })}
      >
        {t(($) => $.steps[step])}
      </Button>
    </>
  );
}
