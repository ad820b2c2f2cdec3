import type { PageFacts } from '../../model/page-facts.ts';
import { ATTRIBUTE, attributeOf, type PageTree, TAG, TEXT } from '../html/index.ts';
import type { Page } from './page.ts';

/** Letters that a page shows which was not drawn by its scripts: a heading, a foot, a word that it is loading. */
const MOST_LETTERS = 240;
/** A page that shows so little, and neither pictures nor ways on, is nothing without its scripts. */
const NEARLY_NOTHING = 24;

const NEEDS_SCRIPTS =
  /(?:启用|开启|打开|允许|支持|禁用了?|关闭了?).{0,12}(?:javascript|js\b|脚本)|javascript.{0,30}(?:启用|开启|打开|enable|work properly without)|enable.{0,20}javascript|加载中|^loading/iu;
/** Marks that a script replaces by what a visitor sees. */
const TEMPLATE = /\{\{[^{}]*\}\}|<%=?[^%]*%>|\$\{[\w.]+\}|\{\$[\w.]+\}/u;
const ROOT_ID = /^(?:app|root|main-?app|__next|__nuxt|q-app|react-?root|vue-?app)$/iu;
/** What scripts call the place for their list. */
const LIST_ID = /list|data|result|rows|news|info|content|table|page-?body|article/iu;

type Known = Pick<PageFacts, 'items' | 'messages' | 'published' | 'kind'>;

/**
 * Whether what a visitor sees is made by scripts that were not run, so that nothing can be said about the page: a frame of an
 * application, marks of a template or an empty place in place of a list, the check of a firewall. A page with entries, letters or
 * a publish date is none, nor is one that says itself that there is nothing.
 */
export function isScripted(page: Page, { items, messages, published, kind }: Known): boolean {
  if (items.length > 0 || messages.length > 0 || published !== null || kind === 'article' || kind === 'error')
    return false;
  if (!tagsOf(page.tree).includes(TAG.script)) return false;
  const letters = page.lines.reduce((sum, { text }) => sum + text.length, 0);
  if (letters <= NEARLY_NOTHING && !hasOtherContent(page)) return true;
  if (page.lines.some(({ text }) => TEMPLATE.test(text))) return true;
  if (letters <= MOST_LETTERS && (hasEmptyPlace(page, ROOT_ID, MOST_ROOT_NODES) || asksForScripts(page))) return true;
  return isListKind(kind) && hasEmptyPlace(page, LIST_ID, 0) && !saysNothing(page);
}

const saysNothing = ({ lines }: Page) => lines.some(({ text }) => NOTHING.test(text));

/**
 * Whether a list of the page has no entries and a script that was not run may bring them, whatever the list is called: of everything
 * else on the page something can be said.
 */
export function hasOpenList(page: Page, { items, messages, published, kind }: Known): boolean {
  if (items.length > 0 || messages.length > 0 || published !== null || !isListKind(kind)) return false;
  return hasEmptyList(page) && hasFillingScript(page) && !saysNothing(page);
}

const isListKind = (kind: Known['kind']) =>
  kind === 'section' || kind === 'search' || kind === 'home' || kind === 'other';

/** A root that was not filled holds a turning wheel at most. */
const MOST_ROOT_NODES = 24;
const NOTHING = /^.{0,8}(?:暂无|暂时没有|没有|尚无|无相关)(?:相关)?(?:数据|信息|内容|记录|文章|结果)/u;

const tagsOf = ({ tag, size }: PageTree) => tag.subarray(0, size);

const CONTENT = [TAG.a, TAG.img, TAG.iframe, TAG.frame, TAG.object, TAG.embed, TAG.video, TAG.form, TAG.area];

/** Ways on, pictures, frames, or an address to which the page leads on by itself. */
function hasOtherContent({ tree, attribute }: Page): boolean {
  const tags = tagsOf(tree);
  if (CONTENT.some((tag) => tags.includes(tag))) return true;
  for (let node = tags.indexOf(TAG.meta); node >= 0; node = tags.indexOf(TAG.meta, node + 1)) {
    if (attribute(node, ATTRIBUTE['http-equiv'])?.trim().toLowerCase() === 'refresh') return true;
  }
  return false;
}

const IS_PLACE = new Set<number>([
  TAG.div,
  TAG.ul,
  TAG.ol,
  TAG.dl,
  TAG.tbody,
  TAG.table,
  TAG.section,
  TAG.main,
  TAG.span,
]);

