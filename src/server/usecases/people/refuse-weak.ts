import { AppError } from '../../../core/model/app-error.ts';

const SHORTEST = 10;
const LONGEST = 200;

/** Refuses a password that is easily guessed. `old`: what it replaces, where that is known. @throws AppError `password-weak` */
export function refuseWeak(next: string, { login, old }: { login: string; old: string | null }): void {
  const length = Array.from(next).length;
  const reason =
    length < SHORTEST || length > LONGEST
      ? `${SHORTEST}–${LONGEST}`
      : next.toLowerCase().includes(login)
        ? login
        : next === old
          ? '='
          : new Set(next).size < 5
            ? next.slice(0, 1).padEnd(3, '…')
            : null;
  if (reason !== null) throw new AppError('password-weak', { reason });
}
