import type { Answer } from '../api.ts';

/** Something that was sent off and has not arrived. */
export type Waiting = {
  /** Under which it counts once, however often it is sent. */
  readonly key: string;
  /** Why the server would not take it, in a sentence; null while it waits. */
  readonly refused: string | null;
};

/** Where it waits on this device, oldest first; another window of hers reads the same. */
export type Kept<Item> = {
  readonly read: () => readonly Item[];
  readonly write: (waiting: readonly Item[]) => void;
};

/** What the server said: `later` when it said nothing, or nothing that would stay so. */
type Sent = 'arrived' | 'later' | { readonly refused: string };

export type Post<Item> = {
  readonly send: (item: Item) => Promise<Answer<{ readonly id: string }>>;
  /** Shows what has arrived where it stands now. */
  readonly show: (item: Item) => Promise<void>;
};

/** How soon it is tried again after nobody answered, in milliseconds. */
const patience = { first: 4_000, longest: 60_000 } as const;

/**
 * The way of what is written out of this page: kept on the device first, then sent one after the other, as soon as there is
 * a network, also after the page was loaded again. What the server refuses stays until its writer lets it go.
 */
export class SendingBox<Item extends Waiting> {
  readonly #kept: Kept<Item>;
  readonly #post: Post<Item>;
  readonly #listeners = new Set<() => void>();
  #waiting: readonly Item[];
  #sending: Promise<void> | null = null;
  #again: ReturnType<typeof setTimeout> | undefined;
  #wait: number = patience.first;
  #late = false;
  readonly #arrived = new Map<string, string>();

  constructor(kept: Kept<Item>, post: Post<Item>) {
    this.#kept = kept;
    this.#post = post;
    this.#waiting = kept.read();
  }

  readonly current = (): readonly Item[] => this.#waiting;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  /** Whether nobody answered when it was last tried. */
  readonly isLate = (): boolean => this.#late;

  /** Under which id the server keeps what has just arrived; null before. */
  arrivedAs(key: string): string | null {
    return this.#arrived.get(key) ?? null;
  }

  /** Resolves when it is known whether they arrived now. */
  send(item: Item): Promise<void> {
    this.#change((waiting) => [...waiting, item]);
    return this.flush();
  }

  drop(key: string): void {
    this.#change((waiting) => waiting.filter((one) => one.key !== key));
  }

  retry(key: string): Promise<void> {
    this.#change((waiting) => waiting.map((one) => (one.key === key ? { ...one, refused: null } : one)));
    return this.flush();
  }

  /** Sends what waits; a second call while the first is at work is the first. */
  flush(): Promise<void> {
    clearTimeout(this.#again);
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  /** Another window has sent, or written, something. */
  reread(): void {
    this.#show(this.#kept.read());
  }

  stop(): void {
    clearTimeout(this.#again);
  }

  async #sendAll(): Promise<void> {
    for (let next = this.#next(); next; next = this.#next()) {
      const { key } = next;
      const answer = await this.#post.send(next);
      const sent = sentAs(answer);
      if (sent === 'later') return this.#sendLater();
      this.#late = false;
      this.#wait = patience.first;
      if (answer.ok) {
        this.#arrived.set(key, answer.value.id);
        await this.#post.show(next);
      }
      if (sent === 'arrived') this.drop(key);
      else
        this.#change((waiting) =>
          waiting.map((one) => (one.key === key ? { ...one, refused: sent.refused } : one)),
        );
    }
  }

  #next(): Item | undefined {
    return this.#waiting.find(({ refused }) => refused === null);
  }

  #sendLater(): void {
    this.#late = true;
    this.#show([...this.#waiting]);
    this.#again = setTimeout(() => void this.flush(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, patience.longest);
  }

  /** From what stands on the device, which another window may have changed. */
  #change(change: (waiting: readonly Item[]) => readonly Item[]): void {
    const changed = change(this.#kept.read());
    this.#kept.write(changed);
    this.#show(changed);
  }

  #show(waiting: readonly Item[]): void {
    this.#waiting = waiting;
    for (const tell of this.#listeners) tell();
  }
}

function sentAs(answer: Answer<unknown>): Sent {
  if (answer.ok) return 'arrived';
  switch (answer.refused) {
    case 'unreachable':
    case 'unavailable':
    case 'too_many':
    case 'not_signed_in':
      return 'later';
    default:
      return { refused: answer.message };
  }
}
