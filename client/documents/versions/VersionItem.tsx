import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../../../shared/documents/lives.ts';
import type { VersionRow } from '../../../shared/documents/versionApi.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { textNow } from './compared.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { VersionChips } from './VersionChips.tsx';
import { versionMade, versionName } from './versionWords.ts';

type Props = {
  readonly document: DocumentId;
  readonly version: VersionRow;
  /** The one before it, to compare with; null for the first. */
  readonly before: VersionRow | null;
  readonly standing: Standing | null;
  /** Null where this reader may not restore now. */
  readonly onRestore: (() => void) | null;
};

/** One version in the list: what it is, by whom, and what one can do with it. */
export function VersionItem({ document, version, before, standing, onRestore }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { number, note, erasedAt, hash } = version;
  const small = buttonClass({ size: 'sm' });
  return (
    <li className="version">
      <div className="row wrap">
        <h2>{versionName(version, t)}</h2>
        <VersionChips version={version} standing={standing} />
      </div>
      <p>{versionMade(version, t, formats)}</p>
      {note !== null && <p className="soft">{note}</p>}
      <Authors authors={version.authors} />
      <p className="small muted">
        <Fingerprint hash={hash} explained />
      </p>
      {erasedAt !== null ? (
        <p className="small soft">{t(($) => $.versions.erasedBody)}</p>
      ) : (
        <div className="row wrap">
          <Link
            className={small}
            to="/documenti/$id/versioni/$versione"
            params={{ id: document, versione: version.id }}
            aria-label={t(($) => $.versions.readOf, { number })}
          >
            {t(($) => $.versions.read)}
          </Link>
          {before !== null && before.erasedAt === null && (
            <Link
              className={small}
              to="/documenti/$id/confronto"
              params={{ id: document }}
              search={{ da: before.id, a: version.id }}
              aria-label={t(($) => $.versions.compareOf, { number })}
            >
              {t(($) => $.versions.compare)}
            </Link>
          )}
          {standing === null && (
            <Link
              className={small}
              to="/documenti/$id/confronto"
              params={{ id: document }}
              search={{ da: version.id, a: textNow }}
              aria-label={t(($) => $.versions.compareNowOf, { number })}
            >
              {t(($) => $.versions.compareNow)}
            </Link>
          )}
          {onRestore && (
            <Button size="sm" onClick={onRestore} aria-label={t(($) => $.versions.restore.doOf, { number })}>
              {t(($) => $.versions.restore.do)}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** So many are named; of the others it is said how many they are. */
const named = 3;

function Authors({ authors }: Pick<VersionRow, 'authors'>) {
  const { t } = useTranslation();
  const { joinWords, formatNumber } = useFormats();
  if (authors.length === 0) return null;
  const names = authors
    .slice(0, named)
    .map(({ name, office, words }) =>
      t(($) => $.versions.author, { count: words, name, office, words: formatNumber(words) }),
    );
  const rest = authors.length - names.length;
  const all = rest > 0 ? [...names, t(($) => $.versions.moreAuthors, { count: rest })] : names;
  return (
    <p className="small soft">
      {t(($) => $.versions.authors)} {joinWords(all)} ({t(($) => $.versions.technical)})
    </p>
  );
}
