import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { imageAddress } from '../../../../shared/documents/files.ts';
import type { VersionsView } from '../../../../shared/documents/versionApi.ts';
import { useDifference } from '../../../text/diff/useDifference.ts';
import { FileAddress } from '../../../text/fileAddress.ts';
import { useNarrow } from '../../../ui/useNarrow.ts';
import { usePage } from '../../../ui/usePage.ts';
import { type Compared, textNow } from '../compared.ts';
import { comparedQuery } from '../queries.ts';
import { changeElement } from './ChangeBox.tsx';
import { ChangeList } from './ChangeList.tsx';
import { CompareBar, type View } from './CompareBar.tsx';
import { ComparedText } from './ComparedText.tsx';
import { CompareFacts } from './CompareFacts.tsx';
import type { Chosen } from './chosenVersions.ts';
import { changesOf, segmentsOf } from './segments.ts';
import { useCompareKeys } from './useCompareKeys.ts';
import { VersionChoice } from './VersionChoice.tsx';

type Props = {
  readonly view: VersionsView;
  readonly chosen: Chosen;
  /** The sign-off to which one goes on; null for none. */
  readonly signOff: string | null;
  readonly onChoose: (chosen: Chosen) => void;
};

/** Two versions: the list of what differs, the text, and what the two are. */
export function Comparison({ view, chosen, signOff, onChoose }: Props) {
  const navigate = useNavigate();
  const from = useQuery(comparedQuery(view.document, chosen.from));
  const to = useQuery(comparedQuery(view.document, chosen.to));
  const comparing = useDifference(from.data?.content ?? null, to.data?.content ?? null);
  const segments = useMemo(
    () => (comparing.kind === 'done' ? segmentsOf(comparing.difference.parts) : []),
    [comparing],
  );
  const changes = useMemo(() => changesOf(segments), [segments]);
  const { current, go, step } = useWalk(changes.length);
  const [wanted, setWanted] = useState<View>('inline');
  const [equal, setEqual] = useState(false);
  const shown: View = useNarrow() ? 'inline' : wanted;
  const { names, title } = useNames(view, chosen);
  usePage(`${title}, ${view.title}`);
  const toSignOff = signOff === null ? null : () => void navigate({ href: signOff });
  const shortcuts = useCompareKeys({
    next: () => step(1),
    previous: () => step(-1),
    view: () => setWanted((before) => (before === 'inline' ? 'sides' : 'inline')),
    equal: () => setEqual((before) => !before),
    signOff: toSignOff,
  });
  const address = useCallback((file: string) => imageAddress(view.document, file), [view.document]);
  const difference = comparing.kind === 'done' ? comparing.difference : null;
  return (
    <FileAddress.Provider value={address}>
      <CompareBar
        {...{ view, title, difference, shown, equal }}
        onShow={setWanted}
        onEqual={setEqual}
        onSignOff={toSignOff}
      />
      <div className={`cmp ${shown}`}>
        <nav className="chgs" aria-label={title}>
          <VersionChoice versions={view.versions} chosen={chosen} onChoose={onChoose} />
          <ChangeList changes={changes} current={current} onGo={go} />
        </nav>
        <main id="contenuto" tabIndex={-1}>
          <ComparedText
            {...{ comparing, segments, current, equal, shown, names }}
            queries={{ from, to }}
            onGo={go}
          />
        </main>
        <CompareFacts to={to.data ?? null} from={from.data ?? null} shortcuts={shortcuts} />
      </div>
    </FileAddress.Provider>
  );
}

/** What the two are called, in a sentence. */
function useNames(view: VersionsView, { from, to }: Chosen) {
  const { t } = useTranslation();
  const nameOf = (which: Compared): string => {
    const number = view.versions.find(({ id }) => id === which)?.number ?? 0;
    return which === textNow
      ? t(($) => $.comparison.which.now)
      : t(($) => $.comparison.which.version, { number });
  };
  const names = { was: nameOf(from), now: nameOf(to) };
  return { names, title: t(($) => $.comparison.name, { from: names.was, to: names.now }) };
}

/** Which change is looked at, and the way from one to the next. */
function useWalk(count: number) {
  const [current, setCurrent] = useState<number | null>(null);
  const go = (number: number) => {
    setCurrent(number);
    goTo(number);
  };
  const step = (by: 1 | -1) => {
    if (count > 0) go(Math.min(Math.max((current ?? (by > 0 ? 0 : 2)) + by, 1), count));
  };
  return { current, go, step };
}

/** The focus goes along, so that it is read. */
function goTo(number: number): void {
  const box = document.getElementById(changeElement(number));
  if (box === null) return;
  box.focus({ preventScroll: true });
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const fits = box.getBoundingClientRect().height < window.innerHeight / 2;
  box.scrollIntoView({ block: fits ? 'center' : 'start', behavior: calm ? 'auto' : 'smooth' });
}
