import { Placing } from './placing.ts';
import type { SettledStructs } from './settledStructs.ts';
import { firstBeyond, Structure } from './structure.ts';
import type { Place, StructShape } from './updateShape.ts';

/** What an update stands on: what is stored, and what was judged lawful before it. */
type Ground = {
  readonly settled: SettledStructs;
  readonly structure: Structure;
  readonly placing: Placing;
  readonly clockOf: (client: number) => number;
};

/** How an update stands on what is known. */
export type Footing = {
  /** Something would wait for ever. */
  readonly gap: boolean;
  /** Something would be built that a text cannot be. */
  readonly unlawful: boolean;
  /** How far each client reaches with what stands. */
  readonly ends: ReadonlyMap<number, number>;
  readonly structure: Structure;
  readonly placing: Placing;
};

/**
 * Lets the structs stand one after the other, each when all that it needs stands: what is left over hangs
 * on something unknown, on itself, or on what hangs on it, and Yjs would wait for it or fail. A client whose
 * next struct waits is looked at again when that very struct stands for which it waits, and no sooner.
 */
export function footingOf(fresh: readonly StructShape[], ahead: Ground): Footing {
  const groups = Map.groupBy(fresh, (struct) => struct.client);
  const waiting = new Map<StructShape, number[]>();
  const next = new Map<number, number>();
  const ends = new Map<number, number>();
  const endOf = (client: number) => ends.get(client) ?? ahead.clockOf(client);
  const stands = (place: Place) => place.clock < endOf(place.client);
  const structure = new Structure((place) => ahead.settled.placeOf(place), ahead.structure);
  const placing = new Placing(ahead.settled, structure, ahead.placing);
  const footing = { ends, structure, placing };
  const turns = [...groups.keys()];
  for (let client = turns.pop(); client !== undefined; client = turns.pop()) {
    const structs = groups.get(client) ?? [];
    for (let i = next.get(client) ?? 0; i < structs.length; i++) {
      const struct = structs[i];
      const end = endOf(client);
      if (struct === undefined || struct.clock > end) break;
      const missing = struct.needs.find((place) => !stands(place));
      if (missing !== undefined) {
        const holder = holderAmong(groups.get(missing.client) ?? [], missing);
        if (holder !== null) waiting.set(holder, [...(waiting.get(holder) ?? []), client]);
        break;
      }
      const admitted = structure.admit(struct, end);
      if (admitted === null) return { ...footing, gap: false, unlawful: true };
      placing.place(admitted);
      ends.set(client, struct.clock + struct.length);
      next.set(client, i + 1);
      turns.push(...(waiting.get(struct) ?? []));
    }
  }
  const gap = [...groups].some(([client, structs]) => (next.get(client) ?? 0) < structs.length);
  return { ...footing, gap, unlawful: false };
}

function holderAmong(structs: readonly StructShape[], { clock }: Place): StructShape | null {
  const found = structs[firstBeyond(structs, clock) - 1];
  return found !== undefined && clock < found.clock + found.length ? found : null;
}
