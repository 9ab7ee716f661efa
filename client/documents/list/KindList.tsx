import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../shared/documents/api.ts';
import { can } from '../../../shared/people/can.ts';
import { useSession } from '../../people/useSession.ts';
import { Empty } from '../../ui/Empty.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import { fitsFilters, kindShown } from './documentFilters.ts';
import { Filters } from './Filters.tsx';
import { NoneFound } from './NoneFound.tsx';
import type { useFilters } from './useFilters.ts';

type KindListProps = {
  readonly documents: readonly DocumentRow[];
  readonly filtering: ReturnType<typeof useFilters>;
};

/** The documents of one kind that is not in the plan; those with a code by their codes, the others newest first. */
export function KindList({ documents, filtering }: KindListProps) {
  const { t } = useTranslation();
  const actor = useSession()?.actor;
  const words = useRef<HTMLInputElement>(null);
  const { filters, change, clear } = filtering;
  const kind = kindShown(filters);
  const all = documents
    .filter((row) => row.kind === kind)
    .toSorted((a, b) => (a.code ?? '').localeCompare(b.code ?? '', 'it', { numeric: true }));
  const rows = all.filter((row) => fitsFilters(filters, row));
  if (all.length === 0) {
    const mayMake = actor !== undefined && can(actor, `${kind}.create`, { sameDistrict: true });
    return (
      <Empty topLevel icon="paper" title={t(($) => $.kinds.empty[kind])}>
        {mayMake ? t(($) => $.kinds.emptyMaker[kind]) : t(($) => $.kinds.emptyReader[kind])}
      </Empty>
    );
  }
  return (
    <>
      <Filters filters={filters} onChange={change} shown={rows.length} total={all.length} wordsRef={words} />
      {rows.length === 0 ? (
        <NoneFound
          onClear={() => {
            clear();
            words.current?.focus();
          }}
        />
      ) : (
        <ul className="sheet tree" aria-label={t(($) => $.kinds.many[kind])}>
          {rows.map((row) => (
            <DocumentLine key={row.id} document={row} />
          ))}
        </ul>
      )}
    </>
  );
}
