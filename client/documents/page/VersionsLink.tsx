import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';

/** The way to what the text was at its moments. */
export function VersionsLink({ document }: { readonly document: DocumentId }) {
  const { t } = useTranslation();
  return (
    <Link className={buttonClass({ size: 'sm' })} to="/documenti/$id/versioni" params={{ id: document }}>
      <Icon name="clock" />
      {t(($) => $.versions.open)}
    </Link>
  );
}
