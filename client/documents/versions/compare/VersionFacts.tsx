import { useTranslation } from 'react-i18next';
import type { VersionNow, VersionView } from '../../../../shared/documents/versionApi.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Fingerprint } from '../Fingerprint.tsx';
import { VersionChips } from '../VersionChips.tsx';
import { versionMade, versionName } from '../versionWords.ts';

/** What one of the compared is: when it was made, by whom, its fingerprint; of the text of now only that it is that. */
export function VersionFacts({ version }: { readonly version: VersionView | VersionNow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!('number' in version))
    return (
      <section>
        <h2>{t(($) => $.versions.now)}</h2>
      </section>
    );
  return (
    <section>
      <h2>{versionName(version, t)}</h2>
      <p>{versionMade(version, t, formats)}</p>
      <p className="row wrap">
        <VersionChips version={version} standing={null} />
      </p>
      {version.note !== null && <p className="soft">{version.note}</p>}
      <p className="muted">
        <Fingerprint hash={version.hash} />
      </p>
    </section>
  );
}
