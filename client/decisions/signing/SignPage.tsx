import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { textName } from '../../../shared/decisions/textName.ts';
import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { useSession } from '../../people/useSession.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { focusHeading, usePage } from '../../ui/usePage.ts';
import { ClosedRound } from './ClosedRound.tsx';
import { KeptWords } from './KeptWords.tsx';
import { keptDraft } from './keptDraft.ts';
import { OneText } from './OneText.tsx';
import { OwnBar } from './OwnBar.tsx';
import { PlanTexts } from './PlanTexts.tsx';
import { signQuery, useMarkRead } from './queries.ts';
import { RuleLine } from './RuleLine.tsx';
import { SignForm } from './SignForm.tsx';
import { SignHead } from './SignHead.tsx';
import { Superseded } from './Superseded.tsx';
import { WhatChanged } from './WhatChanged.tsx';
import './signing.css';

const route = getRouteApi('/alone/sedute/$id/parere');

/** `/sedute/$id/parere`: one's own sign-off, in one column. */
export function SignPage() {
  const { t } = useTranslation();
  const id = parseId<SignOffRoundId>(route.useParams().id);
  const view = useQuery({ ...signQuery(id ?? ('' as SignOffRoundId)), enabled: id !== null });
  const title = view.data ? t(($) => $.signing.page[view.data.kind]) : null;
  usePage(view.data && title ? `${title}: ${view.data.texts.slice(0, 1).map(textName).join('')}` : null);
  return (
    <>
      <OwnBar title={title ?? t(($) => $.signing.page.opinion)} />
      <main id="contenuto" className="narrow">
        {view.error && !view.data && (
          <div className="blk">
            <Problem error={view.error} onRetry={() => void view.refetch()} />
          </div>
        )}
        {view.isPending && (
          <div className="blk">
            <Loading lines={12} />
          </div>
        )}
        {view.data && <Signing key={view.data.round} view={view.data} />}
      </main>
    </>
  );
}

/** What takes the place of the page under somebody's hands gets the focus that was on it. */
function useLanding(instead: string | null): void {
  const before = useRef(instead);
  useEffect(() => {
    if (before.current === instead) return;
    before.current = instead;
    if (document.activeElement === document.body) focusHeading();
  }, [instead]);
}

function Signing({ view }: { readonly view: SignView }) {
  const { t } = useTranslation();
  const person = useSession()?.actor.person;
  const { over } = view;
  const [text] = view.texts;
  useMarkRead(view);
  useLanding(over?.refused ?? null);
  if (person === undefined || text === undefined) return null;
  if (over?.refused === 'newer_version') return <Superseded view={view} over={over} person={person} />;
  if (over?.refused === 'round_closed') return <ClosedRound view={view} person={person} />;
  return (
    <>
      <div className="blk">
        <SignHead view={view} />
        {view.whole ? <PlanTexts view={view} /> : <OneText text={text} />}
      </div>
      {!view.whole && <WhatChanged round={view.round} text={text} />}
      <RuleLine rule={view.rule} kind={view.kind} />
      {view.seats.length === 0 ? (
        <div className="blk">
          <Empty topLevel icon="scale" title={t(($) => $.signing.nobody.title)}>
            {t(($) => $.signing.nobody.body)}
          </Empty>
          <KeptWords words={keptDraft(person, view.round).reason} />
        </div>
      ) : (
        <SignForm view={view} person={person} />
      )}
    </>
  );
}
