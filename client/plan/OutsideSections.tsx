import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../shared/documents/api.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { DocumentLine } from '../documents/list/DocumentLine.tsx';
import { Button } from '../ui/Button.tsx';

type OutsideSectionsProps = {
  readonly rows: readonly DocumentRow[];
  /** Null for those who may not. */
  readonly onPlace: ((section: DocumentRow) => void) | null;
};

/** Sections that no part of the plan holds yet. */
export function OutsideSections({ rows, onPlace }: OutsideSectionsProps) {
  const { t } = useTranslation();
  return (
    <section className="stack-2" aria-labelledby="fuori">
      <div className="sec-h">
        <h2 id="fuori">{t(($) => $.plan.outside)}</h2>
        <span className="muted small">{t(($) => $.plan.outsideHint)}</span>
      </div>
      <ul className="sheet tree" aria-labelledby="fuori">
        {rows.map((row) => (
          <DocumentLine
            key={row.id}
            document={row}
            action={
              onPlace && (
                <Button
                  size="sm"
                  id={placeButton(row.id)}
                  aria-label={t(($) => $.plan.placeNamed, { title: row.title })}
                  onClick={() => onPlace(row)}
                >
                  {t(($) => $.plan.place)}
                </Button>
              )
            }
          />
        ))}
      </ul>
    </section>
  );
}

/** The id of the button that places a section. */
export function placeButton(section: DocumentId): string {
  return `place-${section}`;
}
