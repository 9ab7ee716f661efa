import { useTranslation } from 'react-i18next';
import { usePage } from './ui/usePage.ts';

const areas = ['decide', 'carryOut', 'publish', 'run'] as const;

/** What does not exist yet, said plainly, area by area. */
export function NotYet() {
  const { t } = useTranslation();
  usePage(t(($) => $.notYet.page));
  return (
    <main id="contenuto" className="papers missing">
      <h1>{t(($) => $.notYet.page)}</h1>
      <p className="lead">{t(($) => $.notYet.lead)}</p>
      <section className="sheet" aria-labelledby="oggi">
        <header>
          <h2 id="oggi">{t(($) => $.notYet.today)}</h2>
        </header>
        <p className="in">{t(($) => $.notYet.todayText)}</p>
      </section>
      <div className="areas">
        {areas.map((area) => (
          <section key={area} className="sheet" aria-labelledby={area}>
            <header>
              <h2 id={area}>{t(($) => $.notYet.areas[area].title)}</h2>
            </header>
            <ul className="list small">
              {t(($) => $.notYet.areas[area].items, { returnObjects: true }).map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
}
