import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FrozenVersion } from '../../../shared/documents/api.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Fingerprint } from '../versions/Fingerprint.tsx';
import '../versions/versions.css';

type Props = { readonly document: DocumentId; readonly version: FrozenVersion };

/** Above a frozen text: which version one reads, since when, and by what it is known. */
export function VersionLine({ document, version: { id, number, hash, at } }: Props) {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  const when = spokenMoment(new Date(at), new Date());
  return (
    <section className="version-line" aria-label={t(($) => $.versions.line.label)}>
      <Icon name="lock" />
      <span className="strong">{t(($) => $.versions.line.frozenAt, { number, when })}</span>
      <span className="small muted">
        <Fingerprint hash={hash} explained />
      </span>
      <span className="grow" />
      <Link className="small" to="/documenti/$id/confronto" params={{ id: document }} search={{ a: id }}>
        {t(($) => $.versions.line.changed)}
      </Link>
    </section>
  );
}
