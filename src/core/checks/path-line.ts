const HOME = /(?:首页|主页)\s*(?:[>›»→]|-+>)/u;
const SEPARATOR = /\s*(?:[>›»→]+|-+>)+\s*/u;
/** Ends of such a line that name the page and no column. */
const NO_COLUMN = /^(?:正文|详情|内容|详细内容|文章内容|信息内容|内容页|浏览|查看)?$/u;
const LONGEST_LINE = 200;
const LONGEST_NAME = 20;

/**
 * The name of the column in the line that shows where an article stands (首页 >> 通知公告 >> 正文), for pages without tags; null where there
 * is none. `title`: of the article, which may stand at its end.
 */
export function columnInPathLine(text: string, title: string | null): string | null {
  for (let from = 0; from < text.length;) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const line = end - from > LONGEST_LINE ? '' : text.slice(from, end);
    from = end + 1;
    const at = line.search(HOME);
    if (at < 0) continue;
    const [, ...names] = line.slice(at).split(SEPARATOR);
    const column = names
      .map((name) => name.trim())
      .filter((name) => !NO_COLUMN.test(name) && name !== title)
      .at(-1);
    return column === undefined || column.length > LONGEST_NAME ? null : column;
  }
  return null;
}
