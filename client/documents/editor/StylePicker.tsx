import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { type BlockStyle, blockStyles, setBlockStyle } from './blockStyle.ts';
import { keepFocus } from './Tool.tsx';

type Props = { readonly editor: Editor; readonly style: BlockStyle };

/**
 * Text or heading. A list of its own and not the one in `ui`: chosen with a finger it must leave the focus
 * in the text, or the phone would put its keyboard away.
 */
export function StylePicker({ editor, style }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();
  const name = (one: BlockStyle) => t(($) => $.editor.toolbar[one]);
  const choose = (one: BlockStyle) => {
    setOpen(false);
    setBlockStyle(editor, one);
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div className="style-picker">
      <button
        ref={button}
        type="button"
        className="tb wide"
        data-tool=""
        tabIndex={-1}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={list}
        aria-label={t(($) => $.editor.toolbar.style, { style: name(style) })}
        onMouseDown={keepFocus}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true);
        }}
      >
        <span>{name(style)}</span>
        <Icon name="down" />
      </button>
      {open && (
        <StyleList
          id={list}
          style={style}
          name={name}
          anchor={button}
          onChoose={choose}
          onClose={close}
          onGone={() => setOpen(false)}
        />
      )}
    </div>
  );
}

type ListProps = {
  readonly id: string;
  readonly style: BlockStyle;
  readonly name: (style: BlockStyle) => string;
  readonly anchor: React.RefObject<HTMLElement | null>;
  readonly onChoose: (style: BlockStyle) => void;
  /** The focus goes back to the button. */
  readonly onClose: () => void;
  /** The focus stays where it is. */
  readonly onGone: () => void;
};

function StyleList({ id, style, name, anchor, onChoose, onClose, onGone }: ListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useOpened(list, anchor, onGone);

  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [])];
    const at = items.findIndex((item) => item === event.target);
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items.at((at - 1) % items.length)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      id={id}
      role="menu"
      className="style-list"
      aria-label={t(($) => $.editor.toolbar.label)}
      onKeyDown={onKeyDown}
    >
      {blockStyles.map((one) => (
        <button
          key={one}
          type="button"
          role="menuitemradio"
          tabIndex={-1}
          aria-checked={one === style}
          className={`style-${one}`}
          onMouseDown={keepFocus}
          onClick={() => onChoose(one)}
        >
          <span className="grow">{name(one)}</span>
          {one === style && <Icon name="check" />}
        </button>
      ))}
    </div>
  );
}

/** Opened from the keyboard, the list takes the focus; a press elsewhere or Esc closes it, and scrolling where it has not the focus. It opens where there is room. */
function useOpened(
  list: React.RefObject<HTMLElement | null>,
  anchor: React.RefObject<HTMLElement | null>,
  onGone: () => void,
): void {
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    const box = list.current;
    const from = anchor.current;
    if (!box || !from) return;
    placeBeside(box, from);
    if (document.activeElement === from) box.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
    const elsewhere = (event: Event) => {
      const target = event.target instanceof Node ? event.target : null;
      if (!box.contains(target) && !from.contains(target)) gone.current();
    };
    // With the mouse the focus stays in the text: Esc closes the list, and does not leave the text.
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || box.contains(document.activeElement)) return;
      event.preventDefault();
      event.stopPropagation();
      gone.current();
    };
    // Whoever chooses with the keyboard keeps the list, and the focus in it, when the page moves under it.
    const onScroll = () => {
      if (box.contains(document.activeElement)) placeBeside(box, from);
      else gone.current();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('scroll', onScroll);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('scroll', onScroll);
    };
  }, [list, anchor]);
}

function placeBeside(box: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const below = window.innerHeight - at.bottom > box.offsetHeight + 8;
  box.style.left = `${at.left}px`;
  box.style.top = `${below ? at.bottom + 4 : at.top - box.offsetHeight - 4}px`;
}
