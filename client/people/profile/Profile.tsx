import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../i18n/LanguageSwitch.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { useSession } from '../useSession.ts';
import { useSetLanguage } from '../useSetLanguage.ts';
import { Identity } from './Identity.tsx';
import { LinkNote } from './LinkNote.tsx';
import { Passkeys } from './Passkeys.tsx';
import { profileQuery } from './queries.ts';
import { Sessions } from './Sessions.tsx';
import { WhoIAm } from './WhoIAm.tsx';

/** `/profilo`: who I am here, how I enter, where I am in. */
export function Profile() {
  const { t } = useTranslation();
  const profile = useQuery(profileQuery);
  const session = useSession();
  usePage(t(($) => $.profile.page));
  return (
    <main id="contenuto" className="profile stack-5">
      <h1>{t(($) => $.profile.page)}</h1>
      <LinkNote />
      {session && <WhoIAm session={session} email={profile.data?.email} />}
      <Language />
      {profile.error && !profile.data && (
        <Problem error={profile.error} onRetry={() => void profile.refetch()} />
      )}
      {profile.isPending && <Loading lines={8} />}
      {profile.data && session && (
        <>
          <Passkeys profile={profile.data} demo={session.district.demo} />
          {profile.data.identityProvider && <Identity {...profile.data.identityProvider} />}
          <Sessions sessions={profile.data.sessions} provider={profile.data.identityProvider?.name ?? null} />
        </>
      )}
    </main>
  );
}

function Language() {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  return (
    <section className="sheet" aria-labelledby="lingua">
      <header>
        <h2 id="lingua">{t(($) => $.profile.language)}</h2>
      </header>
      <div className="in row wrap gap-3">
        <LanguageSwitch onChoose={(language) => setLanguage.mutate(language)} />
        <span className="muted small">{t(($) => $.profile.languageText)}</span>
      </div>
    </section>
  );
}
