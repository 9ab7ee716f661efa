import {
  type ComponentType,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { DocumentView } from '../../../../shared/documents/api.ts';
import { useCell } from '../../../platform/cell.ts';
import type { CompanionProps, TextSide } from '../companion.ts';
import './beside.css';
import type { BesideText } from './besideText.ts';
import { revealMark, topOfMark } from './marksOnPage.ts';

type Props = {
  readonly companion: ComponentType<CompanionProps>;
  readonly view: DocumentView;
  readonly beside: BesideText;
  readonly page: RefObject<HTMLElement | null>;
};

/** The companion of a text, where the page has room for it; on narrower pages it stands where it likes. */
export function Beside({ companion: Companion, view, beside, page }: Props) {
  const surface = useCell(beside.surface);
  const places = useCell(beside.places);
  const hasChosen = useCell(beside.hasChosen);
  const reveal = useCallback((key: string) => revealMark(page.current, key), [page]);
  const topOf = useCallback((key: string) => topOfMark(page.current, key), [page]);
  const side = useMemo(
    (): TextSide => ({
      view,
      doc: surface?.doc ?? null,
      writing: surface?.writing ?? false,
      places,
      chosen: () => surface?.chosen() ?? null,
      hasChosen,
      reveal,
      topOf,
      focusText: () => surface?.focus(),
    }),
    [view, surface, places, hasChosen, reveal, topOf],
  );
  const textFirst = useTextFirst(surface?.doc != null);
  return (
    <div className="beside">
      {textFirst && (
        <Companion
          side={side}
          onPassages={beside.passages.set}
          onChoose={beside.onChoose.set}
          onActs={beside.acts.set}
        />
      )}
    </div>
  );
}

/** So long a text may take until what is said of it is shown without it, in milliseconds. */
const patience = 4000;

/** Whether the text stands, or has been waited for: whoever opens it wants to read it, and then what is said of it. */
function useTextFirst(stands: boolean): boolean {
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    if (waited) return;
    const enough = setTimeout(() => startTransition(() => setWaited(true)), stands ? 0 : patience);
    return () => clearTimeout(enough);
  }, [stands, waited]);
  return waited;
}
