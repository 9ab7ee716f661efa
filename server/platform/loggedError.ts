import { DrizzleQueryError } from 'drizzle-orm/errors';

/** What a database says beside its message: rows and values of whoever was writing. */
const ofRows = ['detail', 'where', 'parameters', 'params', 'args', 'query', 'cause'];

/** Deeper than any error of ours; one may have itself as its cause. */
const deepest = 5;

type Logged = Readonly<Record<string, unknown>>;

/**
 * An error as the log keeps it: what failed and where, and never with which values. A statement that fails while somebody
 * joins has her name among them.
 */
export function loggedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return error;
  if (depth > deepest) return error.name;
  const message = messageOf(error);
  const facts: Logged = Object.fromEntries(
    Object.entries(error).filter(([name, value]) => !ofRows.includes(name) && typeof value !== 'object'),
  );
  return {
    type: error.name,
    ...facts,
    message,
    stack: error.stack?.replace(error.message, message),
    ...(error instanceof AggregateError && {
      errors: error.errors.map((one) => loggedError(one, depth + 1)),
    }),
    ...(error.cause !== undefined && { cause: loggedError(error.cause, depth + 1) }),
  };
}

function messageOf(error: Error): string {
  if (error instanceof DrizzleQueryError) return `Failed query: ${error.query}`;
  // PostgreSQL quotes what it could not read: `invalid input syntax for type uuid: "…"`.
  return 'severity' in error ? error.message.replace(/: ".*"$/su, ': "…"') : error.message;
}
