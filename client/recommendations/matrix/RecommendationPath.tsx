import { useTranslation } from 'react-i18next';
import type { MatrixRow, MatrixSection, Provenance } from '../../../shared/recommendations/matrix.ts';
import { isTakenUp } from '../../../shared/recommendations/planVote.ts';
import { LinkItem } from './LinkItem.tsx';
import './matrix.css';

type Props = { readonly row: MatrixRow; readonly sections: readonly MatrixSection[] };

/** From the contributions of a workshop to the passages of the plan. */
export function RecommendationPath({ row, sections }: Props) {
  const { t } = useTranslation();
  const { provenance, observations, links, outcome } = row;
  const counted = links.filter(({ takenBack }) => takenBack === null);
  return (
    <ol className="path small">
      {provenance && <Began provenance={provenance} />}
      <li>
        {t(($) => $.matrix.written)} {row.code}
        {observations.received > 0 && (
          <small>
            {t(($) => $.matrix.observations, {
              count: observations.received,
              answered: observations.answered,
            })}
          </small>
        )}
      </li>
      {links.map((link) => (
        <LinkItem
          key={link.id}
          link={link}
          code={row.code}
          section={sections.find(({ id }) => id === link.section) ?? null}
        />
      ))}
      {counted.length === 0 && outcome !== null && isTakenUp(outcome.outcome) && (
        <li>
          {t(($) => $.matrix.noPassage)}
          <small>{t(($) => $.matrix.noPassageHow)}</small>
        </li>
      )}
    </ol>
  );
}

function Began({ provenance }: { readonly provenance: Provenance }) {
  const { t } = useTranslation();
  const { workshop, contributions, tables, supporters, people, group, cards, positions } = provenance;
  return (
    <>
      <li>
        {t(($) => $.matrix.contributions, {
          count: contributions,
          tables: t(($) => $.matrix.tables, { count: tables }),
        })}
        <small>{t(($) => $.matrix.ofWorkshop, workshop)}</small>
        <small>{t(($) => $.matrix.supporters, { count: supporters, people })}</small>
        {cards.length > 0 && (
          <details>
            <summary>{t(($) => $.matrix.readThem)}</summary>
            <ul>
              {cards.map(({ words, table, supports }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two tables may have said the same
                <li key={index}>
                  «{words}»
                  <small>
                    {table !== null && <>{t(($) => $.matrix.ofTable, { number: table })} · </>}
                    {t(($) => $.matrix.supports, { count: supports })}
                  </small>
                </li>
              ))}
            </ul>
          </details>
        )}
      </li>
      <li>
        {t(($) => $.matrix.group, { group })}
        {positions.map((position) => (
          <small key={position.words}>
            {t(($) => $.matrix.position, { count: position.people, words: position.words })}
            {position.table !== null && <> · {t(($) => $.matrix.ofTable, { number: position.table })}</>}
          </small>
        ))}
      </li>
    </>
  );
}
