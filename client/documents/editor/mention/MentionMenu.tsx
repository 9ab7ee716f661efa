import { useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { ListState, MentionList } from './mentionList.ts';

type Props = {
  /** Where one types: it keeps the focus, and says which row is meant. */
  readonly field: () => HTMLElement | null;
  readonly list: MentionList;
};

/** Whom one can name, under the @. The focus stays in the text, which says which of them the keyboard is on. */
export function MentionMenu({ field, list }: Props) {
  const state = useSyncExternalStore(list.subscribe, list.current);
  if (state === null || (state.status === 'asking' && state.items.length === 0)) return null;
  // A sentence that nobody answers to is no name.
  if (state.status === 'here' && state.items.length === 0 && state.query.includes(' ')) return null;
  return <Shown field={field} state={state} />;
}

type ShownProps = Pick<Props, 'field'> & { readonly state: ListState };

function Shown({ field, state }: ShownProps) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { items, at, status } = state;
  const sentence =
    status === 'offline' || status === 'refused' || (status === 'here' && items.length === 0)
      ? t(($) => $.editor.mention[status === 'here' ? 'nobody' : status])
      : null;
  useLayoutEffect(() => {
    if (box.current) placeUnder(box.current, state.place());
  });
  useLabelled(field, id, items[at] ? `${id}-${at}` : null);
  useEffect(() => {
    if (status === 'here' && items.length > 0)
      announce(t(($) => $.editor.mention.found, { count: items.length }));
    else if (sentence !== null) announce(sentence);
  }, [status, items, sentence, t]);

  return (
    <div ref={box} className="mention-menu">
      <div id={id} role="listbox" aria-label={t(($) => $.editor.mention.label)}>
        {items.map((item, index) => (
          <Option
            key={item.id}
            id={`${id}-${index}`}
            item={item}
            chosen={index === at}
            onChoose={state.choose}
          />
        ))}
      </div>
      {sentence !== null && <p>{sentence}</p>}
    </div>
  );
}

type OptionProps = {
  readonly id: string;
  readonly item: ListState['items'][number];
  readonly chosen: boolean;
  readonly onChoose: ListState['choose'];
};

function Option({ id, item, chosen, onChoose }: OptionProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const detail = item.kind === 'organisation' ? t(($) => $.organisationKinds[item.detail]) : item.detail;
  return (
    // The keys of a list whose focus is in the text are taken there.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={chosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(item)}
    >
      <Icon name={item.kind === 'person' ? 'person' : 'people'} />
      <span>
        {item.name}
        <small>{detail}</small>
      </span>
    </div>
  );
}

/** Tells a screen reader in the text which list belongs to it, and which of its rows is meant. */
function useLabelled(field: Props['field'], list: string, option: string | null): void {
  const current = useRef(field);
  current.current = field;
  useEffect(() => {
    const dom = current.current();
    if (dom === null) return;
    dom.setAttribute('aria-controls', list);
    dom.setAttribute('aria-autocomplete', 'list');
    if (option === null) dom.removeAttribute('aria-activedescendant');
    else dom.setAttribute('aria-activedescendant', option);
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'])
        dom.removeAttribute(name);
    };
  }, [list, option]);
}

function placeUnder(box: HTMLElement, sign: DOMRect | null): void {
  if (sign === null) return;
  const below = window.innerHeight - sign.bottom > box.offsetHeight + 8;
  const left = Math.min(sign.left, document.documentElement.clientWidth - box.offsetWidth - 8);
  box.style.left = `${Math.max(8, left)}px`;
  box.style.top = `${below ? sign.bottom + 4 : sign.top - box.offsetHeight - 4}px`;
}
