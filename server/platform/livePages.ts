import { type MemberId, memberOfPerson } from '../../shared/kernel/ids.ts';
import { type LiveCloseCode, type LiveEvent, liveCloseCodes } from '../../shared/kernel/liveEvent.ts';
import type { Audience } from './live.ts';

/** Who has a page open. */
export type LiveReader = {
  readonly member: MemberId;
  readonly sessionId: string;
  /** What this page follows, beside what is told to its reader. */
  readonly topics: ReadonlySet<string>;
  /** Whether she reads documents here: what `readers` are told is for her. */
  readonly reads: boolean;
  /** When what this rests on ends by itself: to be asked for again. */
  readonly endsAt: Date;
};

/** What a page needs of its socket. */
export type PageSocket = {
  readonly bufferedAmount: number;
  readonly send: (text: string) => void;
  readonly ping: () => void;
  readonly close: (code: number) => void;
  readonly terminate: () => void;
};

export type LiveLimits = {
  readonly pages: number;
  readonly perPerson: number;
  readonly backlogBytes: number;
};

export const usualLiveLimits: LiveLimits = { pages: 4000, perPerson: 64, backlogBytes: 64 * 1024 };

/** One open page. */
export type LivePage = {
  readonly socket: PageSocket;
  readonly headers: Headers;
  /** What the page asked to follow. */
  readonly query: URLSearchParams;
  reader: LiveReader;
  /** Since the last ping. */
  heard: boolean;
};

const hello = JSON.stringify({ event: 'hello' } satisfies LiveEvent);

/** The open pages of this process, and what they are told. Nothing is kept for who is not here. */
export class LivePages {
  readonly #pages = new Set<LivePage>();
  readonly #ofMember = new Map<MemberId, Set<LivePage>>();
  readonly #onTopic = new Map<string, Set<LivePage>>();
  readonly #limits: LiveLimits;

  constructor(limits: LiveLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#pages.size;
  }

  all(): readonly LivePage[] {
    return [...this.#pages];
  }

  hasRoomFor(member: MemberId): boolean {
    const hers = this.#ofMember.get(member)?.size ?? 0;
    return this.#pages.size < this.#limits.pages && hers < this.#limits.perPerson;
  }

  enter(page: LivePage): void {
    this.#pages.add(page);
    add(this.#ofMember, page.reader.member, page);
    for (const topic of page.reader.topics) add(this.#onTopic, topic, page);
    this.greet(page);
  }

  /** It asks for everything. */
  greet(page: LivePage): void {
    if (this.#pages.has(page)) this.#say(page, hello);
  }

  leave(page: LivePage): void {
    this.#pages.delete(page);
    remove(this.#ofMember, page.reader.member, page);
    for (const topic of page.reader.topics) remove(this.#onTopic, topic, page);
  }

  /** Somebody is other than she was: another table, another role. What she follows from now on she asks for as a whole. */
  becomes(page: LivePage, reader: LiveReader): void {
    if (!this.#pages.has(page)) return;
    const follows = [...reader.topics].some((topic) => !page.reader.topics.has(topic));
    for (const topic of page.reader.topics) remove(this.#onTopic, topic, page);
    page.reader = reader;
    for (const topic of reader.topics) add(this.#onTopic, topic, page);
    if (follows) this.greet(page);
  }

  tell(event: LiveEvent, to: Audience): void {
    const audience = this.#audience(to);
    if (audience.length === 0) return;
    const said = JSON.stringify(event);
    for (const page of audience) this.#say(page, said);
  }

  /** Closes the pages that this is true of, and tells them nothing more. */
  dismiss(code: LiveCloseCode, isOne: (page: LivePage) => boolean): void {
    for (const page of this.all()) {
      if (!isOne(page)) continue;
      this.leave(page);
      page.socket.close(code);
    }
  }

  endSession(sessionId: string): void {
    this.dismiss(liveCloseCodes.notSignedIn, ({ reader }) => reader.sessionId === sessionId);
  }

  /** A page that has not answered the last ping is gone; the others are asked. */
  probe(): void {
    for (const page of this.all()) {
      if (!page.heard) page.socket.terminate();
      else page.socket.ping();
      page.heard = false;
    }
  }

  #audience(to: Audience): readonly LivePage[] {
    if (to === 'readers') return this.all().filter(({ reader }) => reader.reads);
    if ('topic' in to) return [...(this.#onTopic.get(to.topic) ?? [])];
    return [...new Set(to)].flatMap((person) => [...(this.#ofMember.get(memberOfPerson(person)) ?? [])]);
  }

  /** Who does not take what is said is let go; she comes back if she lives, and asks for everything. */
  #say(page: LivePage, said: string): void {
    if (page.socket.bufferedAmount > this.#limits.backlogBytes) page.socket.terminate();
    else page.socket.send(said);
  }
}

function add<Key>(pages: Map<Key, Set<LivePage>>, under: Key, page: LivePage): void {
  pages.set(under, (pages.get(under) ?? new Set()).add(page));
}

function remove<Key>(pages: Map<Key, Set<LivePage>>, under: Key, page: LivePage): void {
  const there = pages.get(under);
  there?.delete(page);
  if (there?.size === 0) pages.delete(under);
}
