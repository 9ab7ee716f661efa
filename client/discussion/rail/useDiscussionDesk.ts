import { useMemo, useRef } from 'react';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import { wordsNow } from '../../../shared/discussion/proposing.ts';
import type { ObservationId, PersonId } from '../../../shared/kernel/ids.ts';
import { anchorAt } from '../../../shared/text/anchor/anchorMaking.ts';
import { placeOf } from '../../../shared/text/anchor/anchorPlaces.ts';
import type { TextSide } from '../../documents/page/companion.ts';
import type { DiscussionDesk, WordsAround } from '../discussionDesk.ts';
import { proposalStart } from '../proposals/proposalStart.ts';

type Given = {
  readonly side: TextSide;
  readonly person: PersonId;
  readonly over: boolean;
  readonly observations: readonly ObservationView[];
  readonly setActive: (id: ObservationId | null) => void;
  readonly setSheet: (open: boolean) => void;
  readonly setReattaching: (id: ObservationId | null) => void;
};

/** A dialog that closes puts the focus back first; so long it takes, in milliseconds. */
export const closing = 60;

/** The desk of a discussion: the same object while the text moves under it. */
export function useDiscussionDesk(given: Given): DiscussionDesk {
  const current = useRef(given);
  current.current = given;
  const { side, person, over } = given;
  const { id: document } = side.view;
  const { writing } = side;
  return useMemo((): DiscussionDesk => {
    const now = () => current.current;
    const open = (id: ObservationId) => {
      now().setActive(id);
      if (over) now().setSheet(true);
    };
    const show = (id: ObservationId) => {
      now().setActive(id);
      if (!over) return void now().side.reveal(id);
      now().setSheet(false);
      setTimeout(() => now().side.reveal(id), closing);
    };
    return {
      document,
      person,
      writing,
      over,
      observations: () => now().observations,
      chosen: () => now().side.chosen(),
      standing: (observation) => standingNow(now().side, observation),
      around: (observation) => aroundNow(now().side, observation),
      start: (anchor) => {
        const { doc } = now().side;
        return doc && proposalStart(doc, anchor);
      },
      open,
      show,
      choose: (id) => {
        if (id === null || over) now().setActive(id);
        else show(id);
      },
      reattach: (id) => {
        now().setReattaching(id);
        now().setSheet(false);
      },
    };
  }, [document, person, writing, over]);
}

function standingNow({ doc }: TextSide, { anchor, proposal }: ObservationView): string | null {
  if (doc === null || anchor === null || proposal === null) return null;
  return wordsNow(doc, placeOf(doc, anchor), proposal);
}

function aroundNow({ doc }: TextSide, { anchor, proposal }: ObservationView): WordsAround | null {
  if (doc === null || anchor === null || proposal?.kind !== 'replace_words') return null;
  const place = placeOf(doc, anchor);
  return place.kind === 'lost' ? null : anchorAt(doc, place.from, place.to);
}
