import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ObservationEntryId, ObservationId } from '../../../shared/kernel/ids.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { historyQuery } from '../queries.ts';

type Props = {
  readonly observation: ObservationId;
  readonly entry: ObservationEntryId;
  readonly onClose: () => void;
};

/** What an entry said before it was corrected. */
export function EntryHistory({ observation, entry, onClose }: Props) {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  const { data, error, refetch } = useQuery(historyQuery(observation, entry));
  return (
    <section className="before" aria-label={t(($) => $.discussion.entry.historyTitle)}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      <ol>
        {data?.map(({ words, until }) => (
          <li key={until}>
            <small className="tag">
              {t(($) => $.discussion.entry.historyUntil, { when: spokenMoment(new Date(until), new Date()) })}
            </small>
            <p className="said">{words}</p>
          </li>
        ))}
      </ol>
      <Button tone="quiet" size="sm" onClick={onClose}>
        {t(($) => $.common.close)}
      </Button>
    </section>
  );
}
