/**
 * A key by which addresses are put in order that does not depend on how they were found: two crawls that see the same site take
 * the same addresses, however the answers arrive, and a budget takes a fair sample of all parts of the site. 53 bits of hash.
 */
export function orderKey(url: string): number {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let at = 0; at < url.length; at++) {
    const letter = url.charCodeAt(at);
    one = Math.imul(one ^ letter, 0x01000193);
    two = Math.imul(two ^ letter, 0x5bd1e995);
    two ^= two >>> 15;
  }
  return (stirred(one) >>> 0) * 0x200000 + (stirred(two) >>> 11);
}

function stirred(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return value ^ (value >>> 15);
}

/** Numbers of addresses in that order. */
export function inOrder(ids: Int32Array, urlOf: (id: number) => string): Int32Array {
  const keys = new Float64Array(ids.length);
  for (const [index, id] of ids.entries()) keys[index] = orderKey(urlOf(id));
  const places = Uint32Array.from(ids, (_id, index) => index).toSorted(
    (one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || one - other,
  );
  return Int32Array.from(places, (place) => ids[place] ?? 0);
}
