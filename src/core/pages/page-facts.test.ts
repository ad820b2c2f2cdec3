import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testNeeding } from '../../../test/needs.ts';
import { PageFactsSchema } from '../model/page-facts.ts';
import { openFactsReader } from './index.ts';
import { bytesOf, labelledPages } from './reading/real-pages.test-support.ts';

const read = openFactsReader();
const ORIGIN = { file: 'a.html', url: 'http://www.example.gov.cn/a/1.html' };

describe('the facts of a page', () => {
  test('of an article', () => {
    const html = `<title>关于公布示例名单的通知_示例市人民政府</title><meta name=SiteName content="示例市人民政府">
      <h1>关于公布示例名单的通知</h1><p>发布时间：2024-01-05 08:03 来源：市政府办</p>
      <p>现将示例名单予以公布。<a href="../f/1.pdf">附件</a></p><p>网站标识码：4451000001 粤ICP备12345678号</p>`;
    expect(read(new TextEncoder().encode(html), ORIGIN)).toEqual({
      file: 'a.html',
      charset: 'utf-8',
      title: '关于公布示例名单的通知',
      htmlTitle: '关于公布示例名单的通知_示例市人民政府',
      kind: 'article',
      tags: { SiteName: '示例市人民政府' },
      published: { date: '2024-01-05', time: '08:03', precision: 'minute', from: 'label' },
      source: '市政府办',
      footer: { siteCode: '4451000001', icp: '粤ICP备12345678号', police: null, conac: false, jiucuo: null },
      links: [{ url: 'http://www.example.gov.cn/f/1.pdf', kind: 'file' }],
      items: [],
      messages: [],
    });
  });

  const PIECES = [
    '<a href="/1"> </a> <li> <td> <tr> <table> </table> <h1> </h1> <script> </script> <p> <br> 2024-01-05 01-05 关于公布名单的通知',
    '发布时间： 来源： 来信时间： 回复时间 当前位置：首页>通知 <title> </title> <meta/name=ArticleTitle/content=关于公布> [{"title":"a", &amp;',
  ].flatMap((pieces) => pieces.split(' '));

  test('any soup of what readers look for keeps to the schema', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const facts = read(new TextEncoder().encode(pieces.join(' ')), ORIGIN);
        expect(PageFactsSchema.safeParse(facts).error).toBeUndefined();
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('any bytes keep to the schema', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(PageFactsSchema.safeParse(read(bytes, ORIGIN)).success).toBe(true);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  testNeeding(['shared'], 'every real page keeps to the schema', () => {
    const faulty = labelledPages().filter(
      (page) => !PageFactsSchema.safeParse(read(bytesOf(page), { file: page.file, url: null })).success,
    );
    expect(faulty.map(({ file }) => file)).toEqual([]);
  });
});
