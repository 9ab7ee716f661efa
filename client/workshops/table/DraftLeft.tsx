import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../../shared/workshops/api.ts';
import { CopyWords } from '../../ui/CopyWords.tsx';
import { Note } from '../../ui/Note.tsx';
import { recallCard } from './cardDraft.ts';

/** What she was writing when writing came to its end: it is there when that comes again, and to be copied. */
export function DraftLeft({ view }: { readonly view: TableView }) {
  const { t } = useTranslation();
  const [{ text }] = useState(() => recallCard({ workshop: view.workshop, participant: view.me.id }));
  if (text === '') return null;
  return (
    <div className="draft-left">
      <Note tone="warn" title={t(($) => $.table.draftLeft)} actions={<CopyWords words={text} />}>
        {text}
      </Note>
    </div>
  );
}
