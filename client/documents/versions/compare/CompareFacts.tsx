import { useTranslation } from 'react-i18next';
import type { VersionNow, VersionView } from '../../../../shared/documents/versionApi.ts';
import type { Shortcut } from '../../../platform/shortcuts.ts';
import { VersionFacts } from './VersionFacts.tsx';

type Props = {
  /** Null until it is here. */
  readonly to: VersionView | VersionNow | null;
  readonly from: VersionView | VersionNow | null;
  readonly shortcuts: readonly Shortcut[];
};

/** Beside the text: what the two are, the keys, and how to read what is marked. */
export function CompareFacts({ to, from, shortcuts }: Props) {
  const { t } = useTranslation();
  return (
    <aside className="facts stack-5" aria-label={t(($) => $.versions.title)}>
      {to && <VersionFacts version={to} />}
      {from && <VersionFacts version={from} />}
      <section>
        <h2>{t(($) => $.comparison.keys)}</h2>
        <dl className="key-list">
          {shortcuts.map(({ keys, label }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{t(($) => $.comparison.howToRead)}</h2>
        <p>
          <ins>{t(($) => $.comparison.underlined)}</ins> {t(($) => $.comparison.isIn)}
          <br />
          <del>{t(($) => $.comparison.struck)}</del> {t(($) => $.comparison.isOut)}
        </p>
      </section>
    </aside>
  );
}
