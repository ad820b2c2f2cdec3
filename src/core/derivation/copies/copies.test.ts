import { describe, expect, it } from 'vitest';
import { absolute, derived, makeLog, type MadePage } from '../log-records.test-support.ts';

const TEXT = '为进一步做好全市防汛工作，现将有关事项通知如下，请各单位认真组织实施并抓好落实。'.repeat(2);
const article = (path: string, more: Partial<MadePage> = {}): MadePage => ({
  path,
  kind: 'article',
  title: '关于做好防汛工作的通知',
  text: `当前位置：首页\n${TEXT}\n浏览次数：${path.length}`,
  ...more,
});

const groupsOf = (...pages: readonly MadePage[]) => {
  const log = makeLog();
  for (const page of pages) log.page(page);
  return derived('copies', log.records);
};

describe('copies', () => {
  it('are articles of equal title and text', () => {
    expect(
      groupsOf(article('/b/1.html'), article('/a/22.html'), article('/c/3.html', { title: '另一标题' })),
    ).toMatchObject([
      {
        kind: 'copies',
        title: '关于做好防汛工作的通知',
        pageCount: 2,
        pages: [{ url: absolute('/a/22.html') }, { url: absolute('/b/1.html') }],
      },
    ]);
  });

  it.each([
    ['blanks in the title', article('/b', { title: '关于做好 防汛工作的通知　' }), 1],
    ['another text', article('/b', { text: `${TEXT}特此通知，请遵照执行，并于月底前报送工作总结材料。` }), 0],
    ['a short text', article('/b', { text: '为进一步做好全市防汛工作，现将有关事项通知如下：一、提高认识。' }), 0],
    ['another spelling of the address', article('https://example.gov.cn/a'), 0],
    ['an address that leads to the other', article('/b', { reach: { url: absolute('/a'), redirects: 1 } }), 0],
    ['a page that is not there', article('/b', { reach: { status: 404 } }), 0],
    ['a list', article('/b', { kind: 'section' }), 0],
    ['a page of scripts', article('/b', { scripted: true }), 0],
  ])('with %s', (_, page, count) => {
    expect(groupsOf(article('/a'), page)).toHaveLength(count);
  });

  it.each([
    [10_000, 0],
    [9999, 1],
  ])('are not an article with the number %i under two columns', (number, count) => {
    expect(groupsOf(article(`/a/post_${number}.html`), article(`/b/post_${number}.html`))).toHaveLength(count);
  });

  it('are told with ten pages at most', () => {
    const [group] = groupsOf(...Array.from({ length: 11 }, (_, index) => article(`/${index}/x.html`)));
    expect([group?.pageCount, group?.pages.length]).toEqual([11, 10]);
  });
});
