import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixRow, MatrixSection } from '../../../shared/recommendations/matrix.ts';
import { Button } from '../../ui/Button.tsx';
import { AnsweredBy } from '../AnsweredBy.tsx';
import { CopyAddress } from './CopyAddress.tsx';
import { OutcomeChip } from './OutcomeChip.tsx';
import { RecommendationPath } from './RecommendationPath.tsx';

type Props = {
  readonly row: MatrixRow;
  readonly sections: readonly MatrixSection[];
  /** It was chosen on this page, rather than by its address. */
  readonly chosenHere: boolean;
  readonly onClose: () => void;
};

/** One recommendation beside the matrix: what was answered, and the way that it came and went. */
export function RecommendationSheet({ row, sections, chosenHere, onClose }: Props) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLElement>(null);
  // In braces: browsers have begun to answer with a promise, which React would call as a clean-up.
  useEffect(() => {
    sheet.current?.scrollIntoView({ block: 'nearest' });
    // Whoever has no mouse goes on reading here, and comes back with the button.
    if (chosenHere) sheet.current?.focus({ preventScroll: true });
  }, [chosenHere]);
  const { id, code, title, outcome } = row;
  return (
    <aside className="sheet" ref={sheet} tabIndex={-1} aria-labelledby="scelta">
      <header>
        <span className="code">{code}</span>
        <span className="grow" />
        <CopyAddress path={`/raccomandazioni?scelta=${id}`} />
        <Button tone="quiet" size="sm" icon="x" onClick={onClose}>
          {t(($) => $.matrix.close)}
        </Button>
      </header>
      <div className="in stack">
        <h2 id="scelta">
          <Link to="/documenti/$id" params={{ id }}>
            {title}
          </Link>
        </h2>
        <div className="row wrap">
          <OutcomeChip row={row} />
          {outcome && (
            <span className="small muted">
              <AnsweredBy outcome={outcome} />
            </span>
          )}
        </div>
        {outcome?.reason && (
          <p className="lines">
            <b>{t(($) => $.matrix.why)}.</b> {outcome.reason}
          </p>
        )}
        <h3>{t(($) => $.matrix.path)}</h3>
        <RecommendationPath row={row} sections={sections} />
        <p className="small muted">{t(($) => $.matrix.back, { code })}</p>
      </div>
    </aside>
  );
}
