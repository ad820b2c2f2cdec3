import { describe, expect, test } from 'vitest';
import { openCrawlReader, openLinkReader, readCatalogueAnswer, type ReadPage } from '../index.ts';
import type { LinkedPage } from './crawl-origin.ts';

const ROOT = 'http://www.example.gov.cn/gkmlpt';
const entriesAt = (page: number) => `${ROOT}/api/all/721?page=${page}&sid=662021`;

/** What a crawl reads at an address, with its links as they are written. */
function readAt(url: string, written: string, open = openCrawlReader): ReadPage & { leadsTo: string[] } {
  const leadsTo: string[] = [];
  const resolveLink =
    ({ bytes }: LinkedPage) =>
    (from: number, to: number) =>
      leadsTo.push(new TextDecoder().decode(bytes.subarray(from, to)).replaceAll('&amp;', '&')) - 1;
  const read = open()(new TextEncoder().encode(written), { url, contentType: null, resolveLink });
  return { ...read, leadsTo };
}

const article = (number: number, more: object = {}) => ({
  title: `关于第${number}号事项的通知`,
  url: `/gkmlpt/content/2/345/post_${number}.html`,
  created_at: '2026-11-20 09:00:00',
  ...more,
});
const answer = (count: number, total = count, more: object = {}) =>
  JSON.stringify({ articles: Array.from({ length: count }, (_, at) => article(at, more)), total });

describe('entries that a catalogue told its script', () => {
  test('are what a visitor sees of the column', () => {
    const { facts, text, leadsTo, scripted, links } = readAt(entriesAt(1), answer(2));
    const urls = [0, 1].map((number) => `${ROOT}/content/2/345/post_${number}.html`);
    expect(facts).toMatchObject({ kind: 'section', title: null, tags: {}, messages: [], published: null });
    expect(facts.items).toEqual(
      urls.map((url, number) => ({ title: `关于第${number}号事项的通知`, url, date: '2026-11-20' })),
    );
    expect(text).toBe('关于第0号事项的通知\n2026-11-20\n关于第1号事项的通知\n2026-11-20');
    expect(leadsTo).toEqual(urls);
    expect(links).toHaveLength(2);
    expect(scripted).toBe(false);
  });

  test('are a blank column where there are none', () => {
    expect(readAt(entriesAt(1), answer(0))).toMatchObject({ facts: { items: [] }, text: '', scripted: false });
  });

  test.each([
    ['all stand on the first page', 1, 100, 100, null],
    ['more are to come', 1, 100, 101, 2],
    ['of a site with short pages', 1, 20, 45, 2],
    ['the last page', 3, 50, 250, null],
    ['a short page behind the first', 2, 20, 450, null],
    ['enough is read', 5, 100, 9000, null],
  ])('lead to the next page of them: %s', (_, page, count, total, next) => {
    const further = readAt(entriesAt(page), answer(count, total)).leadsTo.filter((url) => url.includes('/api/'));
    expect(further).toEqual(next === null ? [] : [entriesAt(next)]);
  });

  test('lead to other sites, but to no script, and show no personal data', () => {
    const articles = [
      article(1, { post_url: 'https://b.gov.cn/1.html' }),
      article(2, { url: 'javascript:alert(1)', title: '电话13800138000' }),
      article(3, { url: 'data:text/html,x' }),
    ];
    const { facts, text, leadsTo } = readAt(entriesAt(1), JSON.stringify({ articles }));
    expect(facts.items.map(({ url }) => url)).toEqual(['https://b.gov.cn/1.html', null, null]);
    expect(leadsTo).toEqual(['https://b.gov.cn/1.html']);
    expect(facts.items[1]?.title).toBe('电话138****8000');
    expect(text).not.toContain('13800138000');
  });

  test('only count where links alone are read', () => {
    const { facts, text, leadsTo } = readAt(entriesAt(1), answer(2), openLinkReader);
    expect({ items: facts.items, text, links: leadsTo.length }).toEqual({ items: [], text: '', links: 2 });
  });

  test('are told at one kind of address only', () => {
    const bytes = new TextEncoder().encode(answer(1));
    expect(readCatalogueAnswer(bytes, entriesAt(1))?.entries).toHaveLength(1);
    expect(readCatalogueAnswer(bytes, `${ROOT}/index#721`)).toBeNull();
    expect(readCatalogueAnswer(new TextEncoder().encode('<html>'), entriesAt(1))).toBeNull();
  });
});

const CATALOGUE = `<!doctype html><title>政府信息公开目录</title><div><p>本目录由示例市统计局编制，公民、法人和其他组织可以查询本局主动公开的政府信息。</p></div>
<script>window._CONFIG = { SID: '662021', TREE: [{"id":7,"name":"法定主动公开内容","children":[{"id":721,"name":" 通知公告 "},{"id":"722","name":"政策文件"},{"id":723,"name":""},{"id":{},"name":"无"},{"name":"无"}]}] }</script>`;

describe('the page of a catalogue', () => {
  test('tells what its columns are called', () => {
    expect(readAt(`${ROOT}/index`, CATALOGUE).facts.linkTexts).toEqual([
      { url: `${ROOT}/index#7`, text: '法定主动公开内容' },
      { url: `${ROOT}/index#721`, text: '通知公告' },
      { url: `${ROOT}/index#722`, text: '政策文件' },
    ]);
    expect(readAt('http://www.example.gov.cn/zwgk/index', CATALOGUE).facts.linkTexts).toBeUndefined();
  });

  test('is nothing that was read of a column, whatever it says', () => {
    expect(readAt(`${ROOT}/index#721`, CATALOGUE).scripted).toBe(true);
    const row = (number: number) =>
      `<li><a href="/gkmlpt/content/2/345/post_${number}.html">关于第${number}号事项的通知</a><span>2026-11-20</span></li>`;
    const drawn = readAt(`${ROOT}/index#721`, `${CATALOGUE}<ul>${row(1)}${row(2)}${row(3)}</ul>`);
    expect([drawn.facts.items.length, drawn.scripted]).toEqual([3, false]);
  });
});
