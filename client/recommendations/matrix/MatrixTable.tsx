import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import {
  cellOf,
  type MatrixRow,
  type MatrixSection,
  type MatrixView,
} from '../../../shared/recommendations/matrix.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { cellLook } from './cellLook.ts';
import type { MatrixSearch } from './matrixSearch.ts';
import { OutcomeChip } from './OutcomeChip.tsx';
import { rowId } from './rowId.ts';

type Props = { readonly view: MatrixView; readonly chosen: DocumentId | null };

/** A row for each recommendation, a column for each section that any of them reaches. */
export function MatrixTable({ view: { recommendations, sections }, chosen }: Props) {
  const { t } = useTranslation();
  return (
    <section className="sheet" aria-labelledby="matrice">
      <header>
        <h2 id="matrice">{t(($) => $.matrix.table)}</h2>
        <span className="grow" />
        <Legend />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrows */}
      <section className="scrollx" tabIndex={0} aria-label={t(($) => $.matrix.caption)}>
        <table className="matrix">
          <caption className="vh">{t(($) => $.matrix.caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.matrix.recommendation)}</th>
              <th scope="col">{t(($) => $.matrix.outcome)}</th>
              {sections.map(({ id, number, title }) => (
                <th key={id} scope="col" title={title}>
                  <b>{number ?? '–'}</b>
                  <span className="name">{title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {recommendations.map((row) => (
              <tr key={row.id} className={row.id === chosen ? 'on' : undefined}>
                <th scope="row">
                  <Link
                    id={rowId(row.id)}
                    to="/raccomandazioni"
                    search={(now: MatrixSearch) => ({ ...now, scelta: row.id })}
                    aria-current={row.id === chosen ? 'true' : undefined}
                    activeProps={{}}
                  >
                    <span className="code">{row.code}</span> {row.title}
                  </Link>
                </th>
                <td className="o">
                  <OutcomeChip row={row} />
                </td>
                {sections.map((section) => (
                  <td key={section.id} className="x">
                    <Cell row={row} section={section} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t(($) => $.matrix.arrived)}
              </th>
              {sections.map(({ id }) => (
                <td key={id}>{recommendations.filter((row) => hasArrived(row, id)).length}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  );
}

function hasArrived(row: MatrixRow, section: DocumentId): boolean {
  const cell = cellOf(row, section);
  return cell === 'found' || cell === 'part';
}

function Cell({ row, section }: { readonly row: MatrixRow; readonly section: MatrixSection }) {
  const { t } = useTranslation();
  const cell = cellOf(row, section.id);
  if (cell === null) return null;
  const { icon, look } = cellLook[cell];
  const what = t(($) => $.matrix.cell[cell]);
  return (
    <Link className={look} to="/documenti/$id" params={{ id: section.id }}>
      <Icon name={icon} />
      <VisuallyHidden>
        {t(($) => $.matrix.cellIn, { code: row.code, section: section.number ?? section.title, what })}
      </VisuallyHidden>
    </Link>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="legend tiny soft" aria-label={t(($) => $.matrix.legend)}>
      {(['found', 'part', 'missing', 'changed', 'lost', 'deferred', 'declined'] as const).map((cell) => (
        <li key={cell}>
          <Icon name={cellLook[cell].icon} /> {t(($) => $.matrix.cell[cell])}
        </li>
      ))}
    </ul>
  );
}
