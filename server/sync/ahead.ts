import type { Footing } from './footing.ts';
import { noGrowth, sum } from './growth.ts';
import { Placing } from './placing.ts';
import type { SettledStructs } from './settledStructs.ts';
import { type PlaceOf, Structure } from './structure.ts';
import type { Size } from './textSize.ts';
import type { Range } from './updateShape.ts';

/** The text as it will be when the frames judged so far are stored: later ones of the same batch build on them. */
export class Ahead {
  readonly settled: SettledStructs;
  readonly structure: Structure;
  readonly placing: Placing;
  readonly #ends = new Map<number, number>();
  #growth = noGrowth;

  constructor(settled: SettledStructs) {
    this.settled = settled;
    const placeOf: PlaceOf = (place) => settled.placeOf(place);
    this.structure = new Structure(placeOf, null);
    this.placing = new Placing(settled, this.structure, null);
  }

  /** The clock that follows the last known struct of a client; 0 for a client never seen. */
  clockOf(client: number): number {
    return Math.max(this.settled.clockOf(client), this.#ends.get(client) ?? 0);
  }

  isDeleted(range: Range): boolean {
    return this.settled.isDeleted(range);
  }

  size(): Size {
    return sum(this.settled.size.now(), this.#growth);
  }

  /** Takes in what was judged lawful. */
  accept({ structure, placing, ends }: Footing, growth: Size): void {
    this.#growth = sum(this.#growth, growth);
    this.structure.adopt(structure);
    this.placing.adopt(placing);
    for (const [client, end] of ends) this.#ends.set(client, end);
  }
}
