const UNRESERVED = /[\w.~-]/u;

/** A path, or a pattern of paths, in one spelling: as ASCII, with capitals in percent-encoding, and only where it is needed. */
export function comparablePath(path: string): string {
  const ascii = path.replaceAll(/[^\0-\u007f]+/gu, (text) => encodeURIComponent(text.toWellFormed()));
  return ascii.replaceAll(/%[\da-f]{2}/giu, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return UNRESERVED.test(letter) ? letter : code.toUpperCase();
  });
}

/**
 * Whether a path begins as the pattern says; `*` stands for anything, `$` at the end for the end of the path. Takes time by the
 * product of both lengths at most, whatever stars a file has.
 */
export function matchesPattern(path: string, pattern: string): boolean {
  const isWhole = pattern.endsWith('$');
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  const last = parts.length > 1 ? (parts.pop() ?? '') : null;
  const [first = '', ...between] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of between) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (last === null) return !isWhole || at === path.length;
  return isWhole ? path.length - last.length >= at && path.endsWith(last) : path.includes(last, at);
}
