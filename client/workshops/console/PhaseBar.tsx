import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import { phases } from '../../../shared/workshops/phase.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { ConsequenceDialog } from '../../ui/ConsequenceDialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TimeLeft } from '../TimeLeft.tsx';
import { useDesk } from './desk.ts';

const usualMinutes = 20;
type TimerAct = Extract<Facilitating, { readonly do: 'set_timer' }>['timer'];

/** Where the hall stands, how much time is left, and the one step to the next. */
export function PhaseBar() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { state } = view.course;
  const at =
    state.kind === 'open' ? phases.indexOf(state.phase) : state.kind === 'ended' ? phases.length : -1;
  return (
    <section className="phases" aria-label={t(($) => $.console.phase.where)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and is reached with the keyboard */}
      <ol tabIndex={0} aria-label={t(($) => $.console.phase.list)}>
        {phases.map((phase, place) => (
          <li
            key={phase}
            {...(place < at && { className: 'done' })}
            {...(place === at && { 'aria-current': 'step' as const })}
          >
            {place < at && <Icon name="check" />}
            {place + 1} {t(($) => $.console.phase.names[phase])}
          </li>
        ))}
      </ol>
      <div className="ctl">
        <Said />
        {state.kind === 'preparing' && <span className="small">{t(($) => $.console.phase.preparing)}</span>}
        {state.kind === 'ended' && <span className="small">{t(($) => $.console.phase.ended)}</span>}
        {state.kind === 'open' && <TimerActs />}
        <Steps />
      </div>
    </section>
  );
}

/** The message that stands on phones and screen now. */
function Said() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { broadcast, revision: seen, state } = desk.view.course;
  if (broadcast === null || state.kind !== 'open') return null;
  return (
    <span className="last-said">
      <Icon name="mega" />
      <span>{t(($) => $.console.broadcast.last, { words: broadcast.words })}</span>
      <Button
        size="sm"
        tone="quiet"
        icon="x"
        aria-label={t(($) => $.console.broadcast.takeBack)}
        onClick={() => desk.try({ do: 'take_back_broadcast', seen })}
      >
        {null}
      </Button>
    </span>
  );
}

function TimerActs() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { timer, revision: seen } = desk.view.course;
  const set = (act: TimerAct) => desk.try({ do: 'set_timer', timer: act, seen });
  if (timer.kind === 'none')
    return (
      <Button size="sm" icon="clock" onClick={() => set({ do: 'start', minutes: usualMinutes })}>
        {t(($) => $.console.timer.start, { minutes: usualMinutes })}
      </Button>
    );
  const runs = timer.kind === 'running';
  return (
    <>
      <TimeLeft timer={timer} aheadMs={desk.view.aheadMs} />
      <Button
        size="sm"
        icon={runs ? 'pause' : 'play'}
        aria-label={t(($) => (runs ? $.console.timer.stop : $.console.timer.goOn))}
        onClick={() => set({ do: runs ? 'stop' : 'go_on' })}
      >
        {null}
      </Button>
      <Button size="sm" onClick={() => set({ do: 'add', minutes: 5 })}>
        {t(($) => $.console.timer.more)}
      </Button>
      <Button
        size="sm"
        tone="quiet"
        icon="x"
        aria-label={t(($) => $.console.timer.clear)}
        onClick={() => set({ do: 'clear' })}
      >
        {null}
      </Button>
    </>
  );
}

function Steps() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { state, revision: seen } = desk.view.course;
  const [ending, setEnding] = useState(false);
  if (state.kind === 'ended')
    return (
      <Link
        className={buttonClass({ size: 'sm', tone: 'primary' })}
        to="/laboratori/$id"
        params={{ id: desk.view.workshop.id }}
      >
        {t(($) => $.report.open)}
      </Link>
    );
  if (state.kind === 'preparing')
    return (
      <Button size="sm" tone="primary" once onClick={() => desk.try({ do: 'open', seen })}>
        {t(($) => $.console.phase.open)}
      </Button>
    );
  const at = phases.indexOf(state.phase);
  const [before, next] = [phases[at - 1], phases[at + 1]];
  return (
    <>
      {before !== undefined && (
        <Button
          size="sm"
          tone="quiet"
          icon="left"
          once
          onClick={() => desk.try({ do: 'go_to_phase', phase: before, seen })}
        >
          {t(($) => $.console.phase.back, { number: at })}
        </Button>
      )}
      {next === undefined ? (
        <Button size="sm" tone="primary" once onClick={() => setEnding(true)}>
          {t(($) => $.console.phase.end)}
        </Button>
      ) : (
        <Button
          size="sm"
          tone="primary"
          once
          onClick={() => desk.try({ do: 'go_to_phase', phase: next, seen })}
        >
          {t(($) => $.console.phase.next, { number: at + 2 })}
          <Icon name="right" />
        </Button>
      )}
      {ending && <EndDialog onClose={() => setEnding(false)} />}
    </>
  );
}

function EndDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { act, busy, view } = useDesk();
  const [failure, setFailure] = useState<string | null>(null);
  const end = async () => {
    const answer = await act({ do: 'end', seen: view.course.revision });
    if (answer.ok) onClose();
    else setFailure(answer.message);
  };
  return (
    <ConsequenceDialog
      title={t(($) => $.console.phase.endTitle)}
      verb={t(($) => $.console.phase.endVerb)}
      busy={busy && t(($) => $.console.busy)}
      failure={failure}
      onDo={() => void end()}
      onClose={onClose}
    >
      <p>{t(($) => $.console.phase.endBody)}</p>
    </ConsequenceDialog>
  );
}
