import type { Sql } from 'postgres';

/** The one connection on which this node appends. */
export type AppendLine = {
  /** Rejects when PostgreSQL says nothing for too long; what became of the work is then unknown (W3). */
  readonly run: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
};

/** Longer than a slow disk, shorter than the quarter of an hour after which the kernel gives up a dead connection. */
const usualPatienceMs = 20_000;

/** `open` connects anew each time: a line that has fallen silent is never used again. */
export function openAppendLine(open: () => Sql, patienceMs = usualPatienceMs): AppendLine {
  let current = open();
  return {
    async run(work) {
      const sql = current;
      const { promise: silence, reject } = Promise.withResolvers<never>();
      const timer = setTimeout(() => {
        current = open();
        reject(new Error('PostgreSQL has fallen silent'));
        void sql.end({ timeout: 0 });
      }, patienceMs);
      try {
        return await Promise.race([work(sql), silence]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
