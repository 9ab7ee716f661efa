import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DistrictView } from '../shared/people/api.ts';
import type { EntryOutcome } from './doorSearch.ts';
import { EnterDoor } from './EnterDoor.tsx';
import { Footer } from './Footer.tsx';
import { LanguageSwitch } from './i18n/LanguageSwitch.tsx';
import { useFormats } from './i18n/useFormats.ts';
import { districtQuery, sessionQuery } from './people/queries.ts';
import { useSetLanguage } from './people/useSetLanguage.ts';
import { buttonClass } from './ui/buttonClass.ts';
import { Icon, type IconName } from './ui/Icon.tsx';
import { Note } from './ui/Note.tsx';
import { usePage } from './ui/usePage.ts';

const route = getRouteApi('/');

/** The three doors. One of them does not open yet, and says so. */
export function Porta() {
  const { t } = useTranslation();
  const district = useQuery(districtQuery);
  const session = useQuery(sessionQuery);
  const setLanguage = useSetLanguage();
  const { poi, fine, esito } = route.useSearch();
  usePage(t(($) => $.porta.page));
  return (
    <div className="gate">
      <a className="skip" href="#contenuto">
        {t(($) => $.shell.skip)}
      </a>
      <Territory district={district.data} />
      <main id="contenuto">
        <div className="gate-h">
          <div className="gate-top">
            <div className="brand">
              <Icon name="brand" />
              {t(($) => $.common.appName)}
            </div>
            <LanguageSwitch onChoose={setLanguage.mutate} />
          </div>
          <h1>{t(($) => $.porta.title)}</h1>
          <span />
          <p>{t(($) => $.porta.lead)}</p>
        </div>
        {poi && !session.data && <WhyHere over={fine === 'sessione'} />}
        {esito && !session.data && <NotEntered outcome={esito} />}
        <div className="doors">
          <WorkshopDoor />
          <EnterDoor district={district} session={session} goTo={poi ?? '/scrivania'} />
          <ClosedDoor
            icon="doc"
            title={t(($) => $.porta.readTitle)}
            text={t(($) => $.porta.readText)}
            notYet={t(($) => $.porta.readNotYet)}
          />
        </div>
      </main>
      <Footer demo={district.data?.demo ?? false} />
    </div>
  );
}

function WorkshopDoor() {
  const { t } = useTranslation();
  return (
    <section className="door" aria-labelledby="partecipa">
      <h2 id="partecipa">
        <Icon name="people" />
        {t(($) => $.porta.workshopTitle)}
      </h2>
      <p>{t(($) => $.porta.workshopText)}</p>
      <Link className={buttonClass({ size: 'lg', block: true })} to="/partecipa">
        {t(($) => $.porta.workshopGo)}
      </Link>
    </section>
  );
}

function Territory({ district }: { readonly district: DistrictView | undefined }) {
  const { t } = useTranslation();
  const { formatNumber, numberInWords } = useFormats();
  if (!district) return <header className="inst" />;
  const { municipalities, subdistricts } = district;
  // A territory that has just begun has nothing to count.
  const parts = [
    ...(municipalities > 0
      ? [t(($) => $.porta.municipalities, { count: municipalities, number: formatNumber(municipalities) })]
      : []),
    ...(subdistricts > 0
      ? [t(($) => $.porta.subdistricts, { count: subdistricts, number: numberInWords(subdistricts) })]
      : []),
  ];
  return (
    <header className="inst">
      <b>{district.name}</b>
      <span className="only-wide">{parts.join(', ')}</span>
      <span className="grow" />
      {!district.secure && <span className="demo">{t(($) => $.shell.insecure)}</span>}
      {district.demo && <span className="demo">{t(($) => $.shell.demoMark)}</span>}
    </header>
  );
}

function WhyHere({ over }: { readonly over: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="why-here">
      <Note tone="info" spoken title={over ? t(($) => $.porta.sessionOver) : t(($) => $.porta.needEntry)}>
        {over ? t(($) => $.porta.sessionOverBody) : t(($) => $.porta.needEntryBody)}
      </Note>
    </div>
  );
}

function NotEntered({ outcome }: { readonly outcome: EntryOutcome }) {
  const { t } = useTranslation();
  return (
    <div className="why-here">
      <Note tone="warn" spoken title={t(($) => $.entering.outcomes[outcome].title)}>
        {t(($) => $.entering.outcomes[outcome].body)}
      </Note>
    </div>
  );
}

type ClosedDoorProps = {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly notYet: string;
};

function ClosedDoor({ icon, title, text, notYet }: ClosedDoorProps) {
  return (
    <section className="door closed" aria-label={title}>
      <h2>
        <Icon name={icon} />
        {title}
      </h2>
      <p>{text}</p>
      <p className="wait">
        <Icon name="clock" />
        {notYet}
      </p>
    </section>
  );
}
