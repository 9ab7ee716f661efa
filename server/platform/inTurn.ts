/** Does work on one thing after the other, in the order in which it was asked for. */
export type InTurn = <T>(thing: string, work: () => Promise<T>) => Promise<T>;

/**
 * A queue for each thing, in this process. It orders nothing between processes, where a lock of the database does:
 * it spares those who would wait for that lock a connection each.
 */
export function openTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (thing, work) => {
    const before = last.get(thing) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(thing, mine);
    const leave = () => {
      if (last.get(thing) === mine) last.delete(thing);
    };
    mine.then(leave, leave);
    return mine;
  };
}
