import { randomFillSync } from 'node:crypto';

/** Random bytes are fetched for so many identifiers at once: one by one that is most of their cost. */
const POOLED = 512;
const RANDOM_BYTES = 8;
const pool = Buffer.alloc(POOLED * RANDOM_BYTES);

const state = { used: pool.length, millisecond: -1, number: 0 };

/** A clock that goes back further than so many milliseconds was wrong before, and is followed. */
const LITTLE = 10_000;

/** Beyond it the next millisecond is taken: 12 bits. */
const MOST_OF_A_MILLISECOND = 0xfff;

/**
 * A new identifier, UUID version 7 (RFC 9562): its first 48 bits are the milliseconds since 1970, the next 12 count those that this
 * process made within one (6.2, method 1), and 62 are random. Of one process each is larger than those before, so that what was made
 * later stands later in an index; also where the clock goes back a little, until it is there again.
 */
export function newId(now = Date.now()): string {
  if (now > state.millisecond || now < state.millisecond - LITTLE)
    Object.assign(state, { millisecond: now, number: 0 });
  else if (state.number < MOST_OF_A_MILLISECOND) state.number++;
  else Object.assign(state, { millisecond: state.millisecond + 1, number: 0 });
  if (state.used === pool.length) {
    randomFillSync(pool);
    state.used = 0;
  }
  const random = pool.toString('hex', state.used, (state.used += RANDOM_BYTES));
  const time = state.millisecond.toString(16).padStart(12, '0');
  const variant = '89ab'[Number.parseInt(random[0] ?? '0', 16) & 3];
  const count = state.number.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${random.slice(1, 4)}-${random.slice(4)}`;
}
