import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../../shared/workshops/api.ts';
import { Note } from '../../ui/Note.tsx';
import { GotIt } from './GotIt.tsx';
import { LastWord } from './LastWord.tsx';

type Props = {
  readonly view: TableView;
  /** What whoever leads has said while this page was open, and was not read yet. */
  readonly fresh: boolean;
  readonly onRead: () => void;
};

/** What comes while she reads far down: it lies over the page below its head, and moves nothing in it. */
export function TableNews({ view, fresh, onRead }: Props) {
  return (
    <div className="table-news">
      <Moved view={view} />
      {fresh && <LastWord course={view.course} spoken actions={<GotIt onGot={onRead} />} />}
    </div>
  );
}

/** Whether a word came that was not there when the page opened; and how it is read. */
export function useFreshWord({ course: { broadcast } }: TableView): readonly [boolean, () => void] {
  const at = broadcast?.at ?? null;
  const [read, setRead] = useState(at);
  return [at !== null && at !== read, () => setRead(at)];
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
