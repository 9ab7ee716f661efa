import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VersionNow, VersionView } from '../../../../shared/documents/versionApi.ts';
import type { Side } from '../../../../shared/text/diff/sides.ts';
import type { Comparing } from '../../../text/diff/useDifference.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import type { View } from './CompareBar.tsx';
import { type ComparedProps, OneText } from './OneText.tsx';
import { TwoTexts } from './TwoTexts.tsx';

type Text = VersionView | VersionNow;
type Asked = UseQueryResult<Text>;

type Props = ComparedProps & {
  readonly queries: { readonly from: Asked; readonly to: Asked };
  readonly comparing: Comparing;
  readonly shown: View;
  readonly names: Readonly<Record<Side, string>>;
};

/** The compared text on its sheet, or why it is not there. */
export function ComparedText({ queries: { from, to }, comparing, shown, names, ...compared }: Props) {
  const { t } = useTranslation();
  const failed = [from, to].find(({ error, data }) => error !== null && !data);
  if (failed?.error) return <Problem error={failed.error} onRetry={() => void failed.refetch()} />;
  if (from.data?.content === null || to.data?.content === null)
    return <Note tone="warn">{t(($) => $.versions.erasedBody)}</Note>;
  if (comparing.kind === 'failed')
    return (
      <Note tone="no" title={t(($) => $.comparison.failed)} spoken>
        {t(($) => $.comparison.failedBody)}
      </Note>
    );
  if (comparing.kind === 'working' || !from.data || !to.data)
    return (
      <div className="page">
        <p className="vh">{t(($) => $.comparison.working)}</p>
        <Loading lines={9} />
      </div>
    );
  const { places } = comparing.difference;
  return (
    <>
      <Titles was={from.data.title} now={to.data.title} />
      {places === 0 && <Same from={from.data} to={to.data} />}
      <div className="page">
        <article
          className="prose"
          lang="it"
          aria-label={t(($) => $.comparison.label, { from: names.was, to: names.now })}
        >
          {shown === 'inline' ? <OneText {...compared} /> : <TwoTexts {...compared} names={names} />}
        </article>
      </div>
    </>
  );
}

/** A title is part of a version, and of its fingerprint. */
function Titles({ was, now }: { readonly was: string; readonly now: string }) {
  const { t } = useTranslation();
  if (was === now) return null;
  return (
    <div className="above">
      <Note tone="info">{t(($) => $.comparison.otherTitle, { was, now })}</Note>
    </div>
  );
}

function Same({ from, to }: { readonly from: Text; readonly to: Text }) {
  const { t } = useTranslation();
  const hashOf = (text: Text) => ('hash' in text ? text.hash : null);
  return (
    <div className="above">
      <Note tone="ok" title={t(($) => $.comparison.same)}>
        {t(($) => $.comparison.sameBody)}{' '}
        {hashOf(from) !== null && hashOf(from) === hashOf(to) && t(($) => $.comparison.sameHashBody)}
      </Note>
    </div>
  );
}
