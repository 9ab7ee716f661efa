import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { useFormats } from '../../i18n/useFormats.ts';

/** Where the text comes from, and how many texts have come from it. */
export function Origin({ view: { origin, models } }: { readonly view: DocumentView }) {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  if (origin === null && models === 0) return null;
  const { document, title, at } = origin ?? { document: null, title: '', at: '' };
  const day = origin === null ? '' : dayInWords(dayInItaly(new Date(at)));
  return (
    <p className="origin">
      {origin !== null && (
        <Trans
          i18nKey={($) => $.kinds.origin.from}
          values={{ title, day }}
          components={{
            a: document === null ? <span /> : <Link to="/documenti/$id" params={{ id: document }} />,
          }}
        />
      )}
      {origin !== null && models > 0 && ' · '}
      {models > 0 && t(($) => $.kinds.origin.models, { count: models })}
    </p>
  );
}
