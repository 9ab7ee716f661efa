import type { MouseEvent, ReactNode } from 'react';
import { modKey } from './modKey.ts';

type Props = {
  readonly name: string;
  readonly children: ReactNode;
  readonly run: () => void;
  /** For what is on or off. */
  readonly pressed?: boolean;
  readonly unavailable?: boolean;
  /** Its keys after Ctrl or ⌘, as people read them: "B", "Shift K". */
  readonly keys?: string;
  /** With its name in words. */
  readonly wide?: boolean;
};

/** One button of the toolbar. A press of the mouse or finger leaves the focus in the text. */
export function Tool({ name, children, run, pressed, unavailable = false, keys, wide = false }: Props) {
  return (
    <button
      type="button"
      className={wide ? 'tb wide' : 'tb'}
      data-tool=""
      tabIndex={-1}
      aria-label={name}
      title={keys ? `${name} (${modKey} ${keys})` : name}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      {...(unavailable && { 'aria-disabled': true })}
      onMouseDown={keepFocus}
      onClick={() => {
        if (!unavailable) run();
      }}
    >
      {children}
    </button>
  );
}

export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
