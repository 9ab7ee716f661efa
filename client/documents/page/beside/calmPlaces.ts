import type { AnchorPlace } from '../../../../shared/text/anchor.ts';
import type { Cell } from '../../../platform/cell.ts';
import { samePlaces } from '../../../text/passages/placesByKey.ts';

type Places = ReadonlyMap<string, AnchorPlace>;

/** So long the places may be older than the marks, in milliseconds, while somebody writes above them. */
const pause = 400;

/** Tells places on: other passages at once, and the same ones a little further down only now and then. */
export function calmPlaces(cell: Cell<Places>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Places = cell.get();
  const set = () => {
    timer = undefined;
    if (!samePlaces(last, cell.get())) cell.set(last);
  };
  return {
    tell: (places: Places) => {
      last = places;
      if (!sameKeys(places, cell.get())) set();
      else timer ??= setTimeout(set, pause);
    },
    stop: () => clearTimeout(timer),
  };
}

function sameKeys(one: Places, other: Places): boolean {
  return one.size === other.size && [...one.keys()].every((key) => other.has(key));
}
