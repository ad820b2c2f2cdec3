import { type PageTree, TAG, TEXT } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { SCRIPT_LETTERS, scriptSigns } from '../script-texts.ts';
import type { Title } from './title.ts';

/** A script of the byline stands within so many nodes behind the title. */
const NEAR_NODES = 60;
const LONGEST_SCRIPT = 4000;
/** What is not told here: what functions do and when, which of two branches is taken, what is left as a comment. */
const UNTOLD = /\b(?:function|else|switch|for|while)\b|=>|\?|\/\*|\/\/\s{0,4}document/u;

const STRING = String.raw`'[^'\\\n]{0,200}'|"[^"\\\n]{0,200}"`;
const SET = new RegExp(
  String.raw`(?<![\w$.])([A-Za-z_$][\w$]{0,40})\s{0,8}=\s{0,8}(${STRING}|\d{1,8})\s{0,8}(?=[;,\n}]|$)`,
  'gu',
);
const WRITE = /document\.write(?:ln)?\(([^()\n]{1,400})\)/gu;
const TERM = new RegExp(String.raw`(${STRING})|([A-Za-z_$][\w$]{0,40})|[\s+]|([^])`, 'gu');
const ELEMENT = /<[^<>]{0,200}>/gu;
/** Wide room ends a field. */
const ROOM = '   ';

/**
 * What scripts right behind the title write there, one entry for each time: `var s='市教育局'; document.write('<i>来源：'+s+'</i>')`.
 */
export function scriptedLines(page: Page, title: Title | null): string[] {
  const { tree, raw, lines } = page;
  const written: string[] = [];
  for (const { to } of title?.places ?? []) {
    for (const node of scriptsBehind(tree, lines[to - 1]?.last ?? tree.size)) {
      // Labels have letters beyond ASCII.
      if ((scriptSigns(page, node) & SCRIPT_LETTERS) === 0) continue;
      written.push(...writtenIn(raw(tree.from[node] ?? 0, tree.to[node] ?? 0)));
    }
  }
  return written;
}

/** Texts of short scripts. */
function scriptsBehind({ tag, parent, from, to, size }: PageTree, start: number): number[] {
  const nodes: number[] = [];
  for (let node = start + 1; node < Math.min(start + NEAR_NODES, size); node++) {
    if (tag[node] !== TEXT || tag[parent[node] ?? 0] !== TAG.script) continue;
    if ((to[node] ?? 0) - (from[node] ?? 0) <= LONGEST_SCRIPT) nodes.push(node);
  }
  return nodes;
}

/** What a script writes of strings and of variables that hold strings, and of nothing else. */
export function writtenIn(script: string): string[] {
  if (!script.includes('document.write') || UNTOLD.test(script)) return [];
  const values = valuesIn(script);
  const mayBeLeftOut = /\bif\b/u.test(script);
  return Array.from(script.matchAll(WRITE), ([, terms = '']) => writtenBy(terms, { values, mayBeLeftOut })).filter(
    (text) => text !== '',
  );
}

/** By name what a variable holds; null where it is told more than once. */
function valuesIn(script: string): Map<string, string | null> {
  const values = new Map<string, string | null>();
  for (const [, name = '', value = ''] of script.matchAll(SET)) values.set(name, values.has(name) ? null : bare(value));
  return values;
}

const bare = (value: string) => (/^['"]/u.test(value) ? value.slice(1, -1) : value);

interface Known {
  values: ReadonlyMap<string, string | null>;
  /** Then only what has a value is sure to be written. */
  mayBeLeftOut: boolean;
}

/** Empty where any part is not known, or a value is empty. */
function writtenBy(terms: string, { values, mayBeLeftOut }: Known): string {
  let text = '';
  let hasValue = false;
  for (const [, string = '', name, other] of terms.matchAll(TERM)) {
    if (other !== undefined) return '';
    const value = name === undefined ? null : (values.get(name) ?? '');
    if (value === '') return '';
    hasValue ||= value !== null;
    text += value ?? bare(string);
  }
  return mayBeLeftOut && !hasValue ? '' : text.replaceAll(ELEMENT, ROOM).trim();
}
