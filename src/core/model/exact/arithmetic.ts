import { MAX_COUNT, SCALE, SMALL_DECIMALS, type Exact, type Small } from './exact-number.ts';
import { fromDecimal, fromRatio, negateRational, ratioOf, tenTo } from './ratio.ts';

/*
 * The short ways below rest on two facts about doubles. A sum or product of integers whose exact value lies beyond 2^53 - 1
 * comes out at 2^53 or more, so a result within MAX_COUNT has not been rounded. And a quotient of safe integers that is whole
 * comes out exactly, so "truncate, multiply back, compare" never misses one. `+ 0` turns -0 into 0.
 */

/** a + b. Throws RangeError beyond 16384 bits. */
export function add(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const count = a + b;
    if (count <= MAX_COUNT && count >= -MAX_COUNT) return count as Small;
  }
  return addRatios(a, b);
}

/** a − b. Throws RangeError beyond 16384 bits. */
export function sub(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const count = a - b;
    if (count <= MAX_COUNT && count >= -MAX_COUNT) return count as Small;
  }
  return addRatios(a, neg(b));
}

/** a × b. Throws RangeError beyond 16384 bits. */
export function mul(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (product <= MAX_COUNT && product >= -MAX_COUNT) {
      const count = Math.trunc(product / SCALE);
      return count * SCALE === product ? ((count + 0) as Small) : fromDecimal(BigInt(product), 2 * SMALL_DECIMALS);
    }
  }
  const [p, q] = [ratioOf(a), ratioOf(b)];
  if (p.decimals !== null && q.decimals !== null) return fromDecimal(p.n * q.n, p.decimals + q.decimals);
  return fromRatio(p.n * q.n, p.d * q.d);
}

/** a ÷ b. Throws RangeError when b is zero (ask `isZero` first: what an empty share is worth, the scheme says) and beyond 16384 bits. */
export function div(a: Exact, b: Exact): Exact {
  if (b === 0) throw new RangeError('exact division by zero');
  if (typeof a === 'number' && typeof b === 'number') {
    const scaled = a * SCALE;
    if (scaled <= MAX_COUNT && scaled >= -MAX_COUNT) {
      const count = Math.trunc(scaled / b);
      if (count * b === scaled) return (count + 0) as Small;
    }
  }
  const [p, q] = [ratioOf(a), ratioOf(b)];
  // Equal denominators, those of two `Small`s first of all, cancel.
  const [n, d] = p.d === q.d ? [p.n, q.n] : [p.n * q.d, p.d * q.n];
  return d > 0n ? fromRatio(n, d) : fromRatio(-n, -d);
}

/** −x; the opposite of zero is zero. */
export function neg(x: Exact): Exact {
  return typeof x === 'number' ? ((0 - x) as Small) : negateRational(x);
}

/** |x|. */
export function abs(x: Exact): Exact {
  if (typeof x === 'number') return Math.abs(x) as Small;
  return x.n < 0n ? negateRational(x) : x;
}

function addRatios(a: Exact, b: Exact): Exact {
  const [p, q] = [ratioOf(a), ratioOf(b)];
  if (p.decimals !== null && q.decimals !== null) {
    const decimals = Math.max(p.decimals, q.decimals);
    return fromDecimal(p.n * tenTo(decimals - p.decimals) + q.n * tenTo(decimals - q.decimals), decimals);
  }
  // Means over the same number of accounts keep their denominator.
  return p.d === q.d ? fromRatio(p.n + q.n, p.d) : fromRatio(p.n * q.d + q.n * p.d, p.d * q.d);
}
