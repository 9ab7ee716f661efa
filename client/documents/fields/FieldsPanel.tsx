import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import { completeness } from '../../../shared/documents/fields/fields.ts';
import { useNarrow } from '../../ui/useNarrow.ts';
import { FieldLine } from './FieldLine.tsx';
import './fields.css';
import { formsOf } from './formsOf.ts';

/** What the template asks for beside the text: read by all, filled in by those who may write the text. */
export function FieldsPanel({ view }: { readonly view: DocumentView }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const [open, setOpen] = useState(!narrow);
  const { filled, total } = completeness(view.kind, view.fields);
  return (
    <aside className="doc-fields" aria-labelledby="scheda">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h2 id="scheda">{t(($) => $.fields.panel)}</h2>
          <span className="small muted">{t(($) => $.fields.filled, { count: filled, total })}</span>
        </summary>
        <dl>
          {formsOf[view.kind].map((form) => (
            <FieldLine key={form.name} form={form} view={view} />
          ))}
        </dl>
      </details>
    </aside>
  );
}
