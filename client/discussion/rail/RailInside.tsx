import { useTranslation } from 'react-i18next';
import type { DiscussionView } from '../../../shared/discussion/api.ts';
import { Button } from '../../ui/Button.tsx';
import type { ThreadFilter } from '../threadList.ts';
import { RailHead } from './RailHead.tsx';
import { NoneListed, RailNotes } from './RailNotes.tsx';
import { ThreadList, type ThreadListProps } from './ThreadList.tsx';

type Props = ThreadListProps & {
  readonly view: DiscussionView;
  readonly filter: ThreadFilter;
  readonly onFilter: (filter: ThreadFilter) => void;
  /** Its own heading, where none stands above it already. */
  readonly headed: boolean;
  readonly onWriteAboutWhole: () => void;
};

/** What stands in the rail, and on a narrow page in the sheet. */
export function RailInside({ view, filter, onFilter, headed, onWriteAboutWhole, ...list }: Props) {
  const { t } = useTranslation();
  const { threads, composing, unsent } = list;
  const isEmpty = threads.listed.length + threads.lost.length + unsent.length === 0 && !composing;
  return (
    <>
      <RailHead view={view} filter={filter} onFilter={onFilter} headed={headed} />
      <div className="in">
        <RailNotes view={view} />
        {isEmpty && <NoneListed view={view} filter={filter} />}
        <ThreadList {...list} />
        {view.observing.may && !composing && (
          <Button tone="quiet" size="sm" icon="plus" onClick={onWriteAboutWhole}>
            {t(($) => $.discussion.composer.whole)}
          </Button>
        )}
      </div>
    </>
  );
}
