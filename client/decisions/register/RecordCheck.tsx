import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RecordCheckView } from '../../../shared/decisions/record/recordApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { DownloadRecord } from './DownloadRecord.tsx';
import { recordCheckQuery } from './queries.ts';
import { differingPart } from './shortPrint.ts';

/** Whether the record holds, said first; and the way to take it away. */
export function RecordCheck() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(recordCheckQuery);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  const broken = data?.result.kind === 'broken';
  return (
    <section className={broken ? 'verify wide no' : 'verify wide'} aria-labelledby="record-check">
      <Icon name={broken ? 'alert' : 'shield'} />
      <div role="status">
        {data === undefined ? (
          <h2 id="record-check">{t(($) => $.acts.check.waiting)}</h2>
        ) : data.result.kind === 'whole' ? (
          <Whole at={data.at} {...data.result} />
        ) : (
          <Broken {...data.result} />
        )}
      </div>
      <DownloadRecord />
    </section>
  );
}

type Result<K> = Extract<RecordCheckView['result'], { kind: K }>;

function Whole({ at, acts, erased }: Result<'whole'> & { readonly at: string }) {
  const { t } = useTranslation();
  const { spokenMoment, formatNumber } = useFormats();
  const when = spokenMoment(new Date(at), new Date());
  return (
    <>
      <h2 id="record-check">{t(($) => $.acts.check.whole)}</h2>
      <p className="soft">
        {t(($) => $.acts.check.wholeBody, { count: acts, acts: formatNumber(acts), when })}
        {erased > 0 && ` ${t(($) => $.acts.check.erased, { count: erased })}`}
      </p>
    </>
  );
}

function Broken({ seq, what, expected, found }: Result<'broken'>) {
  const { t } = useTranslation();
  // What an act names is looked at when the chain was found whole.
  const isNamed = what === 'text' || what === 'event';
  const title = seq === 0 ? 'brokenWhole' : isNamed ? 'brokenNamed' : 'broken';
  return (
    <>
      <h2 id="record-check">{t(($) => $.acts.check[title], { number: seq })}</h2>
      <p>
        {t(($) => $.acts.check.faults[what])}
        {seq > 1 && !isNamed && ` ${t(($) => $.acts.check.sound, { count: seq - 1 })}`}
      </p>
      <dl className="dl small">
        <dt>{t(($) => $.acts.check.expected)}</dt>
        <Part text={expected} other={found} />
        <dt>{t(($) => $.acts.check.found)}</dt>
        <Part text={found} other={expected} />
      </dl>
      <p className="small">{t(($) => $.acts.check.compare)}</p>
    </>
  );
}

/** What stands there, with the first sign that differs underlined. */
function Part({ text, other }: { readonly text: string; readonly other: string }) {
  const { t } = useTranslation();
  if (text === '') return <dd>{t(($) => $.acts.check.nothing)}</dd>;
  const { before, sign, after } = differingPart(text, other);
  return (
    <dd>
      <code>
        {before}
        <u>{sign}</u>
        {after}
      </code>
    </dd>
  );
}
