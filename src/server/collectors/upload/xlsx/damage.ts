import { AppError } from '../../../../core/model/app-error.ts';
import { tableFault } from '../table-fault.ts';

/**
 * The workbook `file` cannot be read on. Thrown deep inside its parts and caught by `readXlsx`, which returns the fault
 * it carries, so that the other files of the same call are still looked at. `part` is the part of the package or what
 * is wrong with it.
 */
export function damaged(file: string, part: string): AppError {
  return new AppError('input-faulty', { what: file }, [tableFault('workbook-corrupt', { file }, { part })]);
}

/** As `damaged`, for a workbook that unpacks to more than anybody's table: `part` says what of it. */
export function oversized(file: string, part: string): AppError {
  return new AppError('input-faulty', { what: file }, [tableFault('workbook-oversized', { file }, { part })]);
}
