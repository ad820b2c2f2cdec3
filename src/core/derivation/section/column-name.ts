import type { PageTags } from '../../model/page-facts.ts';
import { PATH_LABEL } from '../../pages/index.ts';
import type { SeenPage } from '../../model/observation/index.ts';

/** Values that a template puts where there is none. */
const NOTHING = /^(?:null|undefined|none|无|\s*)$/iu;
const SEPARATOR = /[_|｜]|\s*[-—–]{1,2}\s*|\s*[>›»]\s*/u;
const PAGE_OF = /\s*[（(]?第\s*\d+\s*页.*$/u;
const PATH = new RegExp(String.raw`(?:${PATH_LABEL})\s*[:：]?\s*(.+)$`, 'u');

/** The value of a tag by its name in any case; null for none or an empty one. */
export function tagOf(tags: PageTags, name: string): string | null {
  const wanted = name.toLowerCase();
  for (const key in tags) {
    if (key.length !== wanted.length || key.toLowerCase() !== wanted) continue;
    const value = [tags[key] ?? ''].flat()[0]?.trim() ?? '';
    return NOTHING.test(value) ? null : value;
  }
  return null;
}

/** The name of a column: by its tag ColumnName, else as displayed, else the first part of `<title>`, else the end of 当前位置; empty for none. */
export function columnNameOf({ facts, text }: SeenPage): string {
  const tag = tagOf(facts.tags, 'ColumnName');
  const isOwn = tag !== null && tag !== '首页' && tag !== tagOf(facts.tags, 'SiteName');
  const name = isOwn ? tag : (facts.title ?? firstPart(facts.htmlTitle) ?? endOfPath(text) ?? '');
  return name.replace(PAGE_OF, '').trim();
}

const firstPart = (title: string | null) => title?.split(SEPARATOR)[0]?.trim() || null;

const endOfPath = (text: string) => pathNames(text).at(-1) ?? null;

/** The names behind 当前位置, from the top downwards; none where the page does not show its place. */
export function pathNames(text: string): string[] {
  for (const line of text.split('\n')) {
    const path = line.length > 200 ? undefined : PATH.exec(line)?.[1];
    if (path !== undefined)
      return path
        .split(/[>›»/]/u)
        .map((name) => name.trim())
        .filter((name) => name !== '');
  }
  return [];
}
