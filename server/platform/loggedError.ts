import { DrizzleQueryError } from 'drizzle-orm/errors';

/** What a database says beside its message: rows and values of whoever was writing. */
const ofRows = ['detail', 'where', 'parameters', 'params', 'args', 'query', 'cause'];

type Logged = Readonly<Record<string, unknown>>;

/**
 * An error as the log keeps it: what failed and where, and never with which values. A statement that fails while somebody
 * joins has her name among them.
 */
export function loggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const message = error instanceof DrizzleQueryError ? `Failed query: ${error.query}` : error.message;
  const facts: Logged = Object.fromEntries(
    Object.entries(error).filter(([name, value]) => !ofRows.includes(name) && typeof value !== 'object'),
  );
  return {
    type: error.name,
    ...facts,
    message,
    stack: error.stack?.replace(error.message, message),
    ...(error instanceof AggregateError && { errors: error.errors.map(loggedError) }),
    ...(error.cause !== undefined && { cause: loggedError(error.cause) }),
  };
}
