import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentEndings } from '../../../shared/documents/files.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';
import { type Sending, useAttaching } from './useAttaching.ts';

const accepted = attachmentEndings.map((ending) => `.${ending}`).join();

/** Chooses or drops files, and shows them on their way. */
export function AttachFiles({ document }: { readonly document: DocumentId }) {
  const { t } = useTranslation();
  const { sending, attach, dismiss } = useAttaching(document);
  const [over, setOver] = useState(false);
  const hint = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    attach([...(event.target.files ?? [])]);
    // Choosing the same file again, after mending it, must count as a choice.
    event.target.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    attach([...event.dataTransfer.files]);
  };
  return (
    <>
      {sending.map((one) => (
        <OnItsWay key={one.key} sending={one} onDismiss={() => dismiss(one.key)} />
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the first */}
      <div
        className="drop"
        data-over={over || undefined}
        onDrop={drop}
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
      >
        <span className={`${buttonClass()} file`}>
          <Icon name="plus" />
          {t(($) => $.attachments.add)}
          <input
            type="file"
            multiple
            accept={accepted}
            aria-label={t(($) => $.attachments.add)}
            aria-describedby={hint}
            onChange={choose}
          />
        </span>
        <span className="grow muted">{t(($) => $.attachments.drop)}</span>
        <p className="small muted" id={hint}>
          {t(($) => $.attachments.hint)}
        </p>
      </div>
    </>
  );
}

type OnItsWayProps = { readonly sending: Sending; readonly onDismiss: () => void };

function OnItsWay({ sending: { name, share, failure }, onDismiss }: OnItsWayProps) {
  const { t } = useTranslation();
  if (failure !== null) {
    return (
      <Note
        tone="no"
        spoken
        title={t(($) => $.attachments.failed, { name })}
        actions={
          <Button tone="quiet" size="sm" onClick={onDismiss}>
            {t(($) => $.attachments.dismiss)}
          </Button>
        }
      >
        {failure}
      </Note>
    );
  }
  const percent = Math.round(share * 100);
  return (
    <div className="on-its-way">
      <div className="grow">
        <p>
          {t(($) => $.attachments.sending, { name })}{' '}
          <span className="small muted">{t(($) => $.attachments.sent, { percent })}</span>
        </p>
        <progress
          className="gone"
          max={100}
          value={percent}
          aria-label={t(($) => $.attachments.sending, { name })}
        />
      </div>
      <Button
        tone="quiet"
        size="sm"
        aria-label={t(($) => $.attachments.cancel, { name })}
        onClick={onDismiss}
      >
        {t(($) => $.common.cancel)}
      </Button>
    </div>
  );
}
