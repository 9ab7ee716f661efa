/** Puts a question to the database, once for all who ask it before it is put. */
export type SharedQuestions<V> = (key: unknown, put: () => Promise<V>) => Promise<V>;

type Waiting<V> = { readonly answer: Promise<V>; readonly begin: () => Promise<void> };

/**
 * Three hundred pages that come back at once ask much the same: what is asked in one turn of the event loop, or
 * while others wait for their turn, is put once. Nobody joins a question that is under way, whose answer may be
 * older than the asking; nothing is remembered.
 *
 * @param atOnce so many are under way together; the other requests of this server find room between them
 */
export function sharedQuestions<V>(atOnce: number): SharedQuestions<V> {
  const waiting = new Map<unknown, Waiting<V>>();
  let underWay = 0;

  function begin(): void {
    for (const [key, question] of waiting) {
      if (underWay >= atOnce) return;
      waiting.delete(key);
      underWay++;
      void question.begin().finally(() => {
        underWay--;
        begin();
      });
    }
  }

  return (key, put) => {
    const known = waiting.get(key);
    if (known !== undefined) return known.answer;
    const { promise, resolve, reject } = Promise.withResolvers<V>();
    waiting.set(key, { answer: promise, begin: () => put().then(resolve, reject) });
    setImmediate(begin);
    return promise;
  };
}
