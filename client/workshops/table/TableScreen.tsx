import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../../shared/workshops/api.ts';
import { keepSending } from '../../platform/sending/keepSending.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { CardsTab } from './CardsTab.tsx';
import { cardBox } from './cardBox.ts';
import { NetLine } from './NetLine.tsx';
import { TableHead } from './TableHead.tsx';
import { TableNews, useFreshWord } from './TableNews.tsx';
import { TableNotes } from './TableNotes.tsx';
import type { TableBoard } from './tableBoard.ts';
import { useOnline } from './useOnline.ts';

/** What writing together needs is fetched while the cards are read. */
const opening = import('./TableText.tsx');
const TableText = lazy(async () => ({ default: (await opening).TableText }));

type Props = {
  readonly view: TableView;
  readonly board: TableBoard;
  readonly aheadMs: number;
  /** The table could not be asked for the last time. */
  readonly cut: boolean;
  /** The workshop is over, and with it her session: nothing leaves this phone any more. */
  readonly over: boolean;
  /** Words of a text that had not reached it when it closed on her. */
  readonly left: string | null;
  readonly onLeft: (words: string | null) => void;
};

/** One table: its cards, and its text. */
export function TableScreen({ view, board, aheadMs, cut, over, left, onLeft }: Props) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<'cards' | 'text'>('cards');
  const [textOpened, setTextOpened] = useState(false);
  const [box] = useState(() => cardBox(board, view));
  useEffect(() => keepSending(box), [box]);
  const unsent = useSyncExternalStore(box.subscribe, box.current);
  const waiting = over ? unsent.map((card) => ({ ...card, refused: t(($) => $.table.overRefused) })) : unsent;
  const online = useOnline();
  const [fresh, onRead] = useFreshWord(view);
  const late = !over && (!online || cut || box.isLate());
  return (
    <div className="lab">
      <div className="lab-top">
        <TableHead view={view} aheadMs={aheadMs} />
        {late && <NetLine waiting={waiting.filter(({ refused }) => refused === null).length} />}
        <TableNews view={view} fresh={fresh} onRead={onRead} />
      </div>
      <main id="contenuto">
        <TableNotes view={view} fresh={fresh} left={left} onLeftSeen={() => onLeft(null)} />
        <Tabs
          label={t(($) => $.table.tabs)}
          chosen={tab}
          onChoose={(key) => {
            setTab(key);
            if (key === 'text') setTextOpened(true);
          }}
          tabs={[
            {
              key: 'cards',
              label: t(($) => $.table.cardsTab),
              content: <CardsTab view={view} board={board} box={box} waiting={waiting} late={late} />,
            },
            {
              key: 'text',
              label: t(($) => $.table.textTab),
              content: textOpened && (
                <Suspense fallback={<Loading lines={6} />}>
                  <TableText
                    key={view.document}
                    view={view}
                    onAskAgain={() => void board.refresh()}
                    onLeft={onLeft}
                  />
                </Suspense>
              ),
            },
          ]}
        />
      </main>
    </div>
  );
}
