import { constants, getPriority, setPriority } from 'node:os';

/**
 * Has this thread let everything else go first that wants the processor, where the system knows priorities of single threads: on Linux.
 * What it gives puts that back, where the system lets us.
 */
export function standBack(): () => void {
  if (process.platform !== 'linux') return () => undefined;
  const before = getPriority();
  const isSet =
    before < constants.priority.PRIORITY_BELOW_NORMAL && tryPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  return () => void (isSet && tryPriority(before));
}

function tryPriority(priority: number): boolean {
  try {
    setPriority(priority);
    return true;
  } catch {
    // Only the administrator may go forward again; nobody is worse off than slower.
    return false;
  }
}
