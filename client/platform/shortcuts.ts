import { useEffect, useSyncExternalStore } from 'react';
import { recall, remember } from './memory.ts';

/** A key or two in a row that do something, and what to call it in the list under `?`. */
export type Shortcut = {
  /** As people read it: "?", "G S", "J". Upper case, one key after the other. */
  readonly keys: string;
  readonly label: string;
  /** Everywhere, or only while the page that registered it is open. */
  readonly scope: 'everywhere' | 'page';
  readonly run: () => void;
};

const switchKey = 'corale.singleLetters';
/** Two keys belong together when the second comes within this time, in milliseconds. */
const patience = 1200;

let registered: readonly Shortcut[] = [];
let pending: { readonly key: string; readonly at: number } | null = null;
const listeners = new Set<() => void>();

/** Registers shortcuts while the component is mounted. The array should be stable between renders. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    if (registered.length === 0) document.addEventListener('keydown', onKey);
    change([...registered, ...shortcuts]);
    return () => {
      change(registered.filter((shortcut) => !shortcuts.includes(shortcut)));
      if (registered.length === 0) document.removeEventListener('keydown', onKey);
    };
  }, [shortcuts]);
}

/** All that work now, for the list. */
export function useShortcutList(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => registered);
}

/** Single letters disturb whoever speaks to the computer: they can be switched off. */
export function useSingleLetters(): boolean {
  return useSyncExternalStore(subscribe, singleLetters);
}

export function switchSingleLetters(on: boolean): void {
  remember(switchKey, on ? null : 'off');
  for (const tell of listeners) tell();
}

function singleLetters(): boolean {
  return recall(switchKey) !== 'off';
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function change(next: readonly Shortcut[]): void {
  registered = next;
  for (const tell of listeners) tell();
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!singleLetters() || isTypedInto(event.target)) return;
  const key = event.key.toUpperCase();
  if (key.length !== 1) return;
  const sequence = pending && event.timeStamp - pending.at < patience ? `${pending.key} ${key}` : key;
  pending = { key, at: event.timeStamp };
  const hit =
    registered.findLast(({ keys }) => keys === sequence) ?? registered.findLast(({ keys }) => keys === key);
  if (!hit) return;
  pending = null;
  event.preventDefault();
  hit.run();
}

/** Fields in which letters are written (a box to tick is none), and open dialogs and menus, which have keys of their own. */
function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      'input:not([type=checkbox]), textarea, select, [role=menu], [role=dialog], [role=alertdialog], [role=listbox]',
    ) !== null
  );
}
