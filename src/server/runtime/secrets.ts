import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { fewAtOnce } from './few-at-once.ts';

/** A token that nobody can guess: 256 bits, in characters that stand in a header and in a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Letters and digits that are not taken for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be typed once: 80 bits, in groups of four. */
export function newPassword(): string {
  const letter = () => LETTERS[randomInt(LETTERS.length)] ?? '';
  return Array.from({ length: 4 }, () => Array.from({ length: 4 }, letter).join('')).join('-');
}

/**
 * Passwords are slow by intent, and worked on by the few threads that also read files and look up names: half of those stay free however
 * many try passwords. Who would wait for seconds is refused.
 */
const inTurn = fewAtOnce({ most: 2, waiting: 200 });

/** Argon2id with 19 MiB and 2 passes, as OWASP names it for servers. */
const hashNow = async (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

/** What is kept of a password. @throws AppError `service-busy` */
export const hashPassword = async (password: string): Promise<string> => inTurn(async () => hashNow(password));

/**
 * Whether a password is that of a hash. Takes as long where there is no hash, so that nobody learns which accounts exist.
 * @throws AppError `service-busy`
 */
export async function isPassword(password: string, known: string | null): Promise<boolean> {
  nobody ??= hashNow(newToken());
  const held = known ?? (await nobody);
  return (await inTurn(async () => verify(held, password))) && known !== null;
}

let nobody: Promise<string> | undefined;

/** Compares two texts in a time that tells nothing of where they differ. */
export function isSame(left: string, right: string): boolean {
  const [a, b] = [tokenHash(left), tokenHash(right)];
  return timingSafeEqual(a, b);
}
