import { useTranslation } from 'react-i18next';
import type { RecapGroup, RecapRecommendation } from '../../../shared/workshops/recap.ts';
import { outcomeLook } from '../../documents/outcomeLook.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Chip } from '../../ui/Chip.tsx';

/** The group in which a contribution stands, its recommendation with its answer, and what a few did not share. */
export function RecapGroupPart({
  group: { title, recommendation, positions },
}: {
  readonly group: RecapGroup;
}) {
  const { t } = useTranslation();
  return (
    <div className="stack-2">
      <p>{t(($) => $.recap.group, { title })}</p>
      {recommendation !== null && <Recommendation one={recommendation} />}
      {positions.length > 0 && (
        <div>
          <p className="small soft">{t(($) => $.recap.positions)}</p>
          <ul>
            {positions.map(({ words, people }) => (
              <li key={`${people} ${words}`}>
                {words} ({t(($) => $.recap.people, { count: people })})
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Recommendation({ one: { code, title, state, outcome } }: { readonly one: RecapRecommendation }) {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  return (
    <div className="recap-answer">
      <p>
        {t(($) => $.recap.recommendation, { code })}: <strong>{title}</strong>
      </p>
      {outcome === null ? (
        <p>{t(($) => $.recap.waits[state])}</p>
      ) : (
        <>
          <p>
            <Chip {...outcomeLook[outcome.outcome]}>{t(($) => $.outcomes.title[outcome.outcome])}</Chip>
          </p>
          {outcome.reason !== null && (
            <p className="lines">{t(($) => $.recap.reason, { reason: outcome.reason })}</p>
          )}
          {outcome.act !== null && (
            <p className="small soft">
              {t(($) => $.outcomes.act, { number: outcome.act.number, day: dayInWords(outcome.act.date) })}
            </p>
          )}
        </>
      )}
    </div>
  );
}
