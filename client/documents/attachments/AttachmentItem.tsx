import { useTranslation } from 'react-i18next';
import { type AttachmentView, attachmentAddress } from '../../../shared/documents/files.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

type Props = {
  readonly attachment: AttachmentView;
  readonly document: DocumentId;
  /** Null for those who only read. */
  readonly onRemove: (() => void) | null;
};

/** One file: what it is, how large, who added it and when. Its name downloads it. */
export function AttachmentItem({ attachment, document, onRemove }: Props) {
  const { t } = useTranslation();
  const { formatSize } = useFormats();
  const { id, name, kind, size } = attachment;
  const facts = { kind: t(($) => $.attachments.kinds[kind]), size: formatSize(size) };
  return (
    <li>
      <Icon name={kind === 'image' ? 'image' : 'paper'} />
      <div className="grow">
        <a
          href={attachmentAddress(document, id)}
          download={name}
          aria-label={t(($) => $.attachments.download, { name })}
        >
          {name}
        </a>
        <p className="small muted">
          {t(($) => $.attachments.facts, facts)}
          <AddedBy attachment={attachment} />
        </p>
      </div>
      {onRemove && (
        <Button
          tone="quiet"
          size="sm"
          aria-label={t(($) => $.attachments.removeNamed, { name })}
          onClick={onRemove}
        >
          {t(($) => $.attachments.remove)}
        </Button>
      )}
    </li>
  );
}

function AddedBy({ attachment: { by, at } }: Pick<Props, 'attachment'>) {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  if (by === null) return null;
  const when = spokenMoment(new Date(at), new Date());
  const who = { ...by, when };
  return ` · ${by.office === '' ? t(($) => $.attachments.byName, who) : t(($) => $.attachments.by, who)}`;
}
