import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../../shared/workshops/api.ts';
import type { Course } from '../../../shared/workshops/change.ts';
import { phases } from '../../../shared/workshops/phase.ts';
import { announce } from '../../ui/announce.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Clock } from '../Clock.tsx';
import { useTimer } from '../useTimer.ts';

/** Where I sit and with how many, who I am, in which phase we are, and what is left of it. */
export function TableHead({ view, aheadMs }: { readonly view: TableView; readonly aheadMs: number }) {
  const { t } = useTranslation();
  const { table, people, me, course } = view;
  const { number, name } = table;
  return (
    <header className="top">
      <div className="l1">
        <span>
          {name === null ? t(($) => $.table.label, { number }) : t(($) => $.table.named, { number, name })}
        </span>
        <span aria-hidden="true">·</span>
        <span className="nowrap">{t(($) => $.table.people, { count: people })}</span>
        <span className="grow" />
        <span className="who">
          {me.organisation === null ? me.name : `${me.name}, ${me.organisation}`}
          {me.guest && <VisuallyHidden>, {t(($) => $.table.guest)}</VisuallyHidden>}
        </span>
      </div>
      <Progress course={course} aheadMs={aheadMs} />
    </header>
  );
}

function Progress({ course, aheadMs }: { readonly course: Course; readonly aheadMs: number }) {
  const { t } = useTranslation();
  const left = useTimer(course.timer, aheadMs);
  const { state, timer } = course;
  const phase =
    state.kind === 'open'
      ? t(($) => $.table.phase, {
          number: phases.indexOf(state.phase) + 1,
          name: t(($) => $.table.phases[state.phase]),
        })
      : t(($) => $.table[state.kind]);
  const said = useRef(phase);
  useEffect(() => {
    if (said.current !== phase) announce(phase);
    said.current = phase;
  }, [phase]);
  return (
    <>
      <div className="l2">
        <b>{phase}</b>
        {left !== null && <Clock leftMs={left} />}
      </div>
      <div className="pr" aria-hidden="true">
        {left !== null && timer.kind !== 'none' && (
          <i style={{ width: `${100 - Math.round((100 * left) / timer.wholeMs)}%` }} />
        )}
      </div>
    </>
  );
}
