import type { DocumentId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import type { OpenText } from './sharedText.ts';

const prefix = 'corale:in-attesa:';

export type WaitingText = { readonly document: DocumentId; readonly count: number };

/** The changes of closed texts that wait on this device: how many, not which (those are in the text's own copy). */
export const waitingChanges = {
  /** How many waited for this text; from now on its open page counts them. */
  take(open: OpenText): number {
    const count = read(keyOf(open));
    write(keyOf(open), 0);
    return count;
  },
  leave(open: OpenText, count: number): void {
    write(keyOf(open), count);
  },
  /** Which texts they wait for, and how many in each. */
  texts(member: string): readonly WaitingText[] {
    return keysOf(member).flatMap((key) => {
      const document = parseId<DocumentId>(key.split(':').at(-2) ?? '');
      return document === null ? [] : [{ document, count: read(key) }];
    });
  },
  /** How many wait for a member in all the texts that are closed. */
  of(member: string): number {
    return keysOf(member).reduce((sum, key) => sum + read(key), 0);
  },
};

function keysOf(member: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${member}:`));
  } catch {
    return [];
  }
}

function keyOf({ member, document, epoch }: OpenText): string {
  return `${prefix}${member}:${document}:${epoch}`;
}

function read(key: string): number {
  try {
    return Number(localStorage.getItem(key) ?? 0) || 0;
  } catch {
    return 0;
  }
}

/** A browser that keeps nothing has no copy of the text either: there is nothing to count. */
function write(key: string, count: number): void {
  try {
    if (count === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, String(count));
  } catch {
    return;
  }
}
