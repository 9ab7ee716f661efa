import { useTranslation } from 'react-i18next';
import type { TableView } from '../../../shared/workshops/api.ts';
import { isTaken } from '../../../shared/workshops/phase.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Note } from '../../ui/Note.tsx';

/** What stands in the way of writing at this table, each said plainly, and the last word of whoever leads it. */
export function TableNotes({ view }: { readonly view: TableView }) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const { me, frozen, course, recap } = view;
  const { state, broadcast } = course;
  const open = state.kind === 'open';
  return (
    <div className="table-notes">
      {broadcast !== null && (
        <Note
          key={broadcast.at}
          tone="info"
          spoken
          title={`${t(($) => $.table.broadcast)}, ${shortMoment(new Date(broadcast.at), new Date())}`}
        >
          {broadcast.words}
        </Note>
      )}
      {state.kind === 'ended' && (
        <Note
          tone="info"
          spoken
          title={t(($) => $.table.endedTitle)}
          actions={
            <a className="link" href={recap}>
              {t(($) => $.table.recap)}
            </a>
          }
        >
          {t(($) => $.table.endedBody)}
        </Note>
      )}
      {open && me.muted && (
        <Note tone="warn" spoken title={t(($) => $.table.mutedTitle)}>
          {t(($) => $.table.mutedBody)}
        </Note>
      )}
      {open && frozen && (
        <Note tone="warn" spoken title={t(($) => $.table.frozenTitle)}>
          {t(($) => $.table.frozenBody)}
        </Note>
      )}
      {open && !me.muted && !isTaken(state, 'contribute') && (
        <Note tone="plain" title={t(($) => $.table.closedTitle)}>
          {t(($) => $.table.closedBody[state.phase === 'choices' ? 'choices' : 'reading'])}
        </Note>
      )}
    </div>
  );
}
