import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Answer } from '../../platform/api.ts';
import { keepWaiting, type WaitingWords, waitingOf } from './waitingWords.ts';

/** What the server said: `later` when it said nothing, or nothing that would stay so. */
type Sent = 'arrived' | 'later' | { readonly refused: string };

export type Post = {
  readonly send: (words: WaitingWords) => Promise<Answer<{ readonly id: string }>>;
  /** Shows what has arrived where it stands now. */
  readonly show: (words: WaitingWords) => Promise<void>;
};

/** How soon it is tried again after nobody answered, in milliseconds. */
const patience = { first: 4_000, longest: 60_000 } as const;

/**
 * The way of words out of this page: kept on the device first, then sent one after the other, as soon as there is
 * a network, also after the page was loaded again. What the server refuses stays until its writer lets it go.
 */
export class SendingBox {
  readonly #person: PersonId;
  readonly #post: Post;
  readonly #listeners = new Set<() => void>();
  #waiting: readonly WaitingWords[];
  #sending: Promise<void> | null = null;
  #again: ReturnType<typeof setTimeout> | undefined;
  #wait: number = patience.first;
  #late = false;
  readonly #arrived = new Map<string, string>();

  constructor(person: PersonId, post: Post) {
    this.#person = person;
    this.#post = post;
    this.#waiting = waitingOf(person);
  }

  readonly current = (): readonly WaitingWords[] => this.#waiting;

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
  send(words: WaitingWords): Promise<void> {
    this.#change((waiting) => [...waiting, words]);
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
    this.#show(waitingOf(this.#person));
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

  #next(): WaitingWords | undefined {
    return this.#waiting.find(({ refused }) => refused === null);
  }

  #sendLater(): void {
    this.#late = true;
    this.#show([...this.#waiting]);
    this.#again = setTimeout(() => void this.flush(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, patience.longest);
  }

  /** From what stands on the device, which another window may have changed. */
  #change(change: (waiting: readonly WaitingWords[]) => readonly WaitingWords[]): void {
    const changed = change(waitingOf(this.#person));
    keepWaiting(this.#person, changed);
    this.#show(changed);
  }

  #show(waiting: readonly WaitingWords[]): void {
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
