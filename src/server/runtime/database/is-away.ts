/**
 * Codes of PostgreSQL and of the system that say that the database is not there right now, and not that a statement was wrong. 25006: what answers is a
 * replica that nobody has promoted yet.
 */
const AWAY =
  /^(08...|57P0[123]|53300|25006|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|ENOTFOUND|EAI_AGAIN)$/;

/** What the driver says without a code, of a connection that broke before or between statements. */
const BROKEN =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/i;

/** What a connection does; the same codes of a file mean something else. */
const SYSCALLS = new Set(['getaddrinfo', 'connect', 'read', 'write']);

/** Whether something failed because the database was away: restarting, cut off, or out of connections. It may work a moment later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined) return BROKEN.test(error.message);
  return AWAY.test(code) && (syscall === undefined || SYSCALLS.has(syscall));
}
