import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoundChoices } from '../../../shared/decisions/roundApi.ts';
import { Note } from '../../ui/Note.tsx';
import { useRoundWords } from './useRoundWords.ts';

/** Whether the whole plan can be put to the vote: its frozen sections, or what is missing, each a link. */
export function PlanReady({ plan }: { readonly plan: RoundChoices['plan'] }) {
  const { t } = useTranslation();
  const words = useRoundWords();
  if (plan === null) return <p className="muted">{t(($) => $.rounds.planNone)}</p>;
  if (plan.missing.length > 0) {
    return (
      <Note tone="warn" title={t(($) => $.rounds.planMissing)}>
        <ul>
          {plan.missing.map(({ document, title }) => (
            <li key={document}>
              <Link to="/documenti/$id" params={{ id: document }}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </Note>
    );
  }
  return (
    <>
      <p>{t(($) => $.rounds.planReady, { count: plan.texts.length })}</p>
      <ul className="small">
        {plan.texts.map((text) => (
          <li key={text.document}>{words.version(text)}</li>
        ))}
      </ul>
    </>
  );
}
