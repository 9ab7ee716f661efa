import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterId } from '../../../shared/kernel/ids.ts';
import type { Cluster } from '../../../shared/workshops/board.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Note } from '../../ui/Note.tsx';
import { useDesk } from './desk.ts';
import { GuestList } from './GuestList.tsx';
import { groupOf } from './groupCounts.ts';
import { PositionDialog } from './PositionDialog.tsx';

/** What a group becomes, and who is in the hall. */
export function RecommendationPanel({ group }: { readonly group: ClusterId | null }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const chosen = view.clusters.find(({ id, deleted }) => id === group && !deleted);
  return (
    <section aria-labelledby="console-recommendation">
      <header>
        <h2 id="console-recommendation">{t(($) => $.console.recommendation.title)}</h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
      <section className="recd" tabIndex={0} aria-label={t(($) => $.console.recommendation.draft)}>
        {chosen ? (
          <Chosen group={chosen} />
        ) : (
          <Empty icon="doc" title={t(($) => $.console.recommendation.choose)}>
            {t(($) => $.console.recommendation.chooseBody)}
          </Empty>
        )}
      </section>
      <GuestList />
    </section>
  );
}

function Chosen({ group }: { readonly group: Cluster }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { view } = desk;
  const [adding, setAdding] = useState(false);
  const { count, tables, supports, cards } = groupOf(view.cards, group.id);
  const people = view.participants.filter(({ removed }) => !removed).length;
  const parts = {
    cards: t(($) => $.console.counts.cards, { count }),
    tables: t(($) => $.console.counts.tables, { count: tables }),
    supports: t(($) => $.console.counts.supports, { count: supports }),
    people: t(($) => $.console.counts.people, { count: people }),
  };
  return (
    <div className="stack">
      <Code group={group} />
      <h3>{group.title}</h3>
      {cards[0] && <p className="first">{cards[0].text}</p>}
      <dl className="from">
        <Addressed group={group} />
        <dt>{t(($) => $.console.recommendation.from)}</dt>
        <dd>{t(($) => $.console.recommendation.fromWords, parts)}</dd>
      </dl>
      <Positions group={group} />
      <div className="row wrap">
        {group.recommendation === null ? (
          count > 0 && (
            <Button
              size="sm"
              once
              onClick={() => desk.try({ do: 'promote_cluster', cluster: group.id, seen: group.revision })}
            >
              {t(($) => $.console.recommendation.promote)}
            </Button>
          )
        ) : (
          <Link
            className={buttonClass({ size: 'sm' })}
            to="/documenti/$id"
            params={{ id: group.recommendation }}
          >
            {t(($) => $.console.recommendation.open)}
          </Link>
        )}
        <Button size="sm" tone="quiet" icon="plus" onClick={() => setAdding(true)}>
          {t(($) => $.console.recommendation.position)}
        </Button>
      </div>
      <p className="small muted">
        {t(($) => (count === 0 ? $.console.recommendation.noCards : $.console.recommendation.reading))}
      </p>
      {adding && <PositionDialog group={group} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** What it is called once it is a recommendation; before, what it would be called. */
function Code({ group }: { readonly group: Cluster }) {
  const { t } = useTranslation();
  const { promoted, nextCode } = useDesk().view;
  if (group.recommendation === null)
    return <p className="small muted">{t(($) => $.console.recommendation.becomes, { code: nextCode })}</p>;
  const known = promoted.find(({ document }) => document === group.recommendation);
  if (known === undefined) return null;
  const { code, state } = known;
  return (
    <div>
      <Chip icon="pen">
        {state === 'drafted' ? t(($) => $.console.recommendation.promoted, { code }) : code}
      </Chip>
    </div>
  );
}

/** To whom, and into which section of the plan: what its document says, and nothing before there is one. */
function Addressed({ group }: { readonly group: Cluster }) {
  const { t } = useTranslation();
  const known = useDesk().view.promoted.find(({ document }) => document === group.recommendation);
  if (known === undefined) return null;
  const { addressee, sections } = known;
  const unsaid = t(($) => $.console.recommendation.unsaid);
  return (
    <>
      <dt>{t(($) => $.console.recommendation.to)}</dt>
      <dd>{addressee === null ? unsaid : t(($) => $.fields.addressees[addressee])}</dd>
      <dt>{t(($) => $.console.recommendation.section)}</dt>
      <dd>{sections.length === 0 ? unsaid : sections.join(', ')}</dd>
    </>
  );
}

function Positions({ group }: { readonly group: Cluster }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  return view.positions
    .filter(({ cluster }) => cluster === group.id)
    .map(({ id, table, people, words }) => {
      const number = view.tables.find((one) => one.id === table)?.number;
      const of = [
        t(($) => $.console.recommendation.minority),
        number === undefined ? null : t(($) => $.console.guests.at, { number }),
        t(($) => $.console.counts.people, { count: people }),
      ];
      return (
        <Note key={id} title={of.filter((part) => part !== null).join(', ')}>
          «{words}» {t(($) => $.console.recommendation.stays)}
        </Note>
      );
    });
}
