import { useTranslation } from 'react-i18next';
import { isTakenUp } from '../../../shared/recommendations/planVote.ts';
import type { RecapGroup, RecapRecommendation } from '../../../shared/workshops/recap.ts';
import { outcomeLook } from '../../documents/outcomeLook.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Chip } from '../../ui/Chip.tsx';
import { RecapPassages } from './RecapPassages.tsx';

/** The group in which a contribution stands, its recommendation with its answer, and what a few did not share. */
export function RecapGroupPart({
  group: { title, recommendation, positions },
  ended,
}: {
  readonly group: RecapGroup;
  readonly ended: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div className="stack-2">
      <p>{t(($) => $.recap.group, { title })}</p>
      {recommendation !== null && <Recommendation one={recommendation} />}
      {recommendation === null && ended && <p>{t(($) => $.recap.groupOnly)}</p>}
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

function Recommendation({ one }: { readonly one: RecapRecommendation }) {
  const { t } = useTranslation();
  const { code, title, state, outcome, passages } = one;
  return (
    <div className="recap-answer stack-2">
      <p>
        {t(($) => $.recap.recommendation, { code })}: <strong>{title}</strong>
      </p>
      {outcome === null ? <p>{t(($) => $.recap.waits[state])}</p> : <Answer outcome={outcome} />}
      {passages.length > 0 && <RecapPassages passages={passages} />}
      {passages.length === 0 && outcome !== null && isTakenUp(outcome.outcome) && (
        <p>{t(($) => $.recap.noPassage)}</p>
      )}
    </div>
  );
}

function Answer({ outcome }: { readonly outcome: NonNullable<RecapRecommendation['outcome']> }) {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  const { reason, act } = outcome;
  return (
    <>
      <p>
        <Chip {...outcomeLook[outcome.outcome]}>{t(($) => $.outcomes.title[outcome.outcome])}</Chip>
      </p>
      {reason !== null && <p className="lines">{t(($) => $.recap.reason, { reason })}</p>}
      <p className="small soft">
        {act === null
          ? t(($) => $.outcomes.byRound)
          : t(($) => $.outcomes.act, { number: act.number, day: dayInWords(act.date) })}
      </p>
    </>
  );
}
