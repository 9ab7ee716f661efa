import { Fragment, type ReactNode } from 'react';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { ObservationId } from '../../../shared/kernel/ids.ts';
import type { Anchor, AnchorPlace } from '../../../shared/text/anchor.ts';
import { Composer } from '../Composer.tsx';
import { newPassage } from '../passages.ts';
import { UnsentWords } from '../sending/UnsentWords.tsx';
import type { WaitingWords } from '../sending/waitingWords.ts';
import { Thread } from '../thread/Thread.tsx';
import { isLost, type Threads } from '../threadList.ts';
import type { Composing } from './composing.ts';
import { LostThreads } from './LostThreads.tsx';
import { placeAmong } from './placeAmong.ts';
import { useGradually } from './useGradually.ts';

export type ThreadListProps = {
  readonly byId: ReadonlyMap<ObservationId, ObservationView>;
  readonly threads: Threads;
  readonly places: ReadonlyMap<string, AnchorPlace>;
  readonly active: ObservationId | null;
  readonly composing: Composing | null;
  /** It was being written when the page came: the focus stays where it is. */
  readonly restored: boolean;
  readonly onComposed: () => void;
  /** New observations on their way. */
  readonly unsent: readonly WaitingWords[];
};

/** The threads in the order of the text, what is being written among them, and after them those that have lost theirs. */
export function ThreadList(props: ThreadListProps) {
  const { byId, threads, places, active, composing, restored, onComposed, unsent } = props;
  const drawn = (ids: readonly ObservationId[]) =>
    ids.flatMap((id): Item[] => {
      const observation = byId.get(id);
      if (!observation) return [];
      const lost = isLost(observation, places);
      return [{ key: id, node: <Thread observation={observation} active={id === active} lost={lost} /> }];
    });
  const listed = useGradually(threads.listed, active);
  const items = drawn(listed);
  const put = (item: Item, anchor: Anchor | null) => {
    const next = listed[placeAmong({ anchor, place: places.get(item.key) }, { listed }, places)];
    const at = items.findIndex(({ key }) => key === next);
    items.splice(at < 0 ? items.length : at, 0, item);
  };
  for (const words of unsent) put({ key: words.key, node: <UnsentWords words={words} /> }, words.anchor);
  if (composing) {
    const composer = <Composer composing={composing} restored={restored} onClose={onComposed} />;
    put({ key: newPassage, node: composer }, composing.anchor);
  }
  return (
    <div className="threads">
      {items.map(keyed)}
      {threads.lost.length > 0 && (
        <LostThreads count={threads.lost.length} holdsRead={active !== null && threads.lost.includes(active)}>
          {drawn(threads.lost).map(keyed)}
        </LostThreads>
      )}
    </div>
  );
}

/** In one list everything keeps its key: what somebody writes in goes on while other things come before it. */
type Item = { readonly key: string; readonly node: ReactNode };

function keyed({ key, node }: Item): ReactNode {
  return <Fragment key={key}>{node}</Fragment>;
}
