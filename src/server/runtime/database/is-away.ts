/** Codes of PostgreSQL and of the system that say that the database is not there right now, and not that a statement was wrong. */
const AWAY = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;

/** Whether something failed because the database was away: restarting, cut off, or out of connections. It may work a moment later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined) return /Connection terminated|timeout exceeded when trying to connect/i.test(error.message);
  return (
    AWAY.test(code) && (syscall === undefined || syscall === 'connect' || syscall === 'read' || syscall === 'write')
  );
}
