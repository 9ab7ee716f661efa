import { useEffect, useRef, useState } from 'react';
import type { DocumentRow } from '../../shared/documents/api.ts';
import { focusHeading } from '../ui/usePage.ts';
import { placeButton } from './OutsideSections.tsx';

/**
 * The section being placed. Its row, and perhaps the whole list, is gone once that is done: focus goes
 * to the row beside it, or to the heading of the page.
 */
export function usePlacing(rows: readonly DocumentRow[]) {
  const [placing, setPlacing] = useState<DocumentRow | null>(null);
  const after = useRef<{ readonly beside: DocumentRow | undefined } | null>(null);
  useEffect(() => {
    // The page takes focus again only when the dialog has gone.
    if (placing !== null || after.current === null) return;
    const { beside } = after.current;
    after.current = null;
    const button = beside && document.getElementById(placeButton(beside.id));
    if (button) button.focus();
    else focusHeading();
  }, [placing]);
  return {
    placing,
    place: setPlacing,
    close: () => setPlacing(null),
    placed: () => {
      const at = rows.findIndex(({ id }) => id === placing?.id);
      after.current = { beside: rows[at + 1] ?? rows[at - 1] };
      setPlacing(null);
    },
  };
}
