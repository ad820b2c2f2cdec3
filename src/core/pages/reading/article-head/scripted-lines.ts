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
export function writtenIn(script: string, page: Page | null = null): string[] {
  if (!/document\.|\$\(/u.test(script) || UNTOLD.test(script)) return [];
  const values = valuesIn(script);
  const mayBeLeftOut = /\bif\b/u.test(script);
  const known = { values, page, mayBeLeftOut };
  return Array.from(script.matchAll(WRITE), ([, inPlace, inElement, byQuery = '']) =>
    writtenBy(inPlace ?? inElement ?? byQuery, known),
  ).filter((text) => text !== '');
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

/** By name what a variable holds; null where it is told more than once. */
function valuesIn(script: string): Map<string, string | null> {
  const values = new Map<string, string | null>();
  for (const [, name = '', value = ''] of script.matchAll(SET)) values.set(name, values.has(name) ? null : bare(value));
  return values;
}

const bare = (value: string) => (/^['"]/u.test(value) ? value.slice(1, -1) : value);

interface Known {
  values: ReadonlyMap<string, string | null>;
  page: Page | null;
  /** Then only what has a value is sure to be written. */
  mayBeLeftOut: boolean;
}

/** Empty where any part is not known, or a value is empty. */
function writtenBy(terms: string, { values, page, mayBeLeftOut }: Known): string {
  let text = '';
  let hasValue = false;
  const valueOf = (name: string) => (values.has(name) ? (values.get(name) ?? '') : valueElsewhere(page, name));
  for (const [, string = '', name, other] of terms.matchAll(TERM)) {
    if (other !== undefined) return '';
    const value = name === undefined ? null : valueOf(name);
    if (value === '') return '';
    hasValue ||= value !== null;
    text += value ?? bare(string);
  }
  return mayBeLeftOut && !hasValue ? '' : text.replaceAll(ELEMENT, ROOM).trim();
}
