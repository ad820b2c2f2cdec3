import type { DataRecord } from './script-data.ts';

/** Comments, and what records of a program's own notation stand behind: `list.push({`, `var rows = [{`. */
const START = /\/\*|(?<![:\w"'])\/\/[^\n]*|\.push\s*\(\s*(?=\{)|(?<=[=:(,]\s{0,8})\[\s*(?=\{)/gu;
const BETWEEN = /\s*,\s*(?=\{)/uy;
const KEY = /\s*(?:([\w$]+)|"([\w$-]+)"|'([\w$-]+)')\s*:\s*/uy;
const VALUE =
  /(?:"((?:[^"\\\n]|\\.){0,10000})"|'((?:[^'\\\n]|\\.){0,10000})'|(-?\d+(?:\.\d+)?)|(?:null|true|false)\b)\s*/uy;
const NEXT = /,/uy;
const END = /\s*\}/uy;
/** Fields of one record; those with more are no rows. */
const MOST_FIELDS = 60;
/** Records of all scripts of a page together. */
const MOST_RECORDS = 5000;

/** Whether a script may have records that are no JSON. */
export const hasLiterals = (script: string): boolean => /(?:\.push\s*\(|\[)\s*\{\s*['"]?[\w$]/u.test(script);

/**
 * The records that scripts have as objects of nothing but texts and numbers, as a program writes them rather than JSON: pushed to a list
 * one after the other, or in a list. Those with anything that a program works out are none, nor are those in comments.
 */
export function literalRecords(scripts: readonly string[]): DataRecord[] {
  const found: DataRecord[] = [];
  for (const script of scripts) {
    START.lastIndex = 0;
    for (let match = START.exec(script); match !== null && found.length < MOST_RECORDS; match = START.exec(script)) {
      if (match[0].startsWith('/')) {
        if (match[0] === '/*') START.lastIndex = endOfComment(script, START.lastIndex);
        continue;
      }
      let at = START.lastIndex;
      for (let read = recordAt(script, at); read !== null; read = at < 0 ? null : recordAt(script, at)) {
        found.push(read.record);
        START.lastIndex = read.end;
        at = match[0].startsWith('[') && found.length < MOST_RECORDS ? step(BETWEEN, script, read.end) : -1;
      }
    }
  }
  return found;
}

function endOfComment(script: string, from: number): number {
  const end = script.indexOf('*/', from);
  return end < 0 ? script.length : end + 2;
}

/** The record that begins with the brace at `from`, and where it ends. */
function recordAt(script: string, from: number): { record: DataRecord; end: number } | null {
  const record = new Map<string, unknown>();
  let at = from + 1;
  for (let field = 0; field < MOST_FIELDS; field++) {
    const end = step(END, script, at);
    if (end >= 0) return record.size === 0 ? null : { record, end };
    if (field > 0) at = step(NEXT, script, at);
    if (at < 0) return null;
    const trailing = step(END, script, at);
    if (trailing >= 0) return { record, end: trailing };
    KEY.lastIndex = at;
    const key = KEY.exec(script);
    VALUE.lastIndex = KEY.lastIndex;
    const value = key === null ? null : VALUE.exec(script);
    if (key === null || value === null) return null;
    at = VALUE.lastIndex;
    record.set(key[1] ?? key[2] ?? key[3] ?? '', valueOf(value));
  }
  return null;
}

/** Behind what a pattern finds right at a place; -1 where it finds nothing there. */
function step(pattern: RegExp, script: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(script) ? pattern.lastIndex : -1;
}

function valueOf([, double, single, number]: RegExpExecArray): unknown {
  if (number !== undefined) return Number(number);
  const text = double ?? single;
  return text === undefined ? null : text.replaceAll(/\\(?:u([\da-f]{4})|(.))/giu, written);
}

const written = (_all: string, code: string | undefined, letter: string | undefined): string =>
  code === undefined ? (ESCAPES.get(letter ?? '') ?? letter ?? '') : String.fromCharCode(Number.parseInt(code, 16));

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', ' '],
  ['r', ''],
]);
