import { useTranslation } from 'react-i18next';
import type { VersionRow } from '../../../shared/documents/versionApi.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { useRestore } from './queries.ts';

type Props = {
  readonly document: DocumentId;
  readonly version: Pick<VersionRow, 'id' | 'number'>;
  /** The state of the text that this reader has seen. */
  readonly seq: number;
  readonly onClose: () => void;
};

/** Says what becomes of the words of now before those of a version take their place. */
export function RestoreDialog({ document, version: { id, number }, seq, onClose }: Props) {
  const { t } = useTranslation();
  const restore = useRestore(document);
  const failure = restore.data?.ok === false ? restore.data : null;
  const take = () =>
    restore.mutate(
      { version: id, seq },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(t(($) => $.versions.restore.done, { number }));
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={t(($) => $.versions.restore.title, { number })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button tone="primary" busy={restore.isPending && t(($) => $.versions.restore.busy)} onClick={take}>
            {t(($) => $.versions.restore.verb, { number })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t(($) => $.versions.restore.body, { number })}</p>
        <p>{t(($) => $.versions.restore.observations)}</p>
        <p>{t(($) => $.versions.restore.beside)}</p>
        {failure && (
          <Note tone="no" spoken>
            {failure.refused === 'changed_meanwhile' ? t(($) => $.versions.restore.changed) : failure.message}
          </Note>
        )}
      </div>
    </Dialog>
  );
}
