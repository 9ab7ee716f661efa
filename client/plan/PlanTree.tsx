import { useTranslation } from 'react-i18next';
import type { PlanEntryView } from '../../shared/plan/api.ts';
import { DocumentLine } from '../documents/list/DocumentLine.tsx';
import { sectionListed } from './planSections.ts';

/** The plan in its order: a heading holds its own list. */
export function PlanTree({ entries }: { readonly entries: readonly PlanEntryView[] }) {
  const { t } = useTranslation();
  return (
    <ol className="tree" aria-label={t(($) => $.plan.tree)}>
      <Branches entries={entries} />
    </ol>
  );
}

function Branches({ entries }: { readonly entries: readonly PlanEntryView[] }) {
  return entries.map((entry) =>
    entry.kind === 'section' ? (
      <DocumentLine key={entry.id} document={sectionListed(entry)} />
    ) : (
      <li key={entry.id}>
        <h2 className="branch">
          <span className="num">{entry.number}</span>
          {entry.title}
        </h2>
        <ol aria-label={`${entry.number} ${entry.title}`}>
          <Branches entries={entry.entries} />
        </ol>
      </li>
    ),
  );
}
