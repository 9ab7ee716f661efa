import type { SettledText } from './settledText.ts';
import { type PlaceOf, Structure } from './structure.ts';
import type { StructShape } from './updateShape.ts';

/** The text as it will be when the frames judged so far are stored: later ones of the same batch build on them. */
export class Ahead {
  readonly #text: SettledText;
  readonly #ends = new Map<number, number>();
  readonly #structure: Structure;

  constructor(text: SettledText) {
    this.#text = text;
    this.#structure = new Structure((place) => text.placeOf(place));
  }

  clockOf(client: number): number {
    return Math.max(this.#text.clockOf(client), this.#ends.get(client) ?? 0);
  }

  readonly placeOf: PlaceOf = (place) => this.#structure.placeOf(place) ?? this.#text.placeOf(place);

  /** Takes in what was judged lawful, in the order in which it stands. */
  accept(structs: readonly StructShape[]): void {
    for (const struct of structs) {
      this.#structure.admit(struct);
      this.#ends.set(struct.client, Math.max(this.clockOf(struct.client), struct.clock + struct.length));
    }
  }
}
