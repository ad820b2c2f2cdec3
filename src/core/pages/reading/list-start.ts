const OPEN_LIST = 0x5b;
const OPEN_CALL = 0x28;
const OPEN_OBJECT = 0x7b;
const SMALL_H = 0x68;
const LESS = 0x3c;
const SMALL_D = 0x64;
const BLANK = 0x20;

/** Whether there is `[{` or `push({` with blanks between, or `<d`, with which lists of data begin. Most scripts have none of them. */
export function hasListStart(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === LESS && ((bytes[at + 1] ?? 0) | 0x20) === SMALL_D) return true;
    if (byte !== OPEN_LIST && !(byte === OPEN_CALL && bytes[at - 1] === SMALL_H)) continue;
    let next = at + 1;
    while (next < to && ((bytes[next] ?? 0) <= BLANK || (bytes[next] ?? 0) >= FIRST_OTHER)) next++;
    if (bytes[next] === OPEN_OBJECT) return true;
  }
  return false;
}

/** From here on a byte is no ASCII; it may be of a wide blank. */
const FIRST_OTHER = 0x80;
