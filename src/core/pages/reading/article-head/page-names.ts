import type { PageTags } from '../../../model/page-facts.ts';
import { resolveReferences, TAG, TEXT } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { readTags } from '../tags.ts';

/** Text of the `<title>`, blanks collapsed; null where there is none. */
export function readHtmlTitle({ tree, raw }: Page): string | null {
  const node = tree.tag.subarray(0, tree.size).indexOf(TAG.title);
  if (node < 0) return null;
  const texts: string[] = [];
  for (let each = node + 1; each < (tree.last[node] ?? 0); each++) {
    if (tree.tag[each] === TEXT) texts.push(raw(tree.from[each] ?? 0, tree.to[each] ?? 0));
  }
  return resolveReferences(texts.join('')).replaceAll(/\s+/gu, ' ').trim();
}

/** Where a page says its names. */
export interface PageNames {
  tags: PageTags;
  htmlTitle: string | null;
}

export const readPageNames = (page: Page): PageNames => ({ tags: readTags(page), htmlTitle: readHtmlTitle(page) });

/** What a page calls itself, and how much it counts when the same is displayed. */
export interface Name {
  text: string;
  key: string;
  weight: number;
}

/** Weight of the ArticleTitle tag. */
export const TAG_WEIGHT = 9;
const SEPARATOR = /\s*(?:[-_|｜–—>»]+|::)\s*/gu;
const SITE_NAME = /(?:网|网站|门户|政府|平台|系统|首页|委员会|[局厅])$/u;
const LONGEST_SITE_END = 3;

/** Whether a text ends like the name of a site or of a body. */
export const isOfSite = (text: string) => SITE_NAME.test(text.slice(-LONGEST_SITE_END));

const BODY_NAME =
  /(?:政府|委员会|办公室|办公厅|中心|管委会|[局厅委办院部署行站会镇乡县市区]|街道|街道办事处)(?:[(（].{1,12}[)）])?$/u;

/** Whether a text ends like the name of a body or of a site. */
export const isOfBody = (text: string) => isOfSite(text) || BODY_NAME.test(text);

/** Letters that no logo and no name of a column has. */
const SHORTEST_OWN = 8;

/** Whether a title is that of a text, not the name of a column, a site or a body; what ends with 会 is a meeting more often. */
export const isOfText = (title: string) =>
  title.length >= SHORTEST_OWN && !isOfSite(title) && (title.endsWith('会') || !isOfBody(title));

/** More are not tried. */
const MOST_CUTS = 8;

/**
 * The names that a page has in its tags and its `<title>`, whole and in parts, without the name of the site, and the one that the
 * table of a catalogue says.
 */
export function namesOf({ tags: written, htmlTitle }: PageNames, catalogued: string | null = null): Name[] {
  const siteKey = keyOf(firstOf(written, 'sitename'));
  const names: Name[] = [];
  const add = (written: string, weight: number) => {
    const key = keyOf(written);
    if (key.length < 2 || key.length > 200 || key === siteKey) return;
    const text = written.trim();
    names.push({ text, key, weight: isOfSite(text) ? weight - 4 : weight });
  };
  add(firstOf(written, 'articletitle'), TAG_WEIGHT);
  if (catalogued !== null) add(catalogued, 6);
  const whole = htmlTitle ?? '';
  const cuts = cutsOf(whole);
  add(whole, 7);
  for (const { from } of cuts.toReversed()) add(whole.slice(0, from), 6);
  const plain = whole.slice(0, cuts[0]?.from).replace(DOCUMENT_NUMBER, '');
  if (plain.length < (cuts[0]?.from ?? whole.length)) add(plain, 6);
  const bare = plain.replace(KIND_FIRST, '');
  if (bare.length < plain.length) add(bare, 6);
  for (const { to } of cuts) add(whole.slice(to), 4);
  for (const part of behindBody(whole)) add(part, 4);
  const [cut] = cuts;
  // `主要职责 - 示例局` may be shown as `示例局主要职责`.
  if (cut !== undefined && cuts.length === 1 && isOfBody(whole))
    add(`${whole.slice(cut.to)}${whole.slice(0, cut.from)}`, 6);
  return names;
}

/** Behind more blanks nothing is tried. */
const MOST_BLANKS = 4;

/** Where nothing but blanks parts the name of a body, the column and the title: what stands behind each of the first blanks. */
function behindBody(whole: string): string[] {
  const parts = whole.split(' ');
  if (parts.length < 2 || !isOfBody(parts[0] ?? '')) return [];
  return parts.slice(1, MOST_BLANKS + 1).map((_, at) => parts.slice(at + 1).join(' '));
}

/** A document has its number behind its title. */
const DOCUMENT_NUMBER = /\s*[(（]\p{L}{1,12}\s?[〔[（(【]\d{4}[〕\]）)】]\s?第?\d{1,5}号[）)]\s*$/u;

/** The `<title>` may say first what kind of article it is: `【图片】标题`. */
const KIND_FIRST = /^\s*(?:【[^】]{2,6}】|\[[^\]]{2,6}\])\s*/u;

function cutsOf(text: string): { from: number; to: number }[] {
  const cuts: { from: number; to: number }[] = [];
  SEPARATOR.lastIndex = 0;
  while (cuts.length < MOST_CUTS) {
    const match = SEPARATOR.exec(text);
    if (match === null) return cuts;
    cuts.push({ from: match.index, to: SEPARATOR.lastIndex });
  }
  return cuts;
}

/** The first value of the tag of that name in small letters, of the last one where it is written in several ways. */
function firstOf(tags: PageTags, name: string): string {
  let value: string | readonly string[] = '';
  for (const written in tags) if (written.toLowerCase() === name) value = tags[written] ?? '';
  return ((typeof value === 'string' ? value : value[0]) ?? '').trim();
}

/** Chinese letters, digits and Latin letters are written in one way only. */
const IS_PLAIN = /^[\u4e00-\u9fff\w-]*$/u;

/** A text without what differs between two ways to write it: blanks, widths, quotes. */
export function keyOf(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[“”„「」"]/gu, '"');
}

/** The first two letters of `keyOf(text)`, found faster. */
export function keyStart(text: string): string {
  const start = text.slice(0, 2);
  return IS_PLAIN.test(start) && start.length === 2 ? start : keyOf(text).slice(0, 2);
}
