/** How many edits of an open or kept text the server has not stored yet. */
type UnsentEdits = () => number | Promise<number>;

const guards = new Set<UnsentEdits>();

/** Asked before somebody leaves Corale. Answers how to stop being asked. */
export function guardLeaving(unsent: UnsentEdits): () => void {
  guards.add(unsent);
  return () => guards.delete(unsent);
}

/** Edits that would be left behind by leaving now. */
export async function unsentEdits(): Promise<number> {
  const counts = await Promise.all([...guards].map((unsent) => unsent()));
  return counts.reduce((sum, count) => sum + count, 0);
}
