import { Outlet, useMatchRoute, useNavigate, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../shared/i18n/language.ts';
import type { PersonId } from '../shared/kernel/ids.ts';
import { Bar } from './Bar.tsx';
import { useForgetErased } from './documents/erasure/useForgetErased.ts';
import { Footer } from './Footer.tsx';
import { useLanguage } from './i18n/shownLanguage.ts';
import { usePersonChange } from './people/usePersonChange.ts';
import { useSession } from './people/useSession.ts';
import { guardLeaving } from './platform/leaveGuard.ts';
import { type Shortcut, useShortcuts } from './platform/shortcuts.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { waitingChanges } from './sync/waitingChanges.ts';
import { useLivePage } from './useLivePage.ts';

/** What stands around every page but the door. The page brings its own `main`, with the id `contenuto`. */
export function Shell() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** The same around a page with a bar of its own: from a decision only the way back leads. */
export function LoneShell() {
  return (
    <Frame alone>
      <Outlet />
    </Frame>
  );
}

type FrameProps = { readonly children: ReactNode; readonly alone?: boolean };

export function Frame({ children, alone = false }: FrameProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  usePersonChange(session);
  useWaitingChanges(session?.actor.person ?? null);
  useLivePage(session?.actor.person ?? null);
  useSending(session?.actor.person ?? null);
  useForgetErased(session?.actor ?? null);
  useOtherPages();
  const writing = useMatchRoute()({ to: '/documenti/$id' }) !== false;
  const [listing, setListing] = useState(false);
  const list = () => setListing(true);
  useShortcuts(useEverywhere(session !== null, list));
  return (
    <I18nProvider locale={localeOf[language]}>
      <a className="skip" href="#contenuto">
        {t(($) => $.shell.skip)}
      </a>
      {!alone && <Bar session={session} onShortcuts={list} />}
      {children}
      {!writing && !alone && <Footer demo={session?.district.demo ?? false} onShortcuts={list} />}
      {listing && <ShortcutsDialog onClose={() => setListing(false)} />}
    </I18nProvider>
  );
}

/** What she wrote without a network goes from whatever page she is on when there is one again. */
function useSending(person: PersonId | null): void {
  useEffect(() => {
    if (person === null) return;
    let stop: (() => void) | null = null;
    let gone = false;
    void import('./discussion/sending/ownBox.ts').then(({ sendWords }) => {
      if (!gone) stop = sendWords(person);
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [person]);
}

/** Who goes out is told of what still waits on this device, also in texts that are closed. */
function useWaitingChanges(person: string | null): void {
  useEffect(() => (person === null ? undefined : guardLeaving(() => waitingChanges.of(person))), [person]);
}

function useEverywhere(signedIn: boolean, list: () => void): readonly Shortcut[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `list` only opens the dialog, whichever render it is from
  return useMemo(() => {
    const help: Shortcut = {
      keys: '?',
      label: t(($) => $.shortcuts.showList),
      scope: 'everywhere',
      run: list,
    };
    if (!signedIn) return [help];
    return [
      help,
      {
        keys: 'G S',
        label: t(($) => $.shortcuts.toDesk),
        scope: 'everywhere',
        run: () => void navigate({ to: '/scrivania' }),
      },
      {
        keys: 'G D',
        label: t(($) => $.shortcuts.toDocuments),
        scope: 'everywhere',
        run: () => void navigate({ to: '/documenti' }),
      },
      {
        keys: 'G R',
        label: t(($) => $.shortcuts.toRecord),
        scope: 'everywhere',
        run: () => void navigate({ to: '/registro' }),
      },
    ];
  }, [signedIn, navigate, t]);
}

/** The two pages of the bar are fetched before they are asked for: they open without a network too. */
function useOtherPages(): void {
  const router = useRouter();
  useEffect(() => {
    const later = setTimeout(() => {
      for (const id of ['/inside/scrivania', '/inside/documenti'] as const) {
        void router.loadRouteChunk(router.routesById[id]);
      }
    }, 2000);
    return () => clearTimeout(later);
  }, [router]);
}
