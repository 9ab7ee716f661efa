import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterId } from '../../../shared/kernel/ids.ts';
import type { Cluster } from '../../../shared/workshops/board.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useDesk } from './desk.ts';
import { GroupDialog } from './GroupDialog.tsx';
import { groupOf } from './groupCounts.ts';
import { WordsDialog } from './WordsDialog.tsx';

type Props = { readonly chosen: ClusterId | null; readonly onChoose: (group: ClusterId) => void };

/** Groups of contributions, with what each is made of. */
export function GroupsPanel({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const [adding, setAdding] = useState(false);
  const groups = view.clusters.filter(({ deleted }) => !deleted);
  return (
    <section aria-labelledby="console-groups">
      <header>
        <h2 id="console-groups">{t(($) => $.console.groups.title)}</h2>
        <span className="count">{groups.length}</span>
        <span className="grow" />
        <Button size="sm" tone="quiet" icon="plus" onClick={() => setAdding(true)}>
          {t(($) => $.console.groups.add)}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
      <section className="scroll" tabIndex={0} aria-label={t(($) => $.console.groups.list)}>
        {groups.length === 0 && (
          <Empty icon="merge" title={t(($) => $.console.groups.empty)}>
            {t(($) => $.console.groups.emptyBody)}
          </Empty>
        )}
        {groups.map((group) => (
          <Group key={group.id} group={group} on={chosen === group.id} onChoose={() => onChoose(group.id)} />
        ))}
      </section>
      {adding && <GroupDialog cards={[]} onDone={() => setAdding(false)} onClose={() => setAdding(false)} />}
    </section>
  );
}

/** As many of its cards as a group shows when it is open. */
const shownCards = 3;

type GroupProps = { readonly group: Cluster; readonly on: boolean; readonly onChoose: () => void };

function Group({ group, on, onChoose }: GroupProps) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { cards, count, tables, supports } = groupOf(view.cards, group.id);
  return (
    <article className={on ? 'clu on' : 'clu'}>
      <div className="head">
        <h3>
          <button type="button" aria-expanded={on} onClick={onChoose}>
            {group.title}
          </button>
        </h3>
        <GroupActs group={group} />
      </div>
      <div className="m">
        <span>{t(($) => $.console.counts.cards, { count })}</span>
        <span>{t(($) => $.console.counts.tables, { count: tables })}</span>
        <span>{t(($) => $.console.counts.supports, { count: supports })}</span>
        {group.preferences !== null && (
          <b>{t(($) => $.console.counts.preferences, { count: group.preferences })}</b>
        )}
        {group.recommendation !== null && (
          <Chip icon="doc" tone="ok">
            {t(($) => $.console.groups.promoted)}
          </Chip>
        )}
      </div>
      {on && cards.length > 0 && (
        <ul>
          {cards.slice(0, shownCards).map((card) => (
            <li key={card.id}>{card.text}</li>
          ))}
        </ul>
      )}
      {on && cards.length > shownCards && (
        <p className="more">{t(($) => $.console.groups.more, { count: cards.length - shownCards })}</p>
      )}
    </article>
  );
}

function GroupActs({ group }: { readonly group: Cluster }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [naming, setNaming] = useState(false);
  const { id: cluster, revision: seen, title } = group;
  const remove = {
    id: 'remove',
    icon: 'x' as const,
    label: t(($) => $.console.groups.remove),
    run: () => desk.try({ do: 'delete_cluster', cluster, deleted: true, seen, contributions: [] }),
  };
  return (
    <>
      <Menu
        className="tb"
        face={<Icon name="more" />}
        name={t(($) => $.console.groups.acts, { title })}
        groups={[
          {
            id: 'acts',
            entries: [
              {
                id: 'rename',
                icon: 'pen',
                label: t(($) => $.console.groups.rename),
                run: () => setNaming(true),
              },
              ...(group.recommendation === null ? [remove] : []),
            ],
          },
        ]}
      />
      {naming && (
        <WordsDialog
          title={t(($) => $.console.grouping.renameTitle)}
          label={t(($) => $.console.grouping.name)}
          hint={t(($) => $.console.grouping.nameHint)}
          missing={t(($) => $.console.missing)}
          verb={t(($) => $.console.grouping.rename)}
          longest={120}
          start={title}
          act={(words) => ({ do: 'rename_cluster', cluster, title: words, seen })}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}
