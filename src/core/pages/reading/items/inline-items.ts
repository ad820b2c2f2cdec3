import { recordsOf } from '../../../platforms/index.ts';
import { datesIn } from '../article-head/index.ts';
import { secondInShanghai } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { scriptTexts } from '../script-texts.ts';
import type { Item } from '../../../model/page-facts.ts';

const TITLES = ['title', 'doctitle', 'docTitle', 'TITLE', 'infoTitle', 'articleTitle', 'subject'];
const URLS = [
  'url',
  'pcUrl',
  'urls',
  'docpuburl',
  'docPubUrl',
  'link',
  'linkUrl',
  'href',
  'infoUrl',
  'URL',
  'post_url',
];
const DATES =
  'pubDate publishTime publishDate pubTime publish_time displayTime releaseTime docreltime docRelTime pubtime showTime display_publish_time date createTime createDate created_at'.split(
    ' ',
  );

/** The data of lists begins so in a script; other braces are those of programs. */
const JSON_START = /[[{(=:,]\s*(\[\s*\{\s*")/gu;
/** Scripts without these words have no data of articles. */
const HAS_TITLE = /"(?:\w*[tT]itle|TITLE|subject)"\s*:/u;
/** Letters that are read for all data of a page together. */
const MOST_WORK = 4_000_000;
const DEEPEST = 6;

/**
 * The items that a page has as data in its scripts, from which a script makes its list: objects with a title, an address and a
 * date. Without those that are attached to another one.
 */
export function inlineItems(scripts: readonly string[]): Item[] {
  const items: Item[] = [];
  let work = 0;
  for (const script of scripts) {
    if (!HAS_TITLE.test(script)) continue;
    for (const match of script.matchAll(JSON_START)) {
      const from = match.index + match[0].lastIndexOf('[');
      const to = balancedEnd(script, from);
      work += Math.abs(to) - from;
      if (work > MOST_WORK) return items;
      if (to > 0) collect(parsed(script.slice(from, to)), items, 0);
    }
  }
  return items;
}

/** Whether a script may have items as data, or markup of rows: with no other has a page any that a script draws. */
export const mayHaveItems = (script: string): boolean =>
  recordsOf(script) !== null || (HAS_TITLE.test(script) && script.search(JSON_START) >= 0);

/** The texts of the scripts of a page. */
export const scriptsOf = ({ tree, raw }: Page): string[] =>
  scriptTexts(tree).map((node) => raw(tree.from[node] ?? 0, tree.to[node] ?? 0));

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
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

function collect(value: unknown, items: Item[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, items, depth + 1);
    return;
  }
  const item = itemOf(new Map(Object.entries(value)));
  if (item !== null) items.push(item);
  else for (const each of Object.values(value)) collect(each, items, depth + 1);
}

function itemOf(fields: ReadonlyMap<string, unknown>): Item | null {
  const title =
    firstText(fields, TITLES)
      ?.replaceAll(/<[^>]*>/gu, '')
      .trim() ?? '';
  const date = dateOf(fields);
  const url = firstText(fields, URLS);
  if (title === '' || date === null || url === null) return null;
  return { title, url: addressOf(url), date };
}

function firstText(fields: ReadonlyMap<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields.get(name);
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

/** Written as a date, or as seconds or milliseconds since 1970. */
function dateOf(fields: ReadonlyMap<string, unknown>): string | null {
  for (const name of DATES) {
    const value = fields.get(name);
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const number = Number(value);
    if (number > 1e8 && number < 1e13) return secondInShanghai(number > 1e11 ? number / 1000 : number).date;
    const [written] = datesIn(String(value));
    if (written !== undefined) return written.date;
  }
  return null;
}

/** Some systems write the addresses for several devices as one text: `{"pc":"/a.html"}`. */
function addressOf(url: string): string {
  if (!url.startsWith('{')) return url;
  const inner = parsed(url);
  const pc =
    typeof inner === 'object' && inner !== null ? new Map<string, unknown>(Object.entries(inner)).get('pc') : null;
  return typeof pc === 'string' ? pc : url;
}
