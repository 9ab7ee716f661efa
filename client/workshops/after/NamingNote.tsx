import { useTranslation } from 'react-i18next';
import type { AfterView } from '../../../shared/workshops/api.ts';
import { Note } from '../../ui/Note.tsx';

/** Words of the public report that seem to name somebody, for whoever hands it out to look at. */
export function NamingNote({ naming: { cards, tables } }: Pick<AfterView, 'naming'>) {
  const { t } = useTranslation();
  if (cards.length + tables.length === 0) return null;
  return (
    <Note tone="warn" title={t(($) => $.report.naming.title)}>
      <p>{t(($) => $.report.naming.lead)}</p>
      <ul className="after-naming">
        {cards.map(({ table, words }) => (
          <li key={`${table} ${words}`}>{t(($) => $.report.naming.card, { table, words })}</li>
        ))}
        {tables.map((table) => (
          <li key={table}>{t(($) => $.report.naming.table, { table })}</li>
        ))}
      </ul>
    </Note>
  );
}
