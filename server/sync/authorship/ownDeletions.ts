import { type Deletion, deletionOf, joined } from './deletion.ts';
import { type Fragment, holds } from './fragment.ts';
import type { Said } from './said.ts';
import { type Run, WordIndex } from './sameWords.ts';

/** What one member's deletions may hold, in UTF-16 units; the oldest are forgotten first. */
const mostUnits = 256 * 1024;
const mostDeletions = 512;

/** What one member has deleted lately, oldest first. */
export class OwnDeletions {
  readonly #deletions: Deletion[] = [];
  #units = 0;
  /** Words are looked up only when something is pasted: until then deletions wait to be entered. */
  #index = new WordIndex<Deletion>();
  #waiting = new Set<Deletion>();
  #forgottenUnits = 0;

  get all(): readonly Deletion[] {
    return this.#deletions;
  }

  note(by: number, at: number, fragment: Fragment, said: readonly Said[]): void {
    const now = deletionOf(by, at, fragment, said);
    if (now === null) return;
    const before = this.#deletions.at(-1);
    const both = before ? joined(before, fragment, now) : null;
    if (both !== null) this.#drop(this.#deletions.pop());
    this.add(both ?? now);
  }

  add(deletion: Deletion): void {
    this.#deletions.push(deletion);
    this.#waiting.add(deletion);
    this.#units += deletion.text.length;
    while (this.#deletions.length > mostDeletions || this.#units > mostUnits)
      this.#drop(this.#deletions.shift());
  }

  forgetBefore(oldest: number): void {
    while ((this.#deletions[0]?.at ?? oldest) < oldest) this.#drop(this.#deletions.shift());
  }

  runsIn(text: string): readonly Run<Deletion>[] {
    if (this.#forgottenUnits > mostUnits) {
      this.#index = new WordIndex();
      this.#waiting = new Set(this.#deletions);
      this.#forgottenUnits = 0;
    }
    for (const deletion of this.#waiting) this.#index.add(deletion);
    this.#waiting.clear();
    return this.#index.runsIn(text);
  }

  /** Words put back where they were taken from, however few: what an undo does. */
  restored({ text, right }: Fragment): Deletion | null {
    if (!right?.deleted) return null;
    return this.#deletions.findLast((one) => one.text === text && holds(right, one.first)) ?? null;
  }

  #drop(deletion: Deletion | undefined): void {
    if (deletion === undefined) return;
    this.#units -= deletion.text.length;
    if (this.#waiting.delete(deletion)) return;
    this.#index.forget(deletion);
    this.#forgottenUnits += deletion.text.length;
  }
}