/** An element of such an id with no more nodes, blanks aside. */
function hasEmptyPlace({ tree, attribute, raw }: Page, id: RegExp, most: number): boolean {
  for (let node = 0; node < tree.size; node++) {
    if (!IS_PLACE.has(tree.tag[node] ?? 0) || attributeOf(tree, node, ATTRIBUTE.id) < 0) continue;
    const size = (tree.last[node] ?? 0) - node - 1;
    if (size > most && !(size === 1 && isBlank(tree, node + 1, raw))) continue;
    if (id.test(attribute(node, ATTRIBUTE.id)?.trim() ?? '')) return true;
  }
  return false;
}

const IS_LIST = new Set<number>([TAG.ul, TAG.ol, TAG.dl, TAG.tbody]);
/** Places of lists by the class that templates give them: whole words of it. */
const LIST_CLASS =
  /(?:^|[\s_-])(?:(?:news|page|main|article|list|data|right|info)-?(?:list|con|cont|content|body|box|data)|lists?|gllist|xxgklist)(?:$|[\s_-])/iu;

/** A list without entries, whatever its id, or a block called like one that has nothing in it. */
function hasEmptyList({ tree, attribute, raw }: Page): boolean {
  for (let node = 0; node < tree.size; node++) {
    const tag = tree.tag[node] ?? 0;
    const isList = IS_LIST.has(tag);
    if (!isList && tag !== TAG.div) continue;
    const size = (tree.last[node] ?? 0) - node - 1;
    if (size > 0 && !(size === 1 && isBlank(tree, node + 1, raw))) continue;
    if (isList || LIST_CLASS.test(attribute(node, ATTRIBUTE.class) ?? '')) return true;
  }
  return false;
}

/** Letters of an inline script that are read. */
const SCRIPT_BYTES = 20_000;
/** Asks a server for something, or writes into the page. */
const FILLS =
  /\bfetch\s*\(|\.(?:ajax|getJSON|get|post|load|html|append|prepend|appendTo|render)\s*\(|XMLHttpRequest|axios|\.innerHTML\s*\+?=|insertAdjacentHTML|new\s+Vue\b|createApp|jsonp/u;
/** Files that bring no entries, as they are called everywhere: libraries, counters, marks of the foot, what moves, prints or shares. */
const NEVER_FILLS =
  /jquery|bootstrap|swiper|slide|slick|carousel|banner|marquee|html5|respond|modernizr|mediaquer|polyfill|(?:^|\/)(?:hm|h|z_stat|stat|core)\.(?:js|php)|analytics|tongji|baidu|cnzz|51\.la|conac|jiucuo|count|pv\b|share|qrcode|print|font|zoom|scroll|tabs?\b|nav|menu|float|calendar|date|gb2big5|big5|fanti|accessib|wza|barrier|gray|weixin|wx\b|lazyload|placeholder|png|pie\b|config/iu;

/** Whether a script of the page may bring entries from elsewhere: only libraries and counters do not. */
function hasFillingScript({ tree, attribute, raw }: Page): boolean {
  const tags = tagsOf(tree);
  for (let node = tags.indexOf(TAG.script); node >= 0; node = tags.indexOf(TAG.script, node + 1)) {
    const file = attribute(node, ATTRIBUTE.src)?.trim() ?? '';
    if (file !== '') {
      if (!NEVER_FILLS.test(file)) return true;
      continue;
    }
    const from = tree.from[node + 1] ?? 0;
    const hasText = tags[node + 1] === TEXT && (tree.last[node] ?? 0) > node;
    if (hasText && FILLS.test(raw(from, Math.min(tree.to[node + 1] ?? 0, from + SCRIPT_BYTES)))) return true;
  }
  return false;
}

const isBlank = ({ tag, from, to }: PageTree, node: number, raw: Page['raw']) =>
  tag[node] === TEXT && raw(from[node] ?? 0, to[node] ?? 0).trim() === '';

/** Letters of a `<noscript>` that are read. */
const NOTE_BYTES = 600;

/** A line, or a note for visitors without scripts, asks to turn them on. */
function asksForScripts({ tree, raw, lines }: Page): boolean {
  if (lines.some(({ text }) => NEEDS_SCRIPTS.test(text))) return true;
  const tags = tagsOf(tree);
  for (let node = tags.indexOf(TAG.noscript); node >= 0; node = tags.indexOf(TAG.noscript, node + 1)) {
    const from = tree.from[node + 1] ?? 0;
    if (tags[node + 1] === TEXT && NEEDS_SCRIPTS.test(raw(from, Math.min(tree.to[node + 1] ?? 0, from + NOTE_BYTES))))
      return true;
  }
  return false;
}
