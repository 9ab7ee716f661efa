import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleCard } from '../../../shared/workshops/board.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { useDesk } from './desk.ts';
import { TagsDialog } from './TagsDialog.tsx';
import { useTagWords } from './useTagWords.ts';
import { WordsDialog } from './WordsDialog.tsx';

type Props = {
  readonly card: ConsoleCard;
  readonly picked: boolean;
  readonly onPick: (picked: boolean) => void;
};

/** One contribution of the stream; hidden words are here and nowhere else, with why. */
export function StreamCard({ card, picked, onPick }: Props) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { shortMoment } = useFormats();
  const tagWord = useTagWords();
  const number = view.tables.find(({ id }) => id === card.table)?.number ?? 0;
  const group = view.clusters.find(({ id, deleted }) => id === card.cluster && !deleted);
  if (card.hidden !== null) return <HiddenCard card={card} number={number} />;
  return (
    <div className={picked ? 'contr on' : 'contr'}>
      <label>
        <input type="checkbox" checked={picked} onChange={(event) => onPick(event.target.checked)} />
        <span className="written">{card.text}</span>
      </label>
      <div className="ft">
        <span>
          {t(($) => $.console.stream.at, { number })} · {t(($) => $.console.stream.kinds[card.kind])} ·{' '}
          {shortMoment(new Date(card.at), new Date())}
        </span>
        {card.bringer.by === 'on_behalf' && <Chip icon="paper">{t(($) => $.console.stream.onBehalf)}</Chip>}
        {card.holds.length > 0 && (
          <Chip icon="merge" tone="info">
            {t(($) => $.console.stream.holds, { count: card.holds.length })}
          </Chip>
        )}
        {group && <Chip icon="check">{group.title}</Chip>}
        {card.tags.map((tag) => (
          <span key={tag} className="tag">
            {tagWord(tag)}
          </span>
        ))}
        <span className="r" title={t(($) => $.console.stream.supports, { count: card.supports })}>
          <Icon name="up" />
          <span aria-hidden="true">{card.supports}</span>
          <span className="vh">{t(($) => $.console.stream.supports, { count: card.supports })}</span>
        </span>
      </div>
      <CardActs card={card} />
    </div>
  );
}

function HiddenCard({ card, number }: { readonly card: ConsoleCard; readonly number: number }) {
  const { t } = useTranslation();
  const desk = useDesk();
  if (card.hidden === null) return null;
  const { reason, by } = card.hidden;
  const name = desk.view.workshop.facilitators.find(({ id }) => id === by)?.name;
  return (
    <div className="contr hid">
      <p className="muted">
        <Icon name="eyeoff" /> {t(($) => $.console.stream.hidden, { reason })}
      </p>
      <div className="ft">
        <span>
          {[t(($) => $.console.stream.at, { number }), t(($) => $.console.stream.onRecord), name]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </span>
        <span className="r">
          <button
            type="button"
            className="link"
            onClick={() => desk.try({ do: 'show_contribution', contribution: card.id, seen: card.revision })}
          >
            {t(($) => $.console.stream.show)}
          </button>
        </span>
      </div>
    </div>
  );
}

/** How much of a card its menu is called by. */
const namedBy = 60;

function CardActs({ card }: { readonly card: ConsoleCard }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [asking, setAsking] = useState<'tags' | 'hide' | null>(null);
  const part = () => {
    for (const id of card.holds) {
      const held = desk.view.cards.find((one) => one.id === id);
      if (held) desk.try({ do: 'part_contribution', contribution: id, seen: held.revision });
    }
  };
  const entries: readonly MenuEntry[] = [
    { id: 'tag', icon: 'flag', label: t(($) => $.console.stream.tag), run: () => setAsking('tags') },
    ...(card.holds.length > 0
      ? [{ id: 'part', icon: 'diff' as const, label: t(($) => $.console.stream.part), run: part }]
      : []),
    { id: 'hide', icon: 'eyeoff', label: t(($) => $.console.stream.hide), run: () => setAsking('hide') },
  ];
  return (
    <>
      <Menu
        className="tb"
        face={<Icon name="more" />}
        name={t(($) => $.console.stream.acts, { words: card.text.slice(0, namedBy) })}
        groups={[{ id: 'acts', entries }]}
      />
      {asking === 'tags' && <TagsDialog card={card} onClose={() => setAsking(null)} />}
      {asking === 'hide' && (
        <WordsDialog
          title={t(($) => $.console.hide.title)}
          label={t(($) => $.console.hide.reason)}
          hint={t(($) => $.console.hide.hint)}
          missing={t(($) => $.console.missingReason)}
          verb={t(($) => $.console.hide.verb)}
          said={t(($) => $.console.hide.done)}
          longest={500}
          tone="stop"
          act={(reason) => ({
            do: 'hide_contribution',
            contribution: card.id,
            reason,
            seen: card.revision,
          })}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
