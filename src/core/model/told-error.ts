import { AppError, type AppErrorCode } from './app-error.ts';
import type { Fault } from './fault.ts';
import type { Text } from './text.ts';

/** An error of another service, told in its words. */
export class ToldError extends AppError {
  override readonly told: { message: Text; remedy: Text };

  constructor(code: AppErrorCode, told: { message: Text; remedy: Text }, faults: readonly Fault[] = []) {
    super(code, {}, faults);
    this.told = told;
  }
}
