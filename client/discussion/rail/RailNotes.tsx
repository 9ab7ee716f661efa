import { useTranslation } from 'react-i18next';
import type { DiscussionView } from '../../../shared/discussion/api.ts';
import { Empty } from '../../ui/Empty.tsx';
import type { ThreadFilter } from '../threadList.ts';

/** Why no observation can be made, and what the round asks for. */
export function RailNotes({ view: { observing, round } }: { readonly view: DiscussionView }) {
  const { t } = useTranslation();
  return (
    <>
      {observing.why !== null && (
        <p className="rail-note">{t(($) => $.discussion.why[observing.why ?? 'forbidden'])}</p>
      )}
      {round !== null && round.instructions !== '' && (
        <details className="rail-note">
          <summary>{t(($) => $.discussion.instructions)}</summary>
          <p className="said">{round.instructions}</p>
        </details>
      )}
    </>
  );
}

type NoneProps = { readonly view: DiscussionView; readonly filter: ThreadFilter };

/** In place of the list where nothing is in it. */
export function NoneListed({ view, filter }: NoneProps) {
  const { t } = useTranslation();
  if (view.observations.length === 0 || filter === 'all')
    return (
      <Empty icon="chat" title={t(($) => $.discussion.empty.title)}>
        {t(($) => (view.observing.may ? $.discussion.empty.may : $.discussion.empty.mayNot))}
      </Empty>
    );
  return (
    <Empty icon="chat" title={t(($) => $.discussion.empty[filter])}>
      {t(($) => (filter === 'open' ? $.discussion.empty.openBody : $.discussion.empty.settledBody))}
    </Empty>
  );
}
