import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../shared/documents/api.ts';
import { documentKinds } from '../../../shared/documents/kind.ts';
import { countsByKind, type DocumentFilters, filtersOfKind, kindShown } from './documentFilters.ts';

type KindNavProps = {
  readonly filters: DocumentFilters;
  /** Null while they are being read. */
  readonly documents: readonly DocumentRow[] | null;
};

/** The kinds of document, each with an address of its own; what was looked for is looked for in the other kinds too. */
export function KindNav({ filters, documents }: KindNavProps) {
  const { t } = useTranslation();
  const counts = documents && countsByKind(documents, filters);
  const shown = kindShown(filters);
  return (
    <nav className="kinds" aria-label={t(($) => $.kinds.parts)}>
      {documentKinds.map((kind) => (
        <Link
          key={kind}
          to="/documenti"
          search={filtersOfKind(kind, filters)}
          // The router compares whole addresses; here the kind alone decides.
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          aria-current={kind === shown ? 'page' : undefined}
        >
          {t(($) => $.kinds.many[kind])}
          {counts && <span className="count">{counts[kind]}</span>}
        </Link>
      ))}
    </nav>
  );
}
