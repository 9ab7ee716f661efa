import type { Deletion } from './deletion.ts';
import { OwnDeletions } from './ownDeletions.ts';

/** Who cuts and pastes has so long for it (T1), in milliseconds. */
export const pastingMs = 10 * 60_000;

/** What each member has deleted lately: what they paste of it keeps its authors. */
export class RecentDeletions {
  readonly #byMember = new Map<number, OwnDeletions>();

  of(member: number): OwnDeletions {
    const known = this.#byMember.get(member);
    if (known !== undefined) return known;
    const own = new OwnDeletions();
    this.#byMember.set(member, own);
    return own;
  }

  *all(): Iterable<Deletion> {
    for (const own of this.#byMember.values()) yield* own.all;
  }
}
