/** A place at which what is stored differs from what it should be; null: nothing is there, or nothing should be. */
export interface Difference {
  /** A file, and the place in it as a person would look for it: `result.json classes[portal].units[湘桥区人民政府].total`. */
  path: string;
  stored: string | null;
  computed: string | null;
}

/** Fields by which list items are named in a path, so that it reads without counting. */
const NAMES = ['id', 'unit', 'indicator', 'key', 'grade', 'table'] as const;

const SHOWN = 80;

/** The first place at which two JSON values differ; its path begins at the root of the value. */
export function firstDifference(stored: unknown, computed: unknown, path = ''): Difference | null {
  if (Object.is(stored, computed)) return null;
  if (Array.isArray(stored) && Array.isArray(computed)) return differenceOfLists(stored, computed, path);
  if (isObject(stored) && isObject(computed)) return differenceOfObjects(stored, computed, path);
  return { path: path === '' ? '(root)' : path, stored: shorten(stored), computed: shorten(computed) };
}

function differenceOfLists(stored: unknown[], computed: unknown[], path: string): Difference | null {
  const length = Math.max(stored.length, computed.length);
  for (let index = 0; index < length; index++) {
    const name = nameOf(computed[index]) ?? nameOf(stored[index]) ?? String(index);
    const found = firstDifference(stored[index], computed[index], `${path}[${name}]`);
    if (found !== null) return found;
  }
  return null;
}

function differenceOfObjects(
  stored: Record<string, unknown>,
  computed: Record<string, unknown>,
  path: string,
): Difference | null {
  for (const key of new Set([...Object.keys(computed), ...Object.keys(stored)])) {
    const found = firstDifference(stored[key], computed[key], path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function nameOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  const name = NAMES.map((key) => item[key]).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shorten(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
