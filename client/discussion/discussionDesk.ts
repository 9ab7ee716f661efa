import { createContext, useContext } from 'react';
import type { ObservationView } from '../../shared/discussion/api.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, ObservationId, PersonId } from '../../shared/kernel/ids.ts';
import type { Anchor } from '../../shared/text/anchor.ts';
import type { ChosenPassage } from '../documents/page/companion.ts';
import type { ProposalStart } from './proposals/proposalStart.ts';

/** Some words on either side of a passage. */
export type WordsAround = { readonly before: string; readonly after: string };

/** What every thread of a document can ask of the rail. */
export type DiscussionDesk = {
  readonly document: DocumentId;
  /** Who reads and writes here. */
  readonly person: PersonId;
  /** Whether this reader writes the text now. */
  readonly writing: boolean;
  /** Whether the threads stand over the text, on narrow screens, and not beside it. */
  readonly over: boolean;
  readonly observations: () => readonly ObservationView[];
  readonly chosen: () => ChosenPassage | null;
  /** What stands in the text now where an observation proposes other words; null where its passage is lost. */
  readonly standing: (observation: ObservationView) => string | null;
  /** The words right before and after those that a proposal would replace, which it leaves as they are. */
  readonly around: (observation: ObservationView) => WordsAround | null;
  /** What a proposal for this passage begins with; null where it is not in the text. */
  readonly start: (anchor: Anchor) => ProposalStart | null;
  /** Opens a thread where it stands in the list, and the list where it is not in sight. */
  readonly open: (id: ObservationId) => void;
  /** Opens it, and shows its words in the text, whatever stands over them. */
  readonly show: (id: ObservationId) => void;
  /** What choosing a thread in the list does: its words are shown where they can be. Null closes it. */
  readonly choose: (id: ObservationId | null) => void;
  /** Waits until its words are chosen in the text. */
  readonly reattach: (id: ObservationId) => void;
};

export const Desk = createContext<DiscussionDesk | null>(null);

export function useDesk(): DiscussionDesk {
  return must(useContext(Desk), 'a thread stands in a rail');
}
