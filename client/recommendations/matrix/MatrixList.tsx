import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { cellOf, type MatrixView } from '../../../shared/recommendations/matrix.ts';
import { Icon } from '../../ui/Icon.tsx';
import { cellLook } from './cellLook.ts';
import type { MatrixSearch } from './matrixSearch.ts';
import { OutcomeChip } from './OutcomeChip.tsx';
import { rowId } from './rowId.ts';

type Props = { readonly view: MatrixView; readonly chosen: DocumentId | null };

/** The matrix on a phone: each recommendation with the sections that it reaches. */
export function MatrixList({ view: { recommendations, sections }, chosen }: Props) {
  const { t } = useTranslation();
  return (
    <section className="sheet" aria-labelledby="matrice">
      <header>
        <h2 id="matrice">{t(($) => $.matrix.table)}</h2>
      </header>
      <ul className="matrix-list">
        {recommendations.map((row) => (
          <li key={row.id} className={row.id === chosen ? 'on' : undefined}>
            <Link
              id={rowId(row.id)}
              to="/raccomandazioni"
              search={(now: MatrixSearch) => ({ ...now, scelta: row.id })}
              activeProps={{}}
            >
              <span className="code">{row.code}</span> {row.title}
            </Link>
            <OutcomeChip row={row} />
            <ul>
              {sections.map((section) => {
                const cell = cellOf(row, section.id);
                return cell === null ? null : (
                  <li key={section.id}>
                    <Icon name={cellLook[cell].icon} />
                    <span>
                      <Link to="/documenti/$id" params={{ id: section.id }}>
                        {[section.number, section.title].filter(Boolean).join(' ')}
                      </Link>{' '}
                      {t(($) => $.matrix.cell[cell])}
                    </span>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
