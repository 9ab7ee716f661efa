/** What postgres.js and the operating system say when nobody answers. */
const connectionCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** SQLSTATE: 08 connection, 53 no room or connections left, 57P01–57P03 shutting down or starting, 58 disk. */
const awaySqlState = /^(08|53|57P0[123]|58)/u;

/** Whether this failed because PostgreSQL cannot serve now, so that the same request may succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (!('code' in cause) || typeof cause.code !== 'string') continue;
    if (fromDatabase(cause) && (connectionCodes.has(cause.code) || awaySqlState.test(cause.code)))
      return true;
  }
  return false;
}

/** A file that is missing has ENOENT too: only a socket's errors and the driver's own count. */
function fromDatabase(error: Error): boolean {
  const { syscall } = error as NodeJS.ErrnoException;
  return syscall === undefined || ['connect', 'read', 'write', 'getaddrinfo'].includes(syscall);
}
