import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../shared/documents/api.ts';
import { matrixQuery } from './matrix/queries.ts';
import { RecommendationPath } from './matrix/RecommendationPath.tsx';

/** On the page of a recommendation: where it comes from, and the passages that carry it out. */
export function OwnPath({ view }: { readonly view: DocumentView }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...matrixQuery, enabled: view.kind === 'recommendation' });
  const row = data?.recommendations.find(({ id }) => id === view.id);
  if (!data || !row || (row.provenance === null && row.outcome === null)) return null;
  return (
    <details className="answered own-path" open>
      <summary>{t(($) => $.matrix.path)}</summary>
      <RecommendationPath row={row} sections={data.sections} />
    </details>
  );
}
