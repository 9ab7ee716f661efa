import { useTranslation } from 'react-i18next';
import type { VersionsView } from '../../../../shared/documents/versionApi.ts';
import type { TextDifference } from '../../../../shared/text/diff/textDifference.ts';
import { Button } from '../../../ui/Button.tsx';
import { VersionsBar } from '../VersionsBar.tsx';

/** Both versions as one text, or beside each other. */
export type View = 'inline' | 'sides';

type Props = {
  readonly view: VersionsView;
  readonly title: string;
  /** Null while it is computed. */
  readonly difference: TextDifference | null;
  readonly shown: View;
  readonly onShow: (view: View) => void;
  readonly equal: boolean;
  readonly onEqual: (equal: boolean) => void;
  readonly onSignOff: (() => void) | null;
};

/** Which two are compared, how much differs, and how it is shown. */
export function CompareBar(props: Props) {
  const { view, title, difference, shown, onShow, equal, onEqual, onSignOff } = props;
  const { t } = useTranslation();
  return (
    <VersionsBar within id={view.document} document={view.title} title={title}>
      {difference && <Figures difference={difference} />}
      <Button size="sm" aria-pressed={equal} onClick={() => onEqual(!equal)}>
        {t(($) => (equal ? $.comparison.hideEqual : $.comparison.showEqual))}
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons of which one holds are no form */}
      <div className="seg wide-view" role="group" aria-label={t(($) => $.comparison.view)}>
        {(['inline', 'sides'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={shown === one} onClick={() => onShow(one)}>
            {t(($) => $.comparison[one])}
          </button>
        ))}
      </div>
      {onSignOff && (
        <Button tone="primary" size="sm" onClick={onSignOff}>
          {t(($) => $.comparison.signOff)}
        </Button>
      )}
    </VersionsBar>
  );
}

function Figures({ difference: { places, wordsIn, wordsOut } }: { readonly difference: TextDifference }) {
  const { t } = useTranslation();
  return (
    <span className="small muted num">
      {t(($) => $.comparison.places, { count: places })}
      {' · '}
      {t(($) => $.comparison.wordsIn, { count: wordsIn })}
      {', '}
      {t(($) => $.comparison.wordsOut, { count: wordsOut })}
    </span>
  );
}
