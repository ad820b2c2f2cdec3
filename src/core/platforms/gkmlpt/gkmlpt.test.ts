import { describe, expect, test } from 'vitest';
import { catalogueAnswer, siteNumber } from '../index.ts';

const URL_OF_ONE = 'http://www.example.gov.cn/gkmlpt/content/0/963/post_963149.html';
const TITLE = '关于公布示例名单的通知';
const article = (more: object) => ({ id: 1, title: TITLE, url: URL_OF_ONE, ...more });
const answerOf = (articles: unknown[], total: unknown = articles.length) =>
  catalogueAnswer(JSON.stringify({ total, articles }));

describe('entries of a catalogue', () => {
  test.each<[what: string, more: object, date: string | null]>([
    ['the day of creation', { created_at: '2026-06-18 16:25:04', create_time: 1_781_771_104 }, '2026-06-18'],
    [
      'the displayed day first',
      { created_at: '2026-06-18 16:25:04', display_publish_time: 1_781_625_600 },
      '2026-06-17',
    ],
    ['as a text', { display_publish_time: '2026-06-17 00:00:00' }, '2026-06-17'],
    ['0 is none', { created_at: '2026-06-18', display_publish_time: 0 }, '2026-06-18'],
    ['seconds alone', { date: 1_781_625_600 }, '2026-06-17'],
    ['a day that no calendar has', { created_at: '2026-02-31', date: 1_781_625_600 }, '2026-06-17'],
    ['none', {}, null],
    ['what is no day', { created_at: 20260618, display_publish_time: true, date: 1e17, create_time: [] }, null],
    ['a year that is none', { created_at: '0000-00-00 00:00:00' }, null],
  ])('%s', (_, more, date) => {
    expect(answerOf([article(more)])).toEqual({ total: 1, entries: [{ title: TITLE, url: URL_OF_ONE, date }] });
  });

  test('lead to where an article is shown; what has no title or address is none', () => {
    const others = [
      { id: 2 },
      null,
      'text',
      7,
      [],
      article({ title: '' }),
      article({ title: {} }),
      article({ url: 7 }),
    ];
    expect(answerOf([...others, article({ post_url: 'http://b.gov.cn/1.html' }), article({ post_url: {} })])).toEqual({
      total: 10,
      entries: [
        { title: TITLE, url: 'http://b.gov.cn/1.html', date: null },
        { title: TITLE, url: URL_OF_ONE, date: null },
      ],
    });
  });

  test('there are none where the answer says so', () => {
    expect(answerOf([])).toEqual({ total: 0, entries: [] });
    expect(answerOf([], '0')).toEqual({ total: 0, entries: [] });
  });

  test('of very many the first are read', () => {
    expect(answerOf(Array.from({ length: 20_000 }, () => article({})))?.entries).toHaveLength(5000);
  });
});

test.each([
  '',
  '{',
  '[]',
  'null',
  '7',
  '{}',
  '{"articles":1}',
  '{"articles":{"0":{}}}',
  '<html>',
  // It has entries, or claims to have some, and none was recognised.
  '{"articles":[{"name":"a"}],"total":1}',
  '{"articles":[],"total":12}',
  '{"articles":[],"msg":"系统繁忙，请稍后再试","code":500}',
  '{"articles":[],"total":null,"error":"sid"}',
  '{"articles":[],"total":""}',
  '{"articles":[],"total":"many"}',
  '{"articles":[],"total":-1}',
  '{"articles":[],"total":{}}',
])('no answer of a catalogue: %s', (text) => {
  expect(catalogueAnswer(text)).toBeNull();
});

test.each(['[', '{"articles":', '{"articles":['])('nor is what has no end: %s…', (text) => {
  expect(catalogueAnswer(text.repeat(100_000))).toBeNull();
});

test('the number of a site', () => {
  expect(siteNumber("<script>window._CONFIG = { SID: '662021', TREE: [] }</script>")).toBe('662021');
  expect(siteNumber('<script>window._CONFIG={"SITE_ID":763018}</script>')).toBeNull();
  expect(siteNumber(`SID: '${'1'.repeat(100_000)}`)).toBeNull();
});
