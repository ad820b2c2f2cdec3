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

/** Numbers of addresses in that order. There may be a million: no object, and no number that needs one, is made for each. */
export function inOrder(ids: Int32Array, urlOf: (id: number) => string): Int32Array {
  const keys = new Float64Array(ids.length);
  for (let index = 0; index < ids.length; index++) keys[index] = orderKey(urlOf(ids[index] ?? 0));
  const sorted = keys.toSorted();
  const ordered = new Int32Array(ids.length);
  const isTaken = new Uint8Array(ids.length);
  for (let index = 0; index < ids.length; index++) {
    let place = placeOf(sorted, keys[index] ?? 0);
    // Of equal keys the first that was found comes first.
    while (isTaken[place] === 1) place++;
    isTaken[place] = 1;
    ordered[place] = ids[index] ?? 0;
  }
  return ordered;
}

/** Where a key stands first. */
function placeOf(sorted: Float64Array, key: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
