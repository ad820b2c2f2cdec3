/** Shorter lines are headings, entries and menus. */
const SHORTEST = 25;
const SENTENCE = /[。；！？]/u;
/** What stands at the foot of every page of a site. */
const FOOT =
  /版权所有|主办单位|承办单位|ICP备|公网安备|网站标识码|分辨率|浏览器|技术支持|copyright|免责声明|本网站|本站/iu;

/** The lines of a page's text that are sentences, but for those that stand on every page of a site. */
export function proseLines(text: string): string[] {
  return text.split('\n').filter((line) => line.length >= SHORTEST && SENTENCE.test(line) && !FOOT.test(line));
}
