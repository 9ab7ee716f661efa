import { useTranslation } from 'react-i18next';
import type { SessionRow } from '../../../shared/people/loginApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useBrowserName, useMethodWords } from './useSessionWords.ts';

type SessionItemProps = {
  readonly row: SessionRow;
  readonly provider: string | null;
  readonly busy: boolean;
  readonly onEnd: () => void;
};

/** One browser: which, how and since when; this one is marked, and is left through the profile menu. */
export function SessionItem({ row, provider, busy, onEnd }: SessionItemProps) {
  const { t } = useTranslation();
  const { shortMoment, spokenMoment } = useFormats();
  const now = new Date();
  const browser = useBrowserName()(row.browser);
  const method = useMethodWords()(row, provider);
  const when = shortMoment(new Date(row.since), now);
  const facts = [...(method === null ? [] : [method]), t(($) => $.profile.since, { when })];
  return (
    <li>
      <Icon name={row.current ? 'check' : 'open'} />
      <span className="grow">
        <b>{browser}</b>
        <small>{facts.join(', ')}</small>
        {row.current && (
          <small>{t(($) => $.profile.endsBy, { when: spokenMoment(new Date(row.until), now) })}</small>
        )}
      </span>
      <span className="acts">
        {row.current ? (
          <Chip tone="info" icon="dot">
            {t(($) => $.profile.thisOne)}
          </Chip>
        ) : (
          <Button
            size="sm"
            aria-label={t(($) => $.profile.endOf, { browser, when })}
            busy={busy && t(($) => $.profile.ending)}
            onClick={onEnd}
          >
            {t(($) => $.profile.end)}
          </Button>
        )}
      </span>
    </li>
  );
}
