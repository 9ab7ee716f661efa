import { ok, type Refused, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import { reachable, type WorkshopState } from '../../../shared/workshops/phase.ts';
import { setTimer } from '../../../shared/workshops/timer.ts';
import { guestSessionId } from '../../people/guests/currentGuest.ts';
import { endGuestSessions } from '../../people/guests/guestStore.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Done, done } from '../../platform/transact.ts';
import { raiseAccessVersion, setWritable } from '../../sync/documentStore.ts';
import { workshopActs } from '../acts.ts';
import { guestsOf } from '../forget/nameStore.ts';
import { freshCode } from '../freshCode.ts';
import { noteStep } from '../stepStore.ts';
import { tablesOf } from '../tableStore.ts';
import { tellOfCourse } from '../tellOfCourse.ts';
import { setCourse, type Workshop } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';

type CourseAct = Extract<
  Facilitating,
  {
    readonly do:
      | 'open'
      | 'go_to_phase'
      | 'end'
      | 'set_timer'
      | 'broadcast'
      | 'take_back_broadcast'
      | 'renew_code'
      | 'close_door';
  }
>;

type Doing = { readonly actor: Actor; readonly workshop: Workshop; readonly act: CourseAct };

/** What concerns the whole hall: where it stands, how long, who can come in, and a word to all. */
export async function changeCourse(
  deps: WorkshopsDeps,
  tx: Transaction,
  { actor, workshop, act }: Doing,
): Promise<Done<null> | Refused> {
  if (act.do !== 'broadcast' && act.seen !== workshop.revision) return refuse('changed_meanwhile');
  const at = deps.clock.now();
  const to = courseAfter(workshop, act, at);
  if (!to.ok) return to;
  await setCourse(tx, workshop.id, to.value);
  const { state } = to.value;
  if (state === undefined) return done(null, [], () => told());
  const documents = (await tablesOf(tx, workshop.id)).map(({ document }) => document);
  // Which phase it is decides who writes: rights found before hold for no append after (docs/spec/sync.md W1).
  for (const document of documents.toSorted()) {
    if (state.kind === 'ended') await setWritable(tx, document, false);
    else await raiseAccessVersion(tx, document);
  }
  await noteStep(tx, { id: workshop.id, state }, actor.person, at);
  const over = state.kind === 'ended' ? await endGuestSessions(tx, await guestsOf(tx, workshop.id)) : [];
  return done(null, [workshopActs.moved(workshop.id, actor.person, state)], () => {
    for (const document of documents) deps.accessChanged(document);
    told(over);
  });

  /** A page hears that it is over before its session is. */
  function told(sessions: readonly string[] = []): void {
    deps.background.run(async () => {
      await tellOfCourse(deps, workshop.id).finally(() => {
        for (const hash of sessions) deps.sessionEnded(guestSessionId(hash));
      });
    });
  }
}

type Course = Parameters<typeof setCourse>[2];

function courseAfter(workshop: Workshop, act: CourseAct, at: Date): Result<Course> {
  const { state } = workshop;
  if (state.kind === 'ended') return refuse('wrong_state');
  switch (act.do) {
    case 'open':
      return state.kind === 'preparing'
        ? ok({ state: { kind: 'open', phase: 'welcome' }, openedAt: at })
        : refuse('wrong_state');
    case 'go_to_phase': {
      if (state.kind !== 'open' || !reachable(state.phase).includes(act.phase)) return refuse('wrong_state');
      const next: WorkshopState = { kind: 'open', phase: act.phase };
      return ok({ state: next, timer: { kind: 'none' } });
    }
    case 'end':
      return state.kind === 'open'
        ? ok({ state: { kind: 'ended' }, timer: { kind: 'none' }, endedAt: at })
        : refuse('wrong_state');
    case 'set_timer': {
      const timer = setTimer(workshop.timer, act.timer, at);
      return timer === null ? refuse('wrong_state') : ok({ timer });
    }
    case 'broadcast':
      return ok({ broadcast: act.words, broadcastAt: at });
    case 'take_back_broadcast':
      return workshop.broadcast === null ? refuse('wrong_state') : ok({ broadcast: null, broadcastAt: null });
    case 'renew_code':
      return ok({ code: freshCode() });
    case 'close_door':
      return ok({ doorClosed: act.closed });
  }
}
