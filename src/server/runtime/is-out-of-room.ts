/** Whether something failed because a disk is full: ours, or that of the database. */
export function isOutOfRoom(error: unknown): boolean {
  const { code } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return code === '53100' || code === 'ENOSPC' || code === 'EDQUOT';
}
