import type { SharedText } from './sharedText.ts';

/** Most events of a text change nothing that a page shows: every key would draw it three times. */
export function sameView(a: SharedText, b: SharedText): boolean {
  return (
    a.generation === b.generation &&
    a.provider === b.provider &&
    a.ready === b.ready &&
    a.ended === b.ended &&
    a.rescued === b.rescued &&
    a.accessNow === b.accessNow &&
    a.besideChanges === b.besideChanges &&
    JSON.stringify([a.save, a.people]) === JSON.stringify([b.save, b.people])
  );
}
