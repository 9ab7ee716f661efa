import { useTranslation } from 'react-i18next';
import type { EntryView, ObservationView } from '../../../shared/discussion/api.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { By } from './By.tsx';
import { ReplyWords } from './ReplyWords.tsx';

/** What one sees of a thread that is not being read: how it began, the reply, and how much else there is. */
export function ThreadSummary({ observation }: { readonly observation: ObservationView }) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const [first] = observation.entries;
  const reply = observation.state === 'answered' ? lastReply(observation.entries) : undefined;
  const others = observation.entries.filter(({ kind }) => kind === 'comment').length;
  if (!first) return null;
  return (
    <>
      <By by={first.by} when={shortMoment(new Date(first.at), new Date())} />
      <p className="said brief">{first.words === '' ? null : first.words}</p>
      {first.hidden && <p className="stub">{t(($) => $.discussion.entry.hiddenBrief)}</p>}
      {reply?.outcome && (
        <div className="brief">
          <ReplyWords outcome={reply.outcome} words={reply.words} />
        </div>
      )}
      {others > 0 && <p className="tag">{t(($) => $.discussion.thread.comments, { count: others })}</p>}
    </>
  );
}

function lastReply(entries: readonly EntryView[]): EntryView | undefined {
  return entries.findLast(({ kind }) => kind === 'reply');
}
