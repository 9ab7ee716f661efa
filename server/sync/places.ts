import type { Place } from './updateShape.ts';

/** A value for each place, over the values of what came before. */
export class Places<T> {
  readonly #byClient = new Map<number, Map<number, T>>();
  readonly #before: Places<T> | null;

  constructor(before: Places<T> | null) {
    this.#before = before;
  }

  get(place: Place): T | undefined {
    return this.#byClient.get(place.client)?.get(place.clock) ?? this.#before?.get(place);
  }

  set({ client, clock }: Place, value: T): void {
    const clocks = this.#byClient.get(client);
    if (clocks === undefined) this.#byClient.set(client, new Map([[clock, value]]));
    else clocks.set(clock, value);
  }

  /** Takes over what is said in another. */
  adopt(later: Places<T>): void {
    for (const [client, clocks] of later.#byClient)
      for (const [clock, value] of clocks) this.set({ client, clock }, value);
  }
}
