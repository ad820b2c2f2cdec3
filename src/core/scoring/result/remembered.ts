import type { Cell } from '../../model/facts.ts';
import type { Value } from '../../model/scheme/index.ts';

/** The JSON of one row, or of one field of it. */
export type RowJson = (index: number) => string;

/** Texts kept for one line or cell of the result; beyond that each is made anew. */
const MOST = 4096;

/**
 * A writer that makes each text once. What it writes has to follow from these columns alone: thousands of units share the same
 * few figures in an indicator, so most lines of a large result are repetitions. At most three columns; more never repeat.
 */
export function remembered(columns: readonly (readonly Cell[])[], write: RowJson): RowJson {
  if (columns.length === 0 || columns.length > 3) return write;
  const texts = new Map<Key, unknown>();
  let kept = 0;
  return (index) => {
    let level = texts;
    let last: Key = '';
    for (const [depth, column] of columns.entries()) {
      const key = keyOf(column[index] ?? null);
      if (key === undefined) return write(index);
      if (depth > 0) level = inner(level, last);
      last = key;
    }
    const known = level.get(last);
    if (typeof known === 'string') return known;
    const text = write(index);
    if (kept < MOST) {
      kept++;
      level.set(last, text);
    }
    return text;
  };
}

type Key = number | string | null;

/** Numbers and texts are told apart by their type; fractions and untested cells are objects and not worth a key. */
function keyOf(cell: Cell): Key | undefined {
  return typeof cell === 'object' && cell !== null ? undefined : cell;
}

function inner(level: Map<Key, unknown>, key: Key): Map<Key, unknown> {
  const known = level.get(key);
  if (known instanceof Map) return known as Map<Key, unknown>;
  const made = new Map<Key, unknown>();
  level.set(key, made);
  return made;
}

/** Names that a rule reads in its own row; null where it looks at other rows (children, the cohort). */
export function ownReferences(rule: Value): string[] | null {
  const names = new Set<string>();
  return collect(rule, names) ? [...names] : null;
}

function collect(part: unknown, names: Set<string>): boolean {
  if (typeof part !== 'object' || part === null) return true;
  const { kind, name } = part as { kind?: unknown; name?: unknown };
  if (kind === 'fold' || kind === 'cohort' || kind === 'of-class') return false;
  if (kind === 'reference' && typeof name === 'string') names.add(name);
  return Object.values(part).every((inside) => collect(inside, names));
}
