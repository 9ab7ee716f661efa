import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import type { JoinView } from '../../../shared/workshops/api.ts';
import { readJoinCode } from '../../../shared/workshops/joinCode.ts';
import { Loading } from '../../ui/Loading.tsx';
import { focusHeading, usePage } from '../../ui/usePage.ts';
import { CodeStep } from './CodeStep.tsx';
import { heldCode, holdCode } from './heldCode.ts';
import { JoinStep } from './JoinStep.tsx';
import { useLook } from './queries.ts';
import './joining.css';

type Refused = { readonly message: string; readonly ofCode: boolean };

/** `/partecipa`: from the code on the screen of the hall to a place at a table, without an account. */
export function JoinPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [code, setCode] = useState(heldCode);
  const [view, setView] = useState<JoinView | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  /** The code of the address is being tried, and nothing was typed yet. */
  const [arriving, setArriving] = useState(code !== '');
  const look = useLook();
  usePage(t(($) => $.joining.page));
  const toTable = (workshop: WorkshopId) =>
    void navigate({ to: '/tavolo/$workshop', params: { workshop }, replace: true });
  const backToCode = (why: Refused) => {
    setArriving(false);
    setView(null);
    setRefused(why);
  };

  const ask = () => {
    if (look.isPending) return;
    if (!readJoinCode(code).ok)
      return backToCode({ message: t(($) => $.refusals.code_unknown), ofCode: true });
    // Whoever goes to enter with her own access comes back with it.
    holdCode(code);
    look.mutate(code, {
      onSuccess: (answer) => {
        if (!answer.ok) backToCode({ message: answer.message, ofCode: answer.refused === 'code_unknown' });
        else if (answer.value.joined) toTable(answer.value.workshop);
        else setView(answer.value);
      },
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the code of the address is tried once
  useEffect(() => {
    if (code !== '') ask();
  }, []);

  useOnward(view?.workshop ?? null, !arriving);
  return (
    <main id="contenuto" className="one-sheet joining">
      <section className="sheet">
        <div className="in stack-4">
          {view !== null ? (
            <JoinStep
              code={code}
              view={view}
              onJoined={toTable}
              onCodeOver={(message) => backToCode({ message, ofCode: true })}
            />
          ) : arriving ? (
            <>
              <h1 className="vh">{t(($) => $.joining.title)}</h1>
              <Loading lines={6} />
            </>
          ) : (
            <CodeStep
              code={code}
              refused={refused}
              busy={look.isPending}
              onCode={(typed) => {
                setCode(typed);
                setRefused(null);
              }}
              onGo={ask}
            />
          )}
        </div>
      </section>
    </main>
  );
}

/** Once it is known which workshop. */
function useOnward(workshop: WorkshopId | null, typed: boolean): void {
  const router = useRouter();
  // On a slow line the table comes while its guest writes her name.
  useEffect(() => {
    if (workshop !== null) void router.preloadRoute({ to: '/tavolo/$workshop', params: { workshop } });
  }, [workshop, router]);
  // Who typed the code and pressed a button that is gone goes on at what stands in its place.
  const next = workshop !== null && typed;
  useEffect(() => {
    if (next) focusHeading();
  }, [next]);
}
