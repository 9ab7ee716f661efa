import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MailPreferences, MailPreferencesView } from '../../shared/inbox/inboxApi.ts';
import { announce } from '../ui/announce.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Note } from '../ui/Note.tsx';
import { Problem } from '../ui/Problem.tsx';
import { preferencesQuery, useKeepPreferences } from './queries.ts';

/** What of the notices comes by mail, and where it goes. A choice is kept as it is made. */
export function MailChoices() {
  const { t } = useTranslation();
  const preferences = useQuery(preferencesQuery);
  return (
    <section className="sheet" aria-labelledby="posta">
      <header>
        <h2 id="posta">{t(($) => $.mailPreferences.title)}</h2>
      </header>
      <div className="in stack">
        {preferences.error && !preferences.data && (
          <Problem error={preferences.error} onRetry={() => void preferences.refetch()} />
        )}
        {preferences.data && <Choices {...preferences.data} />}
      </div>
    </section>
  );
}

function Choices({ email, sends, ...kept }: MailPreferencesView) {
  const { t } = useTranslation();
  const keep = useKeepPreferences();
  const chosen: MailPreferences = keep.isPending ? keep.variables : kept;
  const choose = (part: Partial<MailPreferences>) =>
    keep.mutate(
      { ...chosen, ...part },
      {
        onSuccess: (answer) => {
          if (answer.ok) announce(t(($) => $.mailPreferences.kept));
        },
      },
    );
  return (
    <>
      <p className={sends && email !== null ? 'small muted' : 'small'}>{useWhere(email, sends)}</p>
      <ul className="checks">
        <li>
          <Checkbox checked={chosen.digest} onChange={(digest) => choose({ digest })}>
            {t(($) => $.mailPreferences.digest)}
            <small className="muted">{t(($) => $.mailPreferences.digestHint)}</small>
          </Checkbox>
        </li>
        <li>
          <Checkbox checked={chosen.mentions} onChange={(mentions) => choose({ mentions })}>
            {t(($) => $.mailPreferences.mentions)}
          </Checkbox>
        </li>
        <li>
          <Checkbox checked={chosen.deadlines} onChange={(deadlines) => choose({ deadlines })}>
            {t(($) => $.mailPreferences.deadlines)}
          </Checkbox>
        </li>
      </ul>
      {keep.data?.ok === false && (
        <Note tone="no" title={t(($) => $.mailPreferences.notKept)} spoken>
          {keep.data.message}
        </Note>
      )}
    </>
  );
}

/** Where mail goes; or why there is none. */
function useWhere(email: string | null, sends: boolean): string {
  const { t } = useTranslation();
  if (!sends) return t(($) => $.mailPreferences.sendsNone);
  return email === null
    ? t(($) => $.mailPreferences.noAddress)
    : t(($) => $.mailPreferences.goesTo, { email });
}
