import type { MemberId } from '../../shared/kernel/ids.ts';
import type { SyncLimits } from './syncLimits.ts';

/** The sockets that were let in, counted for this process and for each member; a text counts its own. */
export class OpenSockets {
  readonly #limits: SyncLimits;
  readonly #ofMember = new Map<MemberId, number>();
  #all = 0;

  constructor(limits: SyncLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#all;
  }

  /** Whether one more of this member may stand in a text in which so many stand. */
  hasRoomFor(member: MemberId, inDocument: number): boolean {
    const { sockets, socketsPerMember, socketsPerDocument } = this.#limits;
    const hers = this.#ofMember.get(member) ?? 0;
    return this.#all < sockets && hers < socketsPerMember && inDocument < socketsPerDocument;
  }

  entered(member: MemberId): void {
    this.#all++;
    this.#ofMember.set(member, (this.#ofMember.get(member) ?? 0) + 1);
  }

  left(member: MemberId): void {
    this.#all--;
    const rest = (this.#ofMember.get(member) ?? 0) - 1;
    if (rest > 0) this.#ofMember.set(member, rest);
    else this.#ofMember.delete(member);
  }
}
