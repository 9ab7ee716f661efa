import { useTranslation } from 'react-i18next';
import type { ReachedPassage } from '../../../shared/recommendations/passage.ts';

/** Where the plan carries out a recommendation, and whether its words still stand there. */
export function RecapPassages({ passages }: { readonly passages: readonly ReachedPassage[] }) {
  const { t } = useTranslation();
  return (
    <div className="stack-2">
      <p>{t(($) => $.recap.passages)}</p>
      <ul className="recap-passages">
        {passages.map((passage) => (
          <li key={`${passage.number} ${passage.title} ${passage.words}`} className="stack-2">
            <p>
              {passage.number === null
                ? passage.title
                : t(($) => $.recap.section, { number: passage.number, title: passage.title })}
            </p>
            <blockquote className="lines">{passage.words}</blockquote>
            <p className="small soft">
              {t(($) =>
                passage.standing === 'found'
                  ? $.recap.extent[passage.extent]
                  : $.recap.moved[passage.standing],
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
