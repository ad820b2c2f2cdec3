import { isScalar, Scalar } from 'yaml';
import type { Report } from '../report.ts';

/** A pair of a map (`key` set) or an item of a list, as the YAML library gives it. */
export interface Written {
  key: unknown;
  value: unknown;
}

/** No formula that a person writes has more commas: looking further would only cost time on hostile files. */
const MOST_PIECES = 16;

/**
 * In `{ value: max(a, b) }` the comma ends the text, and the rest looks like a field named `b)`. Here such pieces are put
 * together again and reported as what they are, so that one cause makes one fault.
 */
export function joinedAtCommas(entries: Written[], where: { text: string; report: Report }): Written[] {
  const joined: Written[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    if (!entry) continue;
    const end = endOfFormula(entries, index);
    const last = entries[end];
    if (end === index || !last) {
      joined.push(entry);
      continue;
    }
    const first = entry.value as Scalar;
    const from = first.range?.[0] ?? 0;
    const formula = where.text.slice(from, pieceOf(last, entry)?.range?.[1] ?? from);
    where.report.add('unquoted-comma', from, { formula });
    const whole = new Scalar(formula);
    whole.range = [from, from + formula.length, from + formula.length];
    joined.push({ key: entry.key, value: whole });
    index = end;
  }
  return joined;
}

/** Index of the entry that closes the parentheses opened in the entry at `start`; `start` itself when nothing has to be joined. */
function endOfFormula(entries: Written[], start: number): number {
  const first = entries[start];
  if (!first || !isPlain(first.value)) return start;
  let open = openParentheses(String(first.value.value));
  for (let index = start + 1; index <= start + MOST_PIECES; index += 1) {
    if (open <= 0) return start;
    const piece = pieceOf(entries[index], first);
    if (!piece) return start;
    open += openParentheses(String(piece.value));
    if (open <= 0) return index;
  }
  return start;
}

/** The text of an entry that may be the rest of a formula: in a map a key without value, in a list a plain item. */
function pieceOf(entry: Written | undefined, first: Written): Scalar | null {
  if (!entry) return null;
  if (first.key === null) return isPlain(entry.value) ? entry.value : null;
  return entry.value === null && isPlain(entry.key) ? entry.key : null;
}

function isPlain(item: unknown): item is Scalar {
  return isScalar(item) && item.type === 'PLAIN';
}

function openParentheses(text: string): number {
  return text.split('(').length - text.split(')').length;
}
