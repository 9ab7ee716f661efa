import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContributionId } from '../../../shared/kernel/ids.ts';
import type { ConsoleCard } from '../../../shared/workshops/board.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { useTagWords } from '../useTagWords.ts';
import { useHands } from './desk.ts';
import { TagsDialog } from './TagsDialog.tsx';
import { WordsDialog } from './WordsDialog.tsx';

type Props = {
  readonly card: ConsoleCard;
  /** Of its table. */
  readonly number: number;
  /** Of its group. */
  readonly group: string | null;
  /** Who hid it. */
  readonly hider: string | null;
  readonly picked: boolean;
  readonly alike: boolean;
  readonly onPick: (id: ContributionId, picked: boolean) => void;
  readonly onAlike: (id: ContributionId) => void;
};

/** One contribution of the stream; hidden words are here and nowhere else, with why. It is drawn again only when it changes. */
export const StreamCard = memo(function StreamCard(props: Props) {
  const { card, number, group, hider, picked, alike, onPick, onAlike } = props;
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const tagWord = useTagWords();
  if (card.hidden !== null) return <HiddenCard card={card} number={number} hider={hider} />;
  return (
    <div className={picked ? 'contr on' : 'contr'}>
      <label>
        <input type="checkbox" checked={picked} onChange={(event) => onPick(card.id, event.target.checked)} />
        <span className="written">{card.text}</span>
      </label>
      <div className="ft">
        <span>
          {t(($) => $.console.stream.at, { number })} · {t(($) => $.console.stream.kinds[card.kind])} ·{' '}
          {shortMoment(new Date(card.at), new Date())}
        </span>
        {alike && (
          <button
            type="button"
            className="chip info"
            title={t(($) => $.console.stream.alikeTo, { words: card.text.slice(0, namedBy) })}
            onClick={() => onAlike(card.id)}
          >
            <Icon name="merge" />
            {t(($) => $.console.stream.alike)}
          </button>
        )}
        {card.bringer.by === 'on_behalf' && <Chip icon="paper">{t(($) => $.console.stream.onBehalf)}</Chip>}
        {card.holds.length > 0 && (
          <Chip icon="merge" tone="info">
            {t(($) => $.console.stream.holds, { count: card.holds.length })}
          </Chip>
        )}
        {group !== null && <Chip icon="check">{group}</Chip>}
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
});

type HiddenProps = Pick<Props, 'card' | 'number' | 'hider'>;

function HiddenCard({ card, number, hider }: HiddenProps) {
  const { t } = useTranslation();
  const hands = useHands();
  if (card.hidden === null) return null;
  const { reason } = card.hidden;
  return (
    <div className="contr hid">
      <p className="muted">
        <Icon name="eyeoff" /> {t(($) => $.console.stream.hidden, { reason })}
      </p>
      <div className="ft">
        <span>
          {[t(($) => $.console.stream.at, { number }), t(($) => $.console.stream.onRecord), hider]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        <span className="r">
          <button
            type="button"
            className="link"
            onClick={() => hands.try({ do: 'show_contribution', contribution: card.id, seen: card.revision })}
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
  const hands = useHands();
  const [asking, setAsking] = useState<'tags' | 'hide' | null>(null);
  const part = () => {
    const held = hands.now().cards.filter(({ id }) => card.holds.includes(id));
    const contributions = held.map(({ id, revision }) => ({ contribution: id, seen: revision, into: null }));
    hands.try({ do: 'part_contributions', contributions });
  };
  /** Her reason holds whoever supports it while she writes. */
  const seen = () => hands.now().cards.find(({ id }) => id === card.id)?.revision ?? card.revision;
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
            seen: seen(),
          })}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
