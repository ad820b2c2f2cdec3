import { editDistance } from '../text/likeness.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { UnitNames } from '../tokens/name-book.ts';

/** A piece of text that is one character away from the name of a unit. */
export interface MisspeltName {
  unit: string;
  spelling: string;
  text: string;
  start: number;
  end: number;
}

/** Shorter names have neighbours that are bodies of their own (市水利局, 市水务局). */
const SHORTEST = 5;

/** Finds names with one slip in the middle or at the end; the first character tells bodies of two levels apart (省…局, 市…局). */
export function misspeltNames(
  paragraph: Paragraph,
  names: UnitNames,
  known: (text: string) => boolean,
): MisspeltName[] {
  const spellings = byEnds(names);
  return [...paragraph.text.matchAll(/[^、,;。:()《》“”!?]+/gu)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const isRead = paragraph.tokens.some(
      ({ kind, start: from, end: to }) => kind === 'name' && from < end && to > start,
    );
    if (isRead) return [];
    const found = slipIn(match[0], spellings);
    if (found === null || known(found.text)) return [];
    return [{ ...found, start: start + found.at, end: start + found.at + found.text.length }];
  });
}

type Ends = Map<string, { unit: string; spelling: string }[]>;

const CACHE = new WeakMap<UnitNames, Ends>();

/** Spellings by their first two characters. */
function byEnds(names: UnitNames): Ends {
  const cached = CACHE.get(names);
  if (cached !== undefined) return cached;
  const ends: Ends = new Map();
  for (const one of names.all()) {
    if (one.spelling.length < SHORTEST) continue;
    const key = one.spelling.slice(0, 2);
    const together = ends.get(key);
    if (together === undefined) ends.set(key, [one]);
    else together.push(one);
  }
  CACHE.set(names, ends);
  return ends;
}

function slipIn(piece: string, ends: Ends): { unit: string; spelling: string; text: string; at: number } | null {
  for (let at = 0; at + SHORTEST - 1 <= piece.length; at += 1) {
    for (const { unit, spelling } of ends.get(piece.slice(at, at + 2)) ?? []) {
      const text = piece.slice(at, at + spelling.length);
      if (text.length === spelling.length && editDistance(text, spelling) === 1) return { unit, spelling, text, at };
    }
  }
  return null;
}
