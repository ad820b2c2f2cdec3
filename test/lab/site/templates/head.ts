import type { LabPage } from '../site-plan.ts';
import { escaped } from '../markup.ts';

/** The head of a page: charset where the page tells it, title, tags, style. */
export function headOf(
  { htmlTitle, tags }: LabPage,
  charset: string | null,
  charsetMeta: (name: string) => string,
): string {
  return [
    ...(charset === null ? [] : [charsetMeta(charset)]),
    `<title>${escaped(htmlTitle)}</title>`,
    ...tags.map(([name, value]) => `<meta name="${name}" content="${escaped(value)}">`),
    '<link rel="stylesheet" type="text/css" href="/css/main.css">',
    '<script src="/js/main.js"></script>',
  ].join('\n');
}

export const shortCharset = (name: string) => `<meta charset="${name}">`;
export const longCharset = (name: string) => `<meta http-equiv="Content-Type" content="text/html; charset=${name}">`;

export const searchForm = (path: string): string =>
  `<form action="${path}" method="get"><input type="text" name="q" placeholder="请输入关键字"><input type="submit" value="搜索"></form>`;
