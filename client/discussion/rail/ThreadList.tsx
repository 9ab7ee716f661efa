import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { ObservationId } from '../../../shared/kernel/ids.ts';
import { Composer } from '../Composer.tsx';
import { UnsentWords } from '../sending/UnsentWords.tsx';
import { Thread } from '../thread/Thread.tsx';
import type { Threads } from '../threadList.ts';
import type { Composing } from './composing.ts';
import { useGradually } from './useGradually.ts';

type Props = {
  readonly byId: ReadonlyMap<ObservationId, ObservationView>;
  readonly threads: Threads;
  readonly active: ObservationId | null;
  /** What is being written, and before how many of the listed its passage stands. */
  readonly composing: Composing | null;
  readonly composingAt: number;
  /** It was being written when the page came: the focus stays where it is. */
  readonly restored: boolean;
  readonly onComposed: () => void;
};

/** The threads in the order of the text, and after them those that have lost theirs. */
export function ThreadList(props: Props) {
  const { byId, threads, active, composing, composingAt, restored, onComposed } = props;
  const { t } = useTranslation();
  const drawn = (ids: readonly ObservationId[], lost: boolean) =>
    ids.flatMap((id) => {
      const observation = byId.get(id);
      return observation
        ? [<Thread key={id} observation={observation} active={id === active} lost={lost} />]
        : [];
    });
  const { lost } = threads;
  const listed = useGradually(threads.listed, active);
  return (
    <div className="threads">
      {drawn(listed.slice(0, composingAt), false)}
      {composing && <Composer key="new" composing={composing} restored={restored} onClose={onComposed} />}
      {drawn(listed.slice(composingAt), false)}
      <UnsentWords thread={null} />
      {lost.length > 0 && (
        <details className="lost" {...(active !== null && lost.includes(active) && { open: true })}>
          <summary>{t(($) => $.discussion.lost, { count: lost.length })}</summary>
          <p className="muted small">{t(($) => $.discussion.lostBody)}</p>
          {drawn(lost, true)}
        </details>
      )}
    </div>
  );
}
