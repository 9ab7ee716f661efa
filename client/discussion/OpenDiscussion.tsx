import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiscussionView } from '../../shared/discussion/api.ts';
import type { ObservationId, PersonId } from '../../shared/kernel/ids.ts';
import type { CompanionProps } from '../documents/page/companion.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Desk } from './discussionDesk.ts';
import { newPassage, passagesOf } from './passages.ts';
import type { Composing } from './rail/composing.ts';
import { placeOfComposer } from './rail/placeOfComposer.ts';
import { Rail } from './rail/Rail.tsx';
import { RailHead } from './rail/RailHead.tsx';
import { NoneListed, RailNotes } from './rail/RailNotes.tsx';
import { ReattachBar } from './rail/ReattachBar.tsx';
import { ThreadList } from './rail/ThreadList.tsx';
import { useAddressed } from './rail/useAddressed.ts';
import { useDiscussionActs } from './rail/useDiscussionActs.ts';
import { useDiscussionDesk } from './rail/useDiscussionDesk.ts';
import { bringIntoRail, useFollowText } from './rail/useFollowText.ts';
import { useFreshVoice } from './rail/useFreshVoice.ts';
import { useThreads } from './rail/useThreads.ts';
import { countsOf, type ThreadFilter } from './threadList.ts';
import { draftAt } from './words/draft.ts';

type Props = CompanionProps & {
  readonly person: PersonId;
  readonly view: DiscussionView;
  /** Over the text, and not beside it. */
  readonly over: boolean;
};

/** The threads of a text as they stand now, and what the page asks of them. */
export function OpenDiscussion({ side, onPassages, onChoose, onActs, person, view, over }: Props) {
  const { t } = useTranslation();
  const { observations } = view;
  const rail = useRef<HTMLElement>(null);
  const [active, setActive] = useState<ObservationId | null>(null);
  const [filter, setFilter] = useState<ThreadFilter>(() => firstFilter(view));
  const [kept] = useState(() => keptComposing(side.view.id, person, view));
  const [composing, setComposing] = useState<Composing | null>(kept);
  const [sheet, setSheet] = useState(false);
  const [reattaching, setReattaching] = useState<ObservationId | null>(null);

  const threads = useThreads({ observations, places: side.places, filter, active });
  const byId = useMemo(() => new Map(observations.map((one) => [one.id, one])), [observations]);
  const composingAt = placeOfComposer(composing, threads, side.places);
  const desk = useDiscussionDesk({ side, person, over, observations, setActive, setSheet, setReattaching });

  useFreshVoice(observations, person);
  useFollowText({ rail, listed: threads.listed, topOf: side.topOf });
  useAddressed({
    observations,
    places: side.places,
    onAddressed: (id) => (over ? desk.open(id) : desk.show(id)),
  });
  useEffect(() => {
    if (active !== null && rail.current) bringIntoRail(rail.current, active);
  }, [active]);

  const writing = composing?.anchor ?? null;
  const passages = useMemo(
    () => passagesOf({ observations, active, writing }, t),
    [observations, active, writing, t],
  );
  useEffect(() => onPassages(passages), [onPassages, passages]);
  useEffect(() => {
    onChoose((key) => {
      if (key !== newPassage) desk.open(key as ObservationId);
      else if (over) setSheet(true);
    });
    return () => onChoose(null);
  }, [onChoose, desk, over]);
  const acts = useDiscussionActs({
    side,
    view,
    threads,
    byId,
    active,
    over,
    rail,
    desk,
    setSheet,
    setComposing,
  });
  useEffect(() => onActs(acts), [onActs, acts]);
  useEffect(() => () => onActs(null), [onActs]);

  const composed = () => {
    setComposing(null);
    if (!over) side.focusText();
  };
  const inside = (
    <>
      <RailHead view={view} filter={filter} onFilter={setFilter} headed={!over} />
      <div className="in">
        <RailNotes view={view} />
        {threads.listed.length + threads.lost.length === 0 && !composing && (
          <NoneListed view={view} filter={filter} />
        )}
        <ThreadList
          byId={byId}
          threads={threads}
          active={active}
          composing={composing}
          composingAt={composingAt}
          restored={composing === kept}
          onComposed={composed}
        />
        {view.observing.may && !composing && (
          <Button
            tone="quiet"
            size="sm"
            icon="plus"
            onClick={() => setComposing({ anchor: null, proposes: false })}
          >
            {t(($) => $.discussion.composer.whole)}
          </Button>
        )}
      </div>
    </>
  );
  const lostOne = reattaching === null ? undefined : byId.get(reattaching);
  return (
    <Desk.Provider value={desk}>
      {over ? (
        sheet && (
          <Dialog title={t(($) => $.discussion.title)} onClose={() => setSheet(false)}>
            <div className="rail-sheet">{inside}</div>
          </Dialog>
        )
      ) : (
        <Rail ref={rail}>{inside}</Rail>
      )}
      {lostOne && <ReattachBar observation={lostOne} onClose={() => setReattaching(null)} />}
    </Desk.Provider>
  );
}

function firstFilter({ observations }: DiscussionView): ThreadFilter {
  return observations.length > 0 && countsOf(observations).open === 0 ? 'all' : 'open';
}

/** An observation that was being written when the page went. */
function keptComposing(
  document: Props['side']['view']['id'],
  person: PersonId,
  { observing }: DiscussionView,
): Composing | null {
  const draft = observing.may ? draftAt({ person, document, thread: 'new', form: 'words' }) : null;
  return draft && { anchor: draft.anchor, proposes: false };
}
