import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../shared/documents/api.ts';
import type { PlanView } from '../../shared/plan/api.ts';
import { Button } from '../ui/Button.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { SectionRow } from './SectionRow.tsx';

type OutsideSectionsProps = { readonly plan: PlanView; readonly rows: readonly DocumentRow[] };

/** Sections that no part of the plan holds yet. */
export function OutsideSections({ plan, rows }: OutsideSectionsProps) {
  const { t } = useTranslation();
  const [placing, setPlacing] = useState<DocumentRow | null>(null);
  return (
    <section className="stack-2" aria-labelledby="fuori">
      <div className="sec-h">
        <h2 id="fuori">{t(($) => $.plan.outside)}</h2>
        <span className="muted small">{t(($) => $.plan.outsideHint)}</span>
      </div>
      <ul className="sheet tree" aria-labelledby="fuori">
        {rows.map((row) => (
          <SectionRow
            key={row.id}
            section={row}
            action={
              plan.mayArrange && (
                <Button
                  size="sm"
                  aria-label={t(($) => $.plan.placeNamed, { title: row.title })}
                  onClick={() => setPlacing(row)}
                >
                  {t(($) => $.plan.place)}
                </Button>
              )
            }
          />
        ))}
      </ul>
      {placing && <PlaceDialog plan={plan} section={placing} onClose={() => setPlacing(null)} />}
    </section>
  );
}
