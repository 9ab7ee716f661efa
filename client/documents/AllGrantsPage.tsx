import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentGrants } from '../../shared/documents/api.ts';
import { matchesWords } from '../../shared/kernel/matchesWords.ts';
import { ListHead, NoneFound } from '../people/register/Listed.tsx';
import { RegisterFrame } from '../people/register/RegisterFrame.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Problem } from '../ui/Problem.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Select } from '../ui/Select.tsx';
import { AllGrantsTable } from './AllGrantsTable.tsx';
import { type GrantLine, grantLines } from './grantLines.ts';
import { allGrantsQuery } from './queries.ts';

/** Who may write what, of all that I may manage. */
export function AllGrantsPage() {
  const { t } = useTranslation();
  const grants = useQuery(allGrantsQuery);
  return (
    <RegisterFrame page="grants">
      <p className="soft">{t(($) => $.allGrants.lead)}</p>
      {grants.error && !grants.data && <Problem error={grants.error} onRetry={() => void grants.refetch()} />}
      {grants.isPending && <Loading lines={8} />}
      {grants.data && <AllGrants grants={grants.data} />}
    </RegisterFrame>
  );
}

function AllGrants({ grants }: { readonly grants: readonly DocumentGrants[] }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [order, setOrder] = useState<'document' | 'grantee'>('document');
  const lines = grantLines(grants, order);
  const shown = lines.filter((line) => matchesWords(wordsOf(line), words));
  if (lines.length === 0) {
    return (
      <Empty topLevel icon="pen" title={t(($) => $.allGrants.empty)}>
        {t(($) => $.allGrants.emptyBody)}
      </Empty>
    );
  }
  return (
    <>
      <ListHead
        filters={
          <>
            <SearchField label={t(($) => $.register.search)} value={words} onChange={setWords} />
            <Select
              label={t(($) => $.allGrants.order)}
              options={[
                { value: 'document', label: t(($) => $.allGrants.byDocument) },
                { value: 'grantee', label: t(($) => $.allGrants.byGrantee) },
              ]}
              value={order}
              onChange={setOrder}
            />
          </>
        }
        acts={null}
      />
      <p className="muted small" role="status">
        {shown.length === lines.length
          ? t(($) => $.allGrants.count, { count: lines.length })
          : t(($) => $.register.shown, { shown: shown.length, total: lines.length })}
      </p>
      {shown.length === 0 ? (
        <NoneFound onClear={() => setWords('')} />
      ) : (
        <AllGrantsTable lines={shown} order={order} />
      )}
    </>
  );
}

function wordsOf({ document, grantee }: GrantLine): string {
  const office = grantee.kind === 'person' ? grantee.office : '';
  return `${document.number ?? ''} ${document.title} ${grantee.name} ${office}`;
}
