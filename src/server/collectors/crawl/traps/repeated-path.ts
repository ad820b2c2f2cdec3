/** No site that people made is that deep. */
const MAX_SEGMENTS = 20;
/** Parts of a path that come after each other again and again are relative links gone astray. */
const REPEATS = 3;
/** Days and numbers of columns may be equal: `/2011/11/11/11/`. */
const NUMBER_REPEATS = 5;
const LONGEST_BLOCK = 4;

/** Whether a path goes round in circles: `/a/b/a/b/a/b/`, or is deeper than any site. */
export function isEndlessPath(url: string): boolean {
  const path = url.slice(url.indexOf('/', url.indexOf('//') + 2)).split(/[?#]/u, 1)[0] ?? '';
  const segments = path.split('/').slice(1);
  if (segments.length > MAX_SEGMENTS) return true;
  if (segments.length < REPEATS) return false;
  for (let block = 1; block <= LONGEST_BLOCK; block++) if (repeats(segments, block)) return true;
  return false;
}

function repeats(segments: readonly string[], block: number): boolean {
  let equal = 0;
  for (let at = block; at < segments.length; at++) {
    equal = segments[at] === segments[at - block] ? equal + 1 : 0;
    // Of almost every path nothing more has to be looked at.
    if (equal < block * (REPEATS - 1)) continue;
    const isNumbers = segments.slice(at - block + 1, at + 1).every((segment) => /^\d*$/u.test(segment));
    if (equal >= block * ((isNumbers ? NUMBER_REPEATS : REPEATS) - 1)) return true;
  }
  return false;
}
