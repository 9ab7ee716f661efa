/**
 * Questions that are asked one at a time, put together: while some are under way, what is asked waits and is
 * then one question for all. Nobody joins a question that is under way, whose answer may be older than the
 * asking; nothing is remembered. A hall that comes back at once costs a few queries and not hundreds.
 */
export function gathered<K, V>(
  ask: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
): (key: K) => Promise<V | null> {
  let next: { readonly keys: Set<K>; readonly answer: Promise<ReadonlyMap<K, V>> } | null = null;
  let underWay: Promise<unknown> = Promise.resolve();

  function begin() {
    const keys = new Set<K>();
    const answer = underWay.then(() => {
      next = null;
      return ask([...keys]);
    });
    // Who asks is told of a failure; who comes after only waits for the end.
    underWay = answer.catch(() => {});
    return { keys, answer };
  }

  return async (key) => {
    next ??= begin();
    next.keys.add(key);
    return (await next.answer).get(key) ?? null;
  };
}
