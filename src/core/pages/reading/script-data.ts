import { datesIn, secondInShanghai } from './article-head/index.ts';

/** The data of lists begins so in a script; other braces are those of programs. */
const JSON_START = /[[{(=:,]\s*(\[\s*\{\s*")/gu;
/** Letters that are read for all data of a page together. */
const MOST_WORK = 4_000_000;
const DEEPEST = 6;

/** An object in the data of a script, by its keys. */
export type DataRecord = ReadonlyMap<string, unknown>;

/** Whether a script has a list of objects as data. */
export const hasData = (script: string): boolean => script.search(JSON_START) >= 0;

/**
 * Calls `take` with the objects in the lists that scripts have as JSON, outermost first. What is in an object that it takes, is no
 * more looked at. `mayHave`: of other scripts none is read.
 */
export function eachRecord(scripts: readonly string[], mayHave: RegExp, take: (record: DataRecord) => boolean): void {
  let work = 0;
  for (const script of scripts) {
    if (!mayHave.test(script)) continue;
    for (const match of script.matchAll(JSON_START)) {
      const from = match.index + match[0].lastIndexOf('[');
      const to = balancedEnd(script, from);
      work += Math.abs(to) - from;
      if (work > MOST_WORK) return;
      if (to > 0) visit(parsedJson(script.slice(from, to)), take, 0);
    }
  }
}

function visit(value: unknown, take: (record: DataRecord) => boolean, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (Array.isArray(value)) for (const each of value) visit(each, take, depth + 1);
  else if (!take(new Map(Object.entries(value)))) for (const each of Object.values(value)) visit(each, take, depth + 1);
}

/** Behind the bracket that closes the one at `from`; where nothing does, the length of the text, negative. */
function balancedEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') at = stringEnd(text, at);
    else if (letter === '[' || letter === '{') depth++;
    else if (letter === ']' || letter === '}') {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return -text.length;
}

function stringEnd(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** Null for what is no JSON: programs look like it. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/** The same object with the names of its fields in small letters and digits alone; of names that become the same the first counts. */
export function plainNames(record: DataRecord): DataRecord {
  const plain = new Map<string, unknown>();
  for (const [name, value] of record) {
    const key = name.replaceAll(/[^a-z\d]/giu, '').toLowerCase();
    if (!plain.has(key)) plain.set(key, value);
  }
  return plain;
}

export function firstText(record: DataRecord, names: readonly string[]): string | null {
  for (const name of names) {
    const value = record.get(name);
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

/** The day that a value tells: written, or as seconds or milliseconds since 1970. */
export function dayInData(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const number = Number(value);
  if (number > 1e8 && number < 1e13) return secondInShanghai(number > 1e11 ? number / 1000 : number).date;
  return datesIn(String(value))[0]?.date ?? null;
}
