/** When a person was at the Scrivania: the end of the visit before this one, and the last moment of this one. */
export type DeskVisit = { readonly previousAt: Date | null; readonly currentAt: Date };

const absence = 30 * 60 * 1000;

/** The visit after a look at `now`: half an hour of absence begins a new one. */
export function visitAt(known: DeskVisit | null, now: Date): DeskVisit {
  if (known === null) return { previousAt: null, currentAt: now };
  const currentAt = now > known.currentAt ? now : known.currentAt;
  const isNew = now.getTime() - known.currentAt.getTime() >= absence;
  return { previousAt: isNew ? known.currentAt : known.previousAt, currentAt };
}

const firstLook = 7 * 24 * 60 * 60 * 1000;

/** From when on changes are shown: since the last visit, or the last week to whoever comes for the first time. */
export function changesSince(visit: DeskVisit): Date {
  return visit.previousAt ?? new Date(visit.currentAt.getTime() - firstLook);
}
