import { AppError, type AppErrorCode } from '../../core/model/app-error.ts';
import type { Fault } from '../../core/model/fault.ts';
import type { Text } from '../../core/model/text.ts';
import { ToldError } from '../../core/model/told-error.ts';

/** An error on its way from one thread to another, where its class and what we or the system know of it would be lost. */
export type CarriedError =
  | {
      kind: 'app';
      code: AppErrorCode;
      details: Readonly<Record<string, string>>;
      faults: readonly Fault[];
      told: { message: Text; remedy: Text } | null;
    }
  | { kind: 'other'; error: unknown; system: SystemError; cause: CarriedError | null };

/** What the system says of an error beside its message. */
type SystemError = Pick<NodeJS.ErrnoException, 'code' | 'errno' | 'path' | 'syscall'> & { dest?: string | undefined };

/** Of what is thrown that is no error its text is carried. */
export function carriedError(thrown: unknown): CarriedError {
  if (thrown instanceof AppError) {
    const { code, details, faults, told } = thrown;
    return { kind: 'app', code, details, faults, told };
  }
  if (!(thrown instanceof Error)) return { kind: 'other', error: new Error(String(thrown)), system: {}, cause: null };
  const { name, message, stack } = thrown;
  const { code, errno, path, syscall, dest } = thrown as SystemError;
  const error = Object.assign(new Error(message), { name, ...(stack === undefined ? {} : { stack }) });
  const cause = thrown.cause === undefined ? null : carriedError(thrown.cause);
  return { kind: 'other', error, system: definedOf({ code, errno, path, syscall, dest }), cause };
}

/** The error as it was on the other side. */
export function broughtError(carried: CarriedError): unknown {
  if (carried.kind === 'other') {
    const { error, system, cause } = carried;
    return Object.assign(error as Error, system, cause === null ? {} : { cause: broughtError(cause) });
  }
  const { code, details, faults, told } = carried;
  return told === null ? new AppError(code, { ...details }, faults) : new ToldError(code, told, faults);
}

const definedOf = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
