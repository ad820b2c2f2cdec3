/** Shorter lines are headings, entries and menus. */
const SHORTEST = 25;
const SENTENCE = /[。；！？]/u;
/** What stands at the foot of every page of a site. */
const FOOT =
  /版权所有|主办单位|承办单位|ICP备|公网安备|网站标识码|分辨率|浏览器|技术支持|copyright|免责声明|本网站|本站/iu;

/** The lines of a page's text that are sentences, but for those that stand on every page of a site. */
export function proseLines(text: string): string[] {
  const lines: string[] = [];
  for (let from = 0; from < text.length;) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    if (end - from >= SHORTEST) {
      const line = text.slice(from, end);
      if (SENTENCE.test(line) && !FOOT.test(line)) lines.push(line);
    }
    from = end + 1;
  }
  return lines;
}
