import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSectionState } from '../../../shared/documents/planSectionLife.ts';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { type PhaseExit, type PhaseStep, phaseOf } from './phaseOf.ts';

const stepSigns: Record<PhaseStep, IconName> = {
  draft: 'pen',
  consultation: 'chat',
  consolidation: 'chat',
  frozen: 'lock',
  under_vote: 'scale',
  approved: 'check',
};

const exitSigns: Record<PhaseExit, { readonly icon: IconName; readonly tone: Tone }> = {
  rejected: { icon: 'x', tone: 'no' },
  published: { icon: 'mega', tone: 'ok' },
  in_force: { icon: 'check', tone: 'ok' },
  superseded: { icon: 'later', tone: 'plain' },
};

type Props = {
  readonly state: PlanSectionState;
  readonly mayWrite: boolean;
  /** What stands before the line on narrow screens: the button of the outline. */
  readonly children?: ReactNode;
};

/** Where the section stands on its way, and what may happen now. */
export function PhaseLine({ state, mayWrite, children }: Props) {
  const { t } = useTranslation();
  const { steps, exit } = phaseOf(state);
  const onlyRead = !mayWrite && state === 'draft';
  return (
    <section className="phase" aria-label={t(($) => $.editor.phase.region)}>
      {children}
      <ol className="steps" aria-label={t(($) => $.editor.phase.steps)}>
        {steps.map(({ step, standing }) => (
          <li
            key={step}
            className={standing === 'ahead' ? undefined : standing}
            aria-current={standing === 'now' ? 'step' : undefined}
          >
            {standing === 'done' && <Icon name="check" />}
            {standing === 'now' ? (
              <span>
                <Icon name={stepSigns[step]} />
                {t(($) => $.steps[step])}
              </span>
            ) : (
              t(($) => $.steps[step])
            )}
          </li>
        ))}
      </ol>
      {exit !== null && (
        <Chip icon={exitSigns[exit].icon} tone={exitSigns[exit].tone}>
          {t(($) => $.states[exit])}
        </Chip>
      )}
      <span className="grow" />
      <span className={onlyRead ? 'small muted only-read' : 'small muted'}>
        {t(($) => (onlyRead ? $.editor.phase.onlyRead : $.editor.next[state]))}
      </span>
    </section>
  );
}
