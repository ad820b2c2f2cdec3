import { getSystemErrorMap } from 'node:util';
import { AppError } from '../core/model/app-error.ts';

/** Refusals of the operating system that a person can mend; other codes (EBADF, EINVAL …) mean a bug of ours. */
const MENDABLE = new Set([
  'EACCES',
  'EBUSY',
  'EDQUOT',
  'EEXIST',
  'EFBIG',
  'EIO',
  'EISDIR',
  'ELOOP',
  'EMFILE',
  'ENAMETOOLONG',
  'ENFILE',
  'ENOSPC',
  'ENOTDIR',
  'ENOTEMPTY',
  'ENXIO',
  'EPERM',
  'EROFS',
]);

/** A refusal of the operating system about a file, or a package that is gone, as the error a person is shown; undefined when it is something else. */
export function asAppError(thrown: unknown): AppError | undefined {
  const absent = absentPackage(thrown);
  if (absent !== undefined) {
    return new AppError('package-missing', { name: absent });
  }
  if (!isSystemError(thrown)) {
    return undefined;
  }
  const path = thrown.dest ?? thrown.path;
  if (path !== undefined && thrown.code === 'ENOENT') {
    return new AppError('file-missing', { path });
  }
  if (!MENDABLE.has(thrown.code)) {
    return undefined;
  }
  const reason = getSystemErrorMap().get(thrown.errno ?? 0)?.[1] ?? thrown.code;
  return new AppError('system-refused', { path: path ?? '?', operation: thrown.syscall, reason });
}

/** The package that Node looked for in vain; a file of ours that is not there is a bug. */
function absentPackage(thrown: unknown): string | undefined {
  const isAbsent = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
  return isAbsent ? /^Cannot find package '([^']+)'/u.exec(thrown.message)?.[1] : undefined;
}

interface SystemError extends NodeJS.ErrnoException {
  code: string;
  syscall: string;
  dest?: string;
}

function isSystemError(thrown: unknown): thrown is SystemError {
  return thrown instanceof Error && 'syscall' in thrown && 'code' in thrown && typeof thrown.code === 'string';
}
