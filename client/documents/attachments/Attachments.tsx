import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { AttachmentView } from '../../../shared/documents/files.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { AttachFiles } from './AttachFiles.tsx';
import { AttachmentItem } from './AttachmentItem.tsx';
import './attachments.css';
import { attachmentsQuery } from './queries.ts';
import { RemoveAttachmentDialog } from './RemoveAttachmentDialog.tsx';

/** What is attached to a document: read by all who read it, changed by those who may write it now. */
export function Attachments({ view }: { readonly view: DocumentView }) {
  const { t } = useTranslation();
  const { data: attached, error, refetch } = useQuery(attachmentsQuery(view.id));
  const [removing, setRemoving] = useState<AttachmentView | null>(null);
  return (
    <section className="attachments" aria-labelledby="allegati">
      <h2 id="allegati" tabIndex={-1}>
        {t(($) => $.attachments.title)}
      </h2>
      {error && !attached && (
        <Note
          tone="no"
          actions={
            <Button size="sm" onClick={() => void refetch()}>
              {t(($) => $.common.retry)}
            </Button>
          }
        >
          {t(($) => $.attachments.failedList)}
        </Note>
      )}
      {attached?.length === 0 && (
        <p className="small muted">
          {t(($) => $.attachments.empty)}.{' '}
          {t(($) => (view.mayWrite ? $.attachments.emptyWriter : $.attachments.emptyReader))}
        </p>
      )}
      {attached !== undefined && attached.length > 0 && (
        <ul className="list" aria-label={t(($) => $.attachments.list)}>
          {attached.map((one) => (
            <AttachmentItem
              key={one.id}
              attachment={one}
              document={view.id}
              onRemove={view.mayWrite ? () => setRemoving(one) : null}
            />
          ))}
        </ul>
      )}
      {view.mayWrite && <AttachFiles document={view.id} />}
      {removing !== null && (
        <RemoveAttachmentDialog
          document={view.id}
          attachment={removing}
          onClose={() => setRemoving(null)}
          onRemoved={() => {
            setRemoving(null);
            backToList();
          }}
        />
      )}
    </section>
  );
}

/** The button that was pressed has gone with its file. The dialog takes a moment to go. */
function backToList(): void {
  setTimeout(() => document.getElementById('allegati')?.focus({ preventScroll: true }), 60);
}
