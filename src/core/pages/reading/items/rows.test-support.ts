import { openPageReader } from '../page.ts';
import { readItems } from './read-items.ts';

const read = openPageReader();

/** As those of a page that is no article. */
export const rowsIn = (html: string) =>
  readItems(read(new TextEncoder().encode(html)), { base: null, article: null }).items.map(({ title, url, date }) => [
    title,
    url,
    date,
  ]);

export const TITLES = [
  '松林县举行春季植树活动',
  '松林县公布第一批便民服务点名单的通知',
  '关于调整松林县公交线路的公告',
  '松林县防汛演练开展',
];
export const DAYS = [22, 21, 20, 19];
/** Rows made after a pattern with T, U, S and DD for title, address, title cut short and day. */
export const listOf = (pattern: string, around = 'ul') =>
  `<${around}>${TITLES.map((title, at) =>
    pattern
      .replaceAll('T', title)
      .replaceAll('S', title.slice(0, -2))
      .replaceAll('U', `/${at}`)
      .replaceAll('DD', String(DAYS[at])),
  ).join('')}</${around}>`;
export const rowsOf = (start: string) => TITLES.map((title, at) => [title, `/${at}`, `${start}${DAYS[at]}`]);
