import type { Mentionable } from '../../../../shared/people/api.ts';

/** What the list under a typed @ shows. */
export type ListState = {
  readonly query: string;
  readonly status: 'asking' | 'here' | 'offline' | 'refused';
  readonly items: readonly Mentionable[];
  /** Which item the keyboard stands on. */
  readonly at: number;
  /** Where the sign stands on the screen. */
  readonly place: () => DOMRect | null;
  readonly choose: (item: Mentionable) => void;
};

export type Ask = (
  query: string,
  signal: AbortSignal,
) => Promise<readonly Mentionable[] | 'offline' | 'refused'>;

/** So long nothing more may be typed before the server is asked, in milliseconds. */
const patience = 120;

/** The list under a typed @: kept beside the editor, drawn by React, moved by the keys of the text. */
export class MentionList {
  readonly #ask: Ask;
  readonly #listeners = new Set<() => void>();
  #state: ListState | null = null;
  #asking: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  readonly current = (): ListState | null => this.#state;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  show(shown: Pick<ListState, 'query' | 'place' | 'choose'>): void {
    const before = this.#state;
    const again = before?.query === shown.query;
    this.#set({ status: 'asking', items: before?.items ?? [], at: 0, ...(again ? before : {}), ...shown });
    if (!again) this.#askSoon(shown.query, before === null ? 0 : patience);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#set(null);
  }

  /** Answers whether the key was one of the list's. */
  takesKey(key: string): boolean {
    const state = this.#state;
    if (state === null || state.items.length === 0) return false;
    const { items, at } = state;
    if (key === 'ArrowDown') this.#set({ ...state, at: (at + 1) % items.length });
    else if (key === 'ArrowUp') this.#set({ ...state, at: (at - 1 + items.length) % items.length });
    else if (key === 'Enter' || key === 'Tab') {
      const item = items[at];
      if (item) state.choose(item);
    } else return false;
    return true;
  }

  #askSoon(query: string, wait: number): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#timer = setTimeout(() => void this.#answer(query, asking.signal), wait);
  }

  async #answer(query: string, signal: AbortSignal): Promise<void> {
    const answer = await this.#ask(query, signal).catch(() => 'refused' as const);
    if (signal.aborted || this.#state === null) return;
    if (typeof answer === 'string') this.#set({ ...this.#state, status: answer, items: [], at: 0 });
    else this.#set({ ...this.#state, status: 'here', items: answer, at: 0 });
  }

  #set(state: ListState | null): void {
    this.#state = state;
    for (const tell of this.#listeners) tell();
  }
}
