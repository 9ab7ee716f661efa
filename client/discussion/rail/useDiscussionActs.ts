import { type RefObject, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiscussionView, ObservationView } from '../../../shared/discussion/api.ts';
import type { ObservationId } from '../../../shared/kernel/ids.ts';
import type { CompanionActs, TextSide } from '../../documents/page/companion.ts';
import { announce } from '../../ui/announce.ts';
import type { DiscussionDesk } from '../discussionDesk.ts';
import { countsOf, type Threads } from '../threadList.ts';
import { threadState } from '../threadState.ts';
import type { Composing } from './composing.ts';
import { threadIn } from './useFollowText.ts';

type Given = {
  readonly side: TextSide;
  readonly view: DiscussionView;
  readonly threads: Threads;
  readonly byId: ReadonlyMap<ObservationId, ObservationView>;
  readonly active: ObservationId | null;
  readonly over: boolean;
  readonly rail: RefObject<HTMLElement | null>;
  readonly desk: DiscussionDesk;
  readonly setSheet: (open: boolean) => void;
  readonly setComposing: (composing: Composing) => void;
};

/** What toolbar, dock and keys may ask; the same object until what they say or offer is another. */
export function useDiscussionActs(given: Given): CompanionActs {
  const { t } = useTranslation();
  const current = useRef(given);
  current.current = given;
  const { observations, observing } = given.view;
  const { open, all } = countsOf(observations);
  const { state } = given.side.view;
  return useMemo((): CompanionActs => {
    const now = () => current.current;
    const focus = () => {
      const { over, rail, active, setSheet } = now();
      if (over) return setSheet(true);
      const thread = active === null ? null : threadIn(rail.current, active);
      (thread ?? rail.current)?.querySelector<HTMLElement>('button')?.focus();
    };
    return {
      observe: observing.may ? () => observe(now()) : null,
      propose: observing.may ? () => propose(now(), t) : null,
      next: () => goOn(now(), 1, t),
      previous: () => goOn(now(), -1, t),
      focus,
      open: focus,
      dockWords: t(($) => $.discussion.dock, { count: open > 0 ? open : all }),
      phaseWords: state === 'consolidation' ? phaseWords(open, all, t) : null,
    };
  }, [observing.may, open, all, state, t]);
}

type Translate = ReturnType<typeof useTranslation>['t'];

function phaseWords(waiting: number, total: number, t: Translate): string | null {
  if (total === 0) return null;
  return waiting === 0 ? t(($) => $.discussion.phaseDone) : t(($) => $.discussion.phase, { waiting, total });
}

/** About the words that are chosen, else about the paragraph, else about the whole document. */
function observe({ side, over, setComposing, setSheet }: Given): void {
  const chosen = side.chosen();
  setComposing({ anchor: chosen?.anchor ?? chosen?.block ?? null, proposes: false });
  if (over) setSheet(true);
}

/** Other words need words that they stand for: those that are chosen, or the paragraph. */
function propose({ side, over, setComposing, setSheet }: Given, t: Translate): void {
  const chosen = side.chosen();
  const anchor = chosen?.anchor ?? chosen?.block ?? null;
  if (anchor === null) return announce(t(($) => $.discussion.composer.chooseFirst));
  setComposing({ anchor, proposes: true });
  if (over) setSheet(true);
}

/** To the observation after this one, or before it, in the order of the text; and it is said which. */
function goOn({ threads, active, byId, side, desk, over, rail }: Given, step: 1 | -1, t: Translate): void {
  const all = [...threads.listed, ...threads.lost];
  const at = active === null ? (step === 1 ? -1 : 0) : all.indexOf(active);
  const id = all[(at + step + all.length) % all.length];
  const observation = id === undefined ? undefined : byId.get(id);
  if (!observation) return announce(t(($) => $.discussion.empty.title));
  const lost = side.places.get(observation.id)?.kind === 'lost';
  if (over) desk.show(observation.id);
  else desk.choose(observation.id);
  // Whoever stands in the rail goes along; whoever stands in the text stays there.
  if (rail.current?.contains(document.activeElement))
    threadIn(rail.current, observation.id)?.querySelector<HTMLElement>('button')?.focus();
  const { words } = threadState(observation, lost, t);
  announce(
    t(($) => $.discussion.voice.at, {
      number: observation.number,
      state: words,
      words: observation.entries[0]?.words ?? '',
    }),
  );
}
