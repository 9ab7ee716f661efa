import { useState } from 'react';

/** Where a code was sent to, and when, in milliseconds of the clock. */
export type AskedCode = { readonly email: string; readonly at: number };

const key = 'corale.askedCode';
/** As long as a code is good, in milliseconds. */
const goodFor = 10 * 60_000;

/**
 * The code that this window waits for. Whoever looks for the mail on a telephone comes back to a page that
 * the browser has meanwhile thrown away and loads again: it still asks for the code.
 */
export function useAskedCode(): readonly [AskedCode | null, (asked: AskedCode | null) => void] {
  const [asked, setAsked] = useState(() => kept(Date.now()));
  const change = (next: AskedCode | null) => {
    keep(next);
    setAsked(next);
  };
  return [asked, change];
}

function kept(now: number): AskedCode | null {
  const asked = readAskedCode(stored());
  return asked !== null && now - asked.at < goodFor ? asked : null;
}

/** Null for anything that was not written here. */
export function readAskedCode(text: string | null): AskedCode | null {
  if (text === null || !text.startsWith('{')) return null;
  const { email, at } = JSON.parse(text) as Partial<Record<keyof AskedCode, unknown>>;
  return typeof email === 'string' && typeof at === 'number' ? { email, at } : null;
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    // The browser forbids it: then the page remembers for as long as it stands.
    return null;
  }
}

function keep(asked: AskedCode | null): void {
  try {
    if (asked === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(asked));
  } catch {
    // Forbidden or full: the page remembers by itself.
  }
}
