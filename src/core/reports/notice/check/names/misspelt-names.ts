import { editDistance } from '../text/likeness.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { UnitNames } from '../tokens/name-book.ts';
import { listPieces } from './list-pieces.ts';

/** A piece of text that is one character away from the name of a unit. */
export interface MisspeltName {
  spelling: string;
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
  const spellings = byBeginning(names);
  const read = paragraph.tokens.filter(({ kind }) => kind === 'name');
  return listPieces(paragraph).flatMap(({ text, start }) => {
    const slip = slipsIn(text, spellings)
      .map(({ spelling, at }) => ({ spelling, start: start + at, end: start + at + spelling.length }))
      .find(({ start: from, end: to }) => {
        const isRead = read.some((name) => name.start < to && name.end > from);
        return !isRead && !known(paragraph.text.slice(from, to));
      });
    return slip === undefined ? [] : [slip];
  });
}

const CACHE = new WeakMap<UnitNames, Map<string, string[]>>();

/** Spellings by their first two characters, the longest first. */
function byBeginning(names: UnitNames): Map<string, string[]> {
  const cached = CACHE.get(names);
  if (cached !== undefined) return cached;
  const long = [...names.spellings()].filter((spelling) => spelling.length >= SHORTEST);
  const grouped = Map.groupBy(
    long.toSorted((a, b) => b.length - a.length),
    (spelling) => spelling.slice(0, 2),
  );
  CACHE.set(names, grouped);
  return grouped;
}

function slipsIn(piece: string, spellings: ReadonlyMap<string, string[]>): { spelling: string; at: number }[] {
  const places = Array.from({ length: Math.max(0, piece.length - SHORTEST + 1) }, (_, at) => at);
  return places.flatMap((at) => {
    const near = spellings.get(piece.slice(at, at + 2)) ?? [];
    return near
      .filter((spelling) => isSlip(piece.slice(at, at + spelling.length), spelling))
      .map((spelling) => ({ spelling, at }));
  });
}

function isSlip(text: string, spelling: string): boolean {
  return text.length === spelling.length && editDistance(text, spelling) === 1;
}
