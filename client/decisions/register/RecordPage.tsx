import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { actGroups } from '../../../shared/decisions/record/recordActs.ts';
import { usePage } from '../../ui/usePage.ts';
import { ActList } from './ActList.tsx';
import { CheckReceipt } from './CheckReceipt.tsx';
import { actsQuery } from './queries.ts';
import { RecordCheck } from './RecordCheck.tsx';
import { groupShown, partOfGroup } from './recordFilters.ts';
import { VerifyYourself } from './VerifyYourself.tsx';
import './registro.css';

/** `/registro`: every act on record, whether the record holds, and how anybody checks it. */
export function RecordPage() {
  const { t } = useTranslation();
  const show = groupShown(useSearch({ from: '/inside/registro' }));
  usePage(t(($) => $.acts.title));
  return (
    <>
      <section aria-label={t(($) => $.shell.thisPage)} className="sub">
        <div>
          <h1>{t(($) => $.acts.title)}</h1>
        </div>
        <span className="grow" />
        <Groups />
      </section>
      <main id="contenuto" className="reg2">
        <RecordCheck />
        <ActList show={show} />
        <aside className="stack-4" aria-label={t(($) => $.acts.verify.title)}>
          <CheckReceipt />
          <VerifyYourself />
        </aside>
      </main>
    </>
  );
}

/** The groups of acts, each with how many there are. */
function Groups() {
  const { t } = useTranslation();
  const { data } = useInfiniteQuery(actsQuery(groupShown(useSearch({ from: '/inside/registro' }))));
  const counts = data?.pages[0]?.counts;
  const number = (group: 'all' | (typeof actGroups)[number]) => counts?.[group] ?? '';
  return (
    <nav className="seg" aria-label={t(($) => $.acts.show)}>
      <Link to="/registro" search={{}} activeOptions={{ exact: true, includeSearch: true }}>
        {t(($) => $.acts.groups.all, { number: number('all') })}
      </Link>
      {actGroups.map((group) => (
        <Link key={group} to="/registro" search={{ mostra: partOfGroup[group] }}>
          {t(($) => $.acts.groups[group], { number: number(group) })}
        </Link>
      ))}
    </nav>
  );
}
