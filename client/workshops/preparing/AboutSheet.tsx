import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopView } from '../../../shared/workshops/api.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';

type AboutProps = {
  readonly workshop: WorkshopView;
  /** Nothing where it is not changed any more. */
  readonly onChange?: () => void;
};

/** What it is about, as everybody who prepares it reads it. */
export function AboutSheet({ workshop, onChange }: AboutProps) {
  const { t } = useTranslation();
  const { longMoment, joinWords } = useFormats();
  const id = useId();
  const { venue, startsAt, endsAt, agenda, subdistrict, questions, facilitators } = workshop;
  const { supportBudget: supports, preferenceBudget: preferences, keepsNamesDays: days } = workshop;
  const when = { from: longMoment(new Date(startsAt)), until: longMoment(new Date(endsAt)).slice(-5) };
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(($) => $.workshops.about)}</h2>
        <span className="grow" />
        {workshop.mayPrepare && onChange && (
          <Button size="sm" icon="pen" onClick={onChange}>
            {t(($) => $.workshops.change)}
          </Button>
        )}
      </header>
      <div className="in round-facts">
        <dl>
          <dt>{t(($) => $.workshops.when)}</dt>
          <dd>{t(($) => $.workshops.fromUntil, when)}</dd>
          <dt>{t(($) => $.workshops.venue)}</dt>
          <dd>{venue}</dd>
          <dt>{t(($) => $.workshops.forWhom)}</dt>
          <dd>{subdistrict?.name ?? t(($) => $.workshops.wholeDistrict)}</dd>
          <dt>{t(($) => $.workshops.facilitators)}</dt>
          <dd>{joinWords(facilitators.map(({ name }) => name))}</dd>
          <dt>{t(($) => $.workshops.questions)}</dt>
          <dd>
            {questions.length === 0 ? (
              t(($) => $.workshops.noQuestions)
            ) : (
              <ol className="questions">
                {questions.map((one) => (
                  <li key={one.id}>{one.words}</li>
                ))}
              </ol>
            )}
          </dd>
          {agenda !== '' && (
            <>
              <dt>{t(($) => $.workshops.agenda)}</dt>
              <dd className="written">{agenda}</dd>
            </>
          )}
          <dt>{t(($) => $.workshops.choosing)}</dt>
          <dd>{t(($) => $.workshops.choosingFacts, { supports, preferences })}</dd>
          <dt>{t(($) => $.workshops.keepsNames)}</dt>
          <dd>{t(($) => $.workshops.keepsNamesFacts, { count: days })}</dd>
        </dl>
      </div>
    </section>
  );
}
