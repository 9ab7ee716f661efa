import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../../shared/workshops/api.ts';
import { isTaken } from '../../../shared/workshops/phase.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyWords } from '../../ui/CopyWords.tsx';
import { Note } from '../../ui/Note.tsx';

type Props = {
  readonly view: TableView;
  /** Words of the text of a table that she can no longer reach. */
  readonly left: string | null;
  readonly onLeftSeen: () => void;
};

/** What stands in the way of writing at this table, each said plainly, and the last word of whoever leads it. */
export function TableNotes({ view, left, onLeftSeen }: Props) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const { me, frozen, course, recap } = view;
  const { state, broadcast } = course;
  const open = state.kind === 'open';
  return (
    <div className="table-notes">
      <Moved view={view} />
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

/** Where she sits now, until she has seen it. */
function Moved({ view: { table } }: { readonly view: TableView }) {
  const { t } = useTranslation();
  const [known, setKnown] = useState(table.id);
  if (known === table.id) return null;
  return (
    <Note
      key={table.id}
      tone="info"
      spoken
      title={t(($) => $.table.moved, { number: table.number })}
      actions={<GotIt onGot={() => setKnown(table.id)} />}
    >
      {t(($) => $.table.movedBody)}
    </Note>
  );
}

function GotIt({ onGot }: { readonly onGot: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="sm" onClick={onGot}>
      {t(($) => $.table.gotIt)}
    </Button>
  );
}
