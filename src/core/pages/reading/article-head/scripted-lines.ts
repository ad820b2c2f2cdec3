import { type PageTree, TAG, TEXT } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { SCRIPT_LETTERS, scriptSigns, scriptTexts } from '../script-texts.ts';
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
/** All that gives a variable a value. */
const CHANGE = new RegExp(
  String.raw`(?<![\w$.])(?:window\.)?([A-Za-z_$][\w$]{0,40})\s{0,8}(?:[-+*/%|&]?=(?![=>])|\+\+|--)|(?:\+\+|--)\s{0,8}([A-Za-z_$][\w$]{0,40})`,
  'gu',
);
/** Whether a variable holds anything, or anything but a string: `if (s)`, `if (s != '')`. */
const CONDITION = new RegExp(
  String.raw`\bif\s{0,8}\(\s{0,8}([A-Za-z_$][\w$]{0,40})\s{0,8}(?:!==?\s{0,8}(?:(${STRING})|null|undefined)\s{0,8})?\)`,
  'gu',
);
/** What is done on a condition: statements in braces, without others in them, or one statement. */
const PART = /^\s*(?:\{[^{}]*\}|[^\s{};][^{};\n]*(?:[;\n}]|$))/u;
const NAME = String.raw`(?:'[#\w-]{1,40}'|"[#\w-]{1,40}")`;
/** Written in place, or into an element. */
const WRITE = new RegExp(
  [
    String.raw`document\.write(?:ln)?\(([^()\n]{1,400})\)`,
    String.raw`document\.getElementById\(${NAME}\)\.inner(?:HTML|Text)\s{0,8}=\s{0,8}([^=();\n][^();\n]{0,400})`,
    String.raw`\$\(${NAME}\)\.(?:html|text)\(([^()\n]{1,400})\)`,
  ].join('|'),
  'gu',
);
const TERM = new RegExp(String.raw`(${STRING})|([A-Za-z_$][\w$]{0,40})|[\s+]|([^])`, 'gu');
const ELEMENT = /<[^<>]{0,200}>/gu;
/** A link is to another article. */
const LINK = /<a\s/iu;
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
      written.push(...writtenIn(raw(tree.from[node] ?? 0, tree.to[node] ?? 0), page));
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

/**
 * What a script writes of strings and of variables that hold strings, and of nothing else. Those that it does not set itself are looked
 * for in the other scripts of its page.
 */
export function writtenIn(written: string, page: Page | null = null): string[] {
  const script = written.includes('?') ? written.replaceAll(UNLESS_EMPTY, unlessEmpty(page, written)) : written;
  if (!/document\.|\$\(/u.test(script) || UNTOLD.test(script)) return [];
  const values = { own: valuesIn(script), page };
  const leftOut = partsLeftOut(script, values);
  if (leftOut === null) return [];
  return Array.from(script.matchAll(WRITE), ({ index, 1: inPlace, 2: inElement, 3: byQuery = '' }) =>
    leftOut.some(({ from, to }) => index >= from && index < to)
      ? ''
      : writtenBy(inPlace ?? inElement ?? byQuery, values),
  ).filter((text) => text !== '');
}

/** A variable, or a text where it holds nothing: `s == '' ? '本站' : s`. */
const UNLESS_EMPTY = new RegExp(
  String.raw`(?<![\w$.])([A-Za-z_$][\w$]{0,40})\s{0,8}===?\s{0,8}(?:''|"")\s{0,8}\?\s{0,8}(${STRING})\s{0,8}:\s{0,8}\1(?![\w$])`,
  'gu',
);

const unlessEmpty =
  (page: Page | null, script: string) =>
  (_whole: string, name: string, text: string): string =>
    valueOf(name, { own: valuesIn(script), page }) === '' ? text : name;

/** The parts of a script that are done only where a variable holds something else; null where any condition is not told here. */
function partsLeftOut(script: string, values: Values): { from: number; to: number }[] | null {
  const parts: { from: number; to: number }[] = [];
  let conditions = 0;
  for (const { 0: whole, 1: name = '', 2: other = '', index } of script.matchAll(CONDITION)) {
    conditions++;
    const from = index + whole.length;
    const [part = ''] = PART.exec(script.slice(from)) ?? [];
    if (part === '') return null;
    const value = valueOf(name, values);
    if (value === '' || value === bare(other)) parts.push({ from, to: from + part.length });
  }
  return conditions === (script.match(/\bif\b/gu)?.length ?? 0) ? parts : null;
}

/** What a variable holds that one script of a page sets and no other; empty for none. */
function valueElsewhere(page: Page | null, name: string): string {
  if (page === null) return '';
  const { tree, raw } = page;
  const found = scriptTexts(tree).flatMap((node) => {
    const from = tree.from[node] ?? 0;
    const to = tree.to[node] ?? 0;
    const script = to - from > LONGEST_SCRIPT ? '' : raw(from, to);
    if (!script.includes(name)) return [];
    return UNTOLD.test(script) ? [null] : [valuesIn(script).get(name)].filter((value) => value !== undefined);
  });
  return found.length === 1 ? (found[0] ?? '') : '';
}

/** By name what a variable holds; null where it is told more than once, or is no string or number. */
function valuesIn(script: string): Map<string, string | null> {
  const values = new Map<string, string | null>();
  const changes = new Map<string, number>();
  for (const [, name = '', counted] of script.matchAll(CHANGE)) {
    const changed = counted ?? name;
    values.set(changed, null);
    changes.set(changed, (changes.get(changed) ?? 0) + 1);
  }
  for (const [, name = '', value = ''] of script.matchAll(SET))
    if (changes.get(name) === 1) values.set(name, bare(value));
  return values;
}

const bare = (value: string) => (/^['"]/u.test(value) ? value.slice(1, -1) : value);

interface Values {
  /** Of the script itself. */
  own: ReadonlyMap<string, string | null>;
  page: Page | null;
}

const valueOf = (name: string, { own, page }: Values) =>
  own.has(name) ? (own.get(name) ?? '') : valueElsewhere(page, name);

/** Empty where any part is not known, or a value is empty. */
function writtenBy(terms: string, values: Values): string {
  let text = '';
  for (const [, string = '', name, other] of terms.matchAll(TERM)) {
    if (other !== undefined) return '';
    const value = name === undefined ? bare(string) : valueOf(name, values);
    if (name !== undefined && value === '') return '';
    text += value;
  }
  return LINK.test(text) ? '' : text.replaceAll(ELEMENT, ROOM).trim();
}
