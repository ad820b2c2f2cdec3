import { describe, expect, test } from 'vitest';
import { articleNumber, catalogueEntries, listAddress } from '../index.ts';

const URL_OF_ONE = 'http://www.example.gov.cn/gkmlpt/content/0/963/post_963149.html';
const article = (more: object) => ({ id: 1, title: '关于公布示例名单的通知', url: URL_OF_ONE, ...more });
const entriesOf = (...articles: unknown[]) => catalogueEntries(JSON.stringify({ total: articles.length, articles }));

describe('lists of gkmlpt', () => {
  test.each<[what: string, more: object, date: string]>([
    ['the day of creation', { created_at: '2026-06-18 16:25:04', create_time: 1_781_771_104 }, '2026-06-18'],
    [
      'the displayed day first',
      { created_at: '2026-06-18 16:25:04', display_publish_time: 1_781_625_600 },
      '2026-06-17',
    ],
    ['as a text', { display_publish_time: '2026-06-17 00:00:00' }, '2026-06-17'],
    ['0 is none', { created_at: '2026-06-18', display_publish_time: 0 }, '2026-06-18'],
  ])('%s', (_, more, date) => {
    expect(entriesOf(article(more))).toEqual([{ title: '关于公布示例名单的通知', url: URL_OF_ONE, date }]);
  });

  test('articles that lie elsewhere, and entries without a day or a title', () => {
    expect(
      entriesOf(
        article({ created_at: '2026-06-18', post_url: 'http://b.gov.cn/1.html' }),
        article({}),
        { id: 2 },
        null,
        'text',
        article({ created_at: '2026-06-18', title: '' }),
        article({ created_at: '2026-06-18', url: 7 }),
        article({ created_at: 20260618 }),
        article({ created_at: '2026-06-18', post_url: {} }),
        article({ created_at: '2026-06-18', display_publish_time: true }),
        article({ display_publish_time: 1e17 }),
      ),
    ).toMatchObject([{ url: 'http://b.gov.cn/1.html' }]);
  });

  test.each(['', '{', '[]', '{"articles":1}', '<html>'])('no list: %s', (text) => {
    expect(catalogueEntries(text)).toBeNull();
  });
});

test('addresses', () => {
  expect(articleNumber(URL_OF_ONE)).toBe('963149');
  expect(articleNumber('http://www.example.gov.cn/content/post_963149.html')).toBeNull();
  const page = "<script>window._CONFIG = { SID: '662021', TREE: [] }</script>";
  expect(listAddress('http://www.example.gov.cn/yjzjj/gkmlpt/index#721', page, 2)).toBe(
    'http://www.example.gov.cn/yjzjj/gkmlpt/api/all/721?page=2&sid=662021',
  );
  expect(listAddress('http://www.example.gov.cn/yjzjj/gkmlpt/index', page)).toBeNull();
  expect(listAddress('http://www.example.gov.cn/gkmlpt/index#721', '')).toBeNull();
});
