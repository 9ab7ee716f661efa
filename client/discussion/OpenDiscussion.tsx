import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DiscussionView } from '../../shared/discussion/api.ts';
import type { ObservationId, PersonId } from '../../shared/kernel/ids.ts';
import type { CompanionProps } from '../documents/page/companion.ts';
import { Desk } from './discussionDesk.ts';
import { type Composing, keptComposing } from './rail/composing.ts';
import { Rail } from './rail/Rail.tsx';
import { RailInside } from './rail/RailInside.tsx';
import { RailSheet } from './rail/RailSheet.tsx';
import { ReattachBar } from './rail/ReattachBar.tsx';
import { useAddressed } from './rail/useAddressed.ts';
import { useDiscussionActs } from './rail/useDiscussionActs.ts';
import { useDiscussionDesk } from './rail/useDiscussionDesk.ts';
import { useFollowText } from './rail/useFollowText.ts';
import { useFreshVoice } from './rail/useFreshVoice.ts';
import { useMarks } from './rail/useMarks.ts';
import { useThreads } from './rail/useThreads.ts';
import { useUnsent } from './sending/useUnsent.ts';
import { countsOf, type ThreadFilter } from './threadList.ts';

type Props = CompanionProps & {
  readonly person: PersonId;
  readonly view: DiscussionView;
  /** Over the text, and not beside it. */
  readonly over: boolean;
};

/** The threads of a text as they stand now, and what the page asks of them. */
export function OpenDiscussion({ side, onPassages, onChoose, onActs, person, view, over }: Props) {
  const { observations } = view;
  const rail = useRef<HTMLElement>(null);
  const [active, setActive] = useState<ObservationId | null>(null);
  const [filter, setFilter] = useState<ThreadFilter>(() => firstFilter(view));
  const [kept] = useState(() => keptComposing(side.view.id, person));
  const [composing, setComposing] = useState<Composing | null>(kept);
  const [sheet, setSheet] = useState(false);
  const [reattaching, setReattaching] = useState<ObservationId | null>(null);

  const threads = useThreads({ observations, places: side.places, filter, active });
  const byId = useMemo(() => new Map(observations.map((one) => [one.id, one])), [observations]);
  const unsent = useUnsent({ person, document: side.view.id, observations });
  const fresh = useMemo(() => unsent.filter(({ thread }) => thread === null), [unsent]);
  const desk = useDiscussionDesk({ side, person, over, observations, setActive, setSheet, setReattaching });
  const openSheet = useCallback(() => setSheet(over), [over]);

  useFreshVoice(observations, person);
  useFollowText({ rail, listed: threads.listed, active, topOf: side.topOf });
  useAddressed({
    observations,
    places: side.places,
    onAddressed: (id) => (over ? desk.open(id) : desk.show(id)),
  });
  useMarks({
    ...{ onPassages, onChoose, observations, active, composing, unsent: fresh },
    onObservation: desk.open,
    onNew: openSheet,
  });
  const acts = useDiscussionActs({
    ...{ side, view, threads, byId, active, over, rail, desk, setSheet, setComposing },
  });
  useEffect(() => onActs(acts), [onActs, acts]);
  useEffect(() => () => onActs(null), [onActs]);

  const composed = () => {
    setComposing(null);
    if (!over) side.focusText();
  };
  const inside = (
    <RailInside
      {...{ view, byId, threads, active, composing, filter }}
      places={side.places}
      unsent={fresh}
      onFilter={setFilter}
      headed={!over}
      restored={composing === kept}
      onComposed={composed}
      onWriteAboutWhole={() => setComposing({ anchor: null, proposes: false })}
    />
  );
  const lostOne = reattaching === null ? undefined : byId.get(reattaching);
  return (
    <Desk.Provider value={desk}>
      {over ? (
        <RailSheet open={sheet} onClose={() => setSheet(false)}>
          {inside}
        </RailSheet>
      ) : (
        <Rail ref={rail}>{inside}</Rail>
      )}
      {lostOne && (
        <ReattachBar
          observation={lostOne}
          onClose={() => setReattaching(null)}
          onFocusText={() => side.focusText()}
        />
      )}
    </Desk.Provider>
  );
}

function firstFilter({ observations }: DiscussionView): ThreadFilter {
  return observations.length > 0 && countsOf(observations).open === 0 ? 'all' : 'open';
}
