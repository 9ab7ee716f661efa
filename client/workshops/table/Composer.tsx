import { uuidv4 } from 'lib0/random';
import {
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { ContributionId, WorkshopQuestionId } from '../../../shared/kernel/ids.ts';
import type { TableView } from '../../../shared/workshops/api.ts';
import { contributionText, longestContribution } from '../../../shared/workshops/contribution.ts';
import type { SendingBox } from '../../platform/sending/sendingBox.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { CardMarks } from './CardMarks.tsx';
import { type CardDraft, emptyCard, recallCard, rememberCard } from './cardDraft.ts';
import type { WaitingCard } from './waitingCards.ts';

type Props = {
  readonly view: TableView;
  readonly box: SendingBox<WaitingCard>;
  /** What it answers. */
  readonly question: WorkshopQuestionId | null;
  /** One that has not left yet, taken back to be mended. */
  readonly edited: WaitingCard | null;
};

/** Near the end of the card one is told how much room there is. */
const tellLeftFrom = 80;

/** A thought for the table. It stays on the phone until it has arrived. */
export function Composer({ view, box, question, edited }: Props) {
  const { t } = useTranslation();
  const whose = { workshop: view.workshop, participant: view.me.id };
  const [draft, setDraft] = useState<CardDraft>(() => begun(edited, recallCard(whose)));
  const form = useRef<HTMLFormElement>(null);
  const [opened, setOpened] = useOpenedWhileHere(form, edited !== null);
  const [mended, setMended] = useState(edited);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // Whoever wants to mend a card goes on where its words are now.
  useEffect(() => {
    if (edited !== null) field.current?.focus();
  }, [edited]);
  const left = longestContribution - draft.text.length;
  const change = (to: Partial<CardDraft>) => {
    const next = { kind: draft.kind, text: draft.text, tags: draft.tags, onBehalf: draft.onBehalf, ...to };
    setDraft(next);
    rememberCard(whose, next);
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    const text = contributionText.safeParse(draft.text);
    field.current?.focus();
    if (!text.success) {
      if (left < 0) announce(t(($) => $.table.tooLong, { longest: longestContribution }));
      return;
    }
    const key = keyOf(mended);
    const { kind, tags, onBehalf } = draft;
    const card = { key, kind, text: text.data, tags, onBehalf, question, at: new Date().toISOString() };
    void box.send({ ...card, refused: null });
    change({ ...emptyCard, kind });
    setMended(null);
    announce(t(($) => $.table.added));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add(event);
  };
  return (
    <form
      ref={form}
      className="write"
      aria-label={t(($) => $.table.write)}
      onSubmit={add}
      onFocus={() => setOpened(true)}
    >
      {(opened || draft.text !== '') && <CardMarks draft={draft} onChange={change} />}
      <label htmlFor={id}>{t(($) => $.table.write)}</label>
      <div className="row">
        <textarea
          ref={field}
          id={id}
          className="input grow"
          rows={1}
          placeholder={t(($) => $.table.placeholder)}
          value={draft.text}
          onChange={({ target }) => change({ text: target.value })}
          onKeyDown={keys}
          aria-describedby={`${id}-left`}
        />
        <Button tone="primary" type="submit">
          {t(($) => $.table.add)}
        </Button>
      </div>
      <p id={`${id}-left`} className={left < 0 ? 'err' : 'hint'}>
        {left < 0
          ? t(($) => $.table.tooLong, { longest: longestContribution })
          : left <= tellLeftFrom && t(($) => $.table.left, { count: left })}
      </p>
    </form>
  );
}

/**
 * Open until one goes on somewhere else, because a phone has little room. A finger has gone on when it has pressed, and
 * not before: what it presses must not move away under it.
 */
function useOpenedWhileHere(form: RefObject<HTMLFormElement | null>, atFirst: boolean) {
  const [opened, setOpened] = useState(atFirst);
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && target.isConnected && form.current?.contains(target) === false)
        setOpened(false);
    };
    for (const event of ['click', 'keyup']) document.addEventListener(event, elsewhere);
    return () => {
      for (const event of ['click', 'keyup']) document.removeEventListener(event, elsewhere);
    };
  }, [form]);
  return [opened, setOpened] as const;
}

/** A card that is taken back stands before what was being written: neither is lost. */
function begun(edited: WaitingCard | null, draft: CardDraft): CardDraft {
  if (edited === null) return draft;
  return draft.text === '' ? edited : { ...edited, text: `${edited.text}\n${draft.text}` };
}

/**
 * A UUID made here is the card's for ever: one sent twice is one, also where it was mended in between, because the first
 * may have arrived and only its answer been lost. What the server refused is nowhere, and begins anew.
 */
function keyOf(edited: WaitingCard | null): ContributionId {
  return edited !== null && edited.refused === null ? edited.key : (uuidv4() as ContributionId);
}
