import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../../shared/workshops/api.ts';
import { isTaken } from '../../../shared/workshops/phase.ts';
import { CopyWords } from '../../ui/CopyWords.tsx';
import { Note } from '../../ui/Note.tsx';
import { GotIt } from './GotIt.tsx';
import { LastWord } from './LastWord.tsx';

type Props = {
  readonly view: TableView;
  /** The last word still lies over the page. */
  readonly fresh: boolean;
  /** Words of the text of a table that she can no longer reach. */
  readonly left: string | null;
  readonly onLeftSeen: () => void;
};

/** What stands in the way of writing at this table, each said plainly, and the last word of whoever leads it. */
export function TableNotes({ view, fresh, left, onLeftSeen }: Props) {
  const { t } = useTranslation();
  const { me, frozen, course, recap } = view;
  const { state } = course;
  const open = state.kind === 'open';
  useInSight(state.kind === 'ended');
  return (
    <div className="table-notes">
      {left !== null && (
        <Note
          tone="warn"
          spoken
          title={t(($) => $.table.textLost)}
          actions={
            <>
              <CopyWords words={left} />
              <GotIt onGot={onLeftSeen} />
            </>
          }
        >
          <span className="left-words">{left}</span>
        </Note>
      )}
      {!fresh && <LastWord course={course} />}
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

/** The way back stands at the top, and whoever has read down to the last card does not look for it there. */
function useInSight(ended: boolean): void {
  const before = useRef(ended);
  useEffect(() => {
    if (ended && !before.current) scrollTo({ top: 0 });
    before.current = ended;
  }, [ended]);
}
