import type { ClusterId, ContributionId } from '../../../shared/kernel/ids.ts';
import type { TableView } from '../../../shared/workshops/api.ts';
import type { WorkshopChange } from '../../../shared/workshops/change.ts';
import type { Answer, Failure } from '../../platform/api.ts';
import { afterChange } from './afterChange.ts';

export type BoardState = {
  /** The table as it was last known; null before the first answer. */
  readonly view: TableView | null;
  /** Why it could not be asked for the last time. */
  readonly failure: Failure | null;
  /** How much later it is on the server than here, in milliseconds. */
  readonly aheadMs: number;
};

type Port = { readonly ask: () => Promise<Answer<TableView>>; readonly now: () => number };

/**
 * The table as this page knows it: asked for as a whole, then kept up to date by what is heard. What is heard while the
 * whole is on its way is laid over it, so that nothing falls between the two.
 */
export class TableBoard {
  readonly #port: Port;
  readonly #listeners = new Set<() => void>();
  #state: BoardState = { view: null, failure: null, aheadMs: 0 };
  #asking: Promise<void> | null = null;
  #askAgain = false;
  #heardMeanwhile: WorkshopChange[] = [];

  constructor(port: Port) {
    this.#port = port;
  }

  readonly current = (): BoardState => this.#state;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  /** Asks for the whole; where an answer is on its way that may be too old, once more after it. */
  readonly refresh = (): Promise<void> => {
    if (this.#asking !== null) this.#askAgain = true;
    this.#asking ??= this.#askWhole().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  };

  hear(change: WorkshopChange): void {
    if (this.#asking !== null) this.#heardMeanwhile.push(change);
    this.#changeView((view) => afterChange(view, change));
  }

  /** Mine is known here as soon as the server has said yes. */
  supports(card: ContributionId, does: boolean): void {
    this.#changeView((view) => ({ ...view, supported: withOrWithout(view.supported, card, does) }));
  }

  prefers(cluster: ClusterId, does: boolean): void {
    this.#changeView((view) => ({ ...view, preferred: withOrWithout(view.preferred, cluster, does) }));
  }

  async #askWhole(): Promise<void> {
    do {
      this.#askAgain = false;
      this.#heardMeanwhile = [];
      const answer = await this.#port.ask();
      if (!answer.ok) {
        this.#set({ ...this.#state, failure: answer });
        continue;
      }
      const aheadMs = Date.parse(answer.value.now) - this.#port.now();
      const view = this.#heardMeanwhile.reduce(afterChange, answer.value);
      this.#set({ view, failure: null, aheadMs });
    } while (this.#askAgain);
  }

  #changeView(change: (view: TableView) => TableView): void {
    const { view } = this.#state;
    if (view !== null) this.#set({ ...this.#state, view: change(view) });
  }

  #set(state: BoardState): void {
    this.#state = state;
    for (const tell of this.#listeners) tell();
  }
}

function withOrWithout<Id extends string>(ids: readonly Id[], id: Id, has: boolean): readonly Id[] {
  const others = ids.filter((one) => one !== id);
  return has ? [...others, id] : others;
}
