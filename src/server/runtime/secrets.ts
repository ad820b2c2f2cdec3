import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

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

/** Argon2id with 19 MiB and 2 passes, as OWASP names it for servers. */
export const hashPassword = async (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

/** Whether a password is that of a hash. Takes as long where there is no hash, so that nobody learns which accounts exist. */
export async function isPassword(password: string, known: string | null): Promise<boolean> {
  nobody ??= hashPassword(newToken());
  const held = known ?? (await nobody);
  return (await verify(held, password)) && known !== null;
}

let nobody: Promise<string> | undefined;

/** Compares two texts in a time that tells nothing of where they differ. */
export function isSame(left: string, right: string): boolean {
  const [a, b] = [tokenHash(left), tokenHash(right)];
  return timingSafeEqual(a, b);
}
