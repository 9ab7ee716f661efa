import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import { isWritable } from '../../../shared/documents/writable.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StateChip } from '../StateChip.tsx';
import { standingLook } from '../standingLook.ts';
import { nextWord, phaseWord } from '../standingWords.ts';
import { FreezeAct, isStopped } from './FreezeAct.tsx';
import type { Asking } from './PageDialog.tsx';
import { phaseOf } from './phaseOf.ts';

type Props = {
  readonly view: DocumentView;
  readonly onAsk: (asking: Asking) => void;
  /** What the present step says instead of its name. */
  readonly phaseWords: string | null;
  /** What stands before the line on narrow screens: the button of the outline. */
  readonly children?: ReactNode;
  /** What else one may do with the page, at the end of the line. */
  readonly tools?: ReactNode;
};

/** Where the document stands on its way, and what may happen now. */
export function PhaseLine({ view, onAsk, phaseWords, children, tools }: Props) {
  const { t } = useTranslation();
  const { steps, beyond } = phaseOf(view);
  const onlyRead = !view.mayWrite && isWritable(view);
  return (
    <section className="phase" aria-label={t(($) => $.editor.phase.region)}>
      {children}
      <ol className="steps" aria-label={t(($) => $.editor.phase.steps)}>
        {steps.map(({ step, standing }) => (
          <li
            key={step.state}
            className={standing === 'ahead' ? undefined : standing}
            aria-current={standing === 'now' ? 'step' : undefined}
          >
            {standing === 'done' && <Icon name="check" />}
            {standing === 'now' ? (
              <span>
                <Icon name={standingLook(step).icon} />
                {phaseWords ?? phaseWord(step, t)}
              </span>
            ) : (
              phaseWord(step, t)
            )}
          </li>
        ))}
      </ol>
      {beyond && <StateChip standing={view} />}
      <span className="grow" />
      {/* What stands in the way of a freeze is said in its place. */}
      {!isStopped(view.mayFreeze) && (
        <span className={onlyRead ? 'small muted only-read' : 'small muted'}>
          {onlyRead ? t(($) => $.editor.phase.onlyRead) : nextWord(view, t)}
        </span>
      )}
      {tools}
      {view.mayFreeze && <FreezeAct view={view} standing={view.mayFreeze} onAsk={() => onAsk('freeze')} />}
      {view.steps.map((step) => (
        <Button key={step} size="sm" onClick={() => onAsk({ step })}>
          {t(($) => $.steps[step])}
        </Button>
      ))}
    </section>
  );
}
