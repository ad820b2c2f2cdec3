import type { Truth } from './site/truth.ts';

/** Dead links that a tool told, held against the truth. */
export interface Score {
  precision: number;
  recall: number;
  /** How many of each kind were overlooked. */
  overlooked: Record<string, number>;
  /** Some that are no dead links, and some that were overlooked. */
  examples: string[];
}

const MOST_EXAMPLES = 6;

export function scoreDead(told: Iterable<string>, truth: Truth, origin: string): Score {
  const dead = new Map(truth.dead.map(({ url, kind }) => [sameAddress(moved(url, truth, origin)), kind]));
  const found = new Set([...told].map((url) => sameAddress(beforeRedirect(url, origin))));
  const right = [...found].filter((url) => dead.has(url));
  const overlooked: Record<string, number> = {};
  const missed = [...dead].filter(([url]) => !found.has(url));
  for (const [, kind] of missed) overlooked[kind] = (overlooked[kind] ?? 0) + 1;
  const wrong = [...found].filter((url) => !dead.has(url)).map((url) => `wrong ${url}`);
  return {
    precision: found.size === 0 ? 1 : right.length / found.size,
    recall: right.length / dead.size,
    overlooked,
    examples: [...wrong, ...missed.map(([url]) => `overlooked ${url}`)].slice(0, MOST_EXAMPLES),
  };
}

/** Some tools tell the end of a redirect instead of the address that stands on the page. */
const beforeRedirect = (url: string, origin: string): string =>
  url.replace(`${origin}/missing/`, `${origin}/moved/missing/`);

/** The site stands on two ports. */
export function moved(url: string, { origin }: Truth, to: string): string {
  return url.startsWith(`${origin}/`) ? to + url.slice(origin.length) : url;
}

/** Tools write one address in several ways: with and without percent signs, with and without what follows a hash. */
export function sameAddress(url: string): string {
  const whole = url.split('#', 1)[0] ?? url;
  try {
    return encodeURI(decodeURI(whole));
  } catch {
    return whole;
  }
}
