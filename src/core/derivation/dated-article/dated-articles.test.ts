import { describe, expect, it } from 'vitest';
import { absolute, derived, item, makeLog, type MadePage } from '../log-records.test-support.ts';
import { numberInAddress } from '../number-in-address.ts';

const article = (path: string, published: string | null, more: Partial<MadePage> = {}): MadePage => ({
  path,
  kind: 'article',
  title: '标题',
  published,
  ...more,
});

const articlesOf = (...pages: readonly MadePage[]) => {
  const log = makeLog();
  for (const page of pages) log.page(page);
  return derived('dated-article', log.records);
};

describe('dated articles', () => {
  it('tell everything that a date can be held against', () => {
    const path = '/tzgg/202403/t20240305_123.html';
    const list: MadePage = { path: '/tzgg/', kind: 'section', items: [item(path, '2024-03-06')] };
    const lastModified = '2024-03-07T08:00:00+08:00';
    expect(articlesOf(list, article(path, '2024-03-05', { lastModified }))).toEqual([
      {
        kind: 'dated-article',
        title: '标题',
        published: { date: '2024-03-05', time: null, precision: 'day', from: 'label' },
        listed: '2024-03-06',
        lastModified,
        inAddress: '2024-03-05',
        neighbours: { before: null, after: null },
        place: { url: absolute(path), sha256: expect.any(String) as string, at: '2024-03-31T10:00:00+08:00' },
      },
    ]);
  });

  it.each([
    ['the earliest', ['2024-03-06', '2024-03-04'], '2024-03-01', '2024-03-04'],
    ['the one of the article', ['2024-03-06', '2024-03-04'], '2024-03-06', '2024-03-06'],
    ['none without a year', ['03-06'], '2024-03-06', null],
  ])('of several days in lists %s', (_, days, published, listed) => {
    const lists = days.map((day, index): MadePage => ({
      path: `/${index}/`,
      kind: 'section',
      items: [item('/a', day)],
    }));
    expect(articlesOf(article('/a', published), ...lists)[0]?.listed).toBe(listed);
  });

  it('know the nearest dated articles by number, over folders of months', () => {
    const pages = [
      article('/a/202402/t20240201_107.html', '2024-02-01'),
      article('/a/202403/t20240301_110.html', '2024-03-01'),
      article('/a/202403/t20240302_111.html', null),
      article('/a/202403/t20240303_111.html', '2024-03-03'),
      article('/b/202403/t20240309_112.html', '2024-03-09'),
    ];
    const told = articlesOf(...pages).map(({ place, neighbours: { before, after } }) => [
      place.url.slice(-8, -5),
      before,
      after,
    ]);
    expect(told).toEqual([
      ['107', null, '2024-03-01'],
      ['110', '2024-02-01', '2024-03-03'],
      ['111', '2024-03-01', null],
      ['111', '2024-03-01', null],
      ['112', null, null],
    ]);
  });

  it.each([
    ['are neighbours as far apart as usual', [100, 102, 103, 107, 108, 112], ['2024-03-05', null]],
    ['are none beyond a leap', [100, 102, 103, 107, 108, 17_000_108], [null, null]],
    ['are neighbours where nobody knows what is usual', [100, 17_000_108], ['2024-03-01', null]],
  ])('numbers %s', (_, numbers, expected) => {
    const pages = numbers.map((number, index) => article(`/a/${number}.html`, `2024-03-0${index + 1}`));
    const last = articlesOf(...pages).find(({ place }) => place.url.endsWith(`/${numbers.at(-1)}.html`));
    expect([last?.neighbours.before, last?.neighbours.after]).toEqual(expected);
  });

  it('are not pages that are not there, lists, or made by scripts', () => {
    const others = [article('/a', null, { reach: { status: 404 } }), article('/b', null, { kind: 'section' })];
    expect(articlesOf(...others, article('/c', null, { scripted: true }))).toEqual([]);
  });
});

describe('numbers in addresses', () => {
  it.each([
    ['/a/202403/t20240305_123.html', 'a.cn/a/#/t#_#.html', 123],
    ['/gkmlpt/content/3/3456/post_3456789.html', 'a.cn/gkmlpt/content/#/#/post_#.html', 3_456_789],
    ['/art/2024/3/5/art_12_345678.html', 'a.cn/art/#/#/#/art_#_#.html', 345_678],
    ['/a/123.html', 'a.cn/a/#.html', 123],
    ['/show.jsp?cat=3&id=77', 'a.cn/show.jsp?cat=#&id=#', 77],
    ['/a/123456789012345.html', 'a.cn/a/#.html', 123_456_789_012_345],
  ])('%s', (path, family, number) => {
    expect(numberInAddress(`http://www.a.cn${path}`)).toEqual({ family, number });
  });

  it.each([
    '/a/',
    '/a/index.html',
    '/a/9.html',
    '/a/4f6a8c12b7e94d5.html',
    '/a/1234567890123456.html',
    '/l.jsp?page=2',
  ])('%s has none', (path) => {
    expect(numberInAddress(`http://www.a.cn${path}`)).toBeNull();
  });
});
