import { useSyncExternalStore } from 'react';

/** A value that several parts of a page look at, without whatever stands between them being drawn anew. */
export type Cell<T> = {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly subscribe: (tell: () => void) => () => void;
};

export function cell<T>(first: T): Cell<T> {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const tell of listeners) tell();
    },
    subscribe: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

export function useCell<T>({ get, subscribe }: Cell<T>): T {
  return useSyncExternalStore(subscribe, get);
}
