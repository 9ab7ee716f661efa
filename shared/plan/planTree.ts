import type { PlanEntryId } from '../kernel/ids.ts';
import type { PlanEntryView } from './api.ts';

/** A line of the plan on its own: its view without what lies below it, and where it stands. */
export type PlanLine = {
  readonly parent: PlanEntryId | null;
  readonly position: number;
  readonly entry:
    | Omit<Extract<PlanEntryView, { kind: 'heading' }>, 'entries'>
    | Extract<PlanEntryView, { kind: 'section' }>;
};

/** The lines of a plan as the tree that they make, in reading order. */
export function planTree(lines: readonly PlanLine[]): readonly PlanEntryView[] {
  const byParent = Map.groupBy(lines, (line) => line.parent);
  return below(null, byParent);
}

function below(
  parent: PlanEntryId | null,
  byParent: ReadonlyMap<PlanEntryId | null, readonly PlanLine[]>,
): readonly PlanEntryView[] {
  const lines = (byParent.get(parent) ?? []).toSorted((a, b) => a.position - b.position);
  return lines.map(({ entry }) =>
    entry.kind === 'heading' ? { ...entry, entries: below(entry.id, byParent) } : entry,
  );
}
