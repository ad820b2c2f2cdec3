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

  test('of a list, whose rows say where they are from', () => {
    const row = (day: number) =>
      `<li><a href="/${day}">示例县第${day}批名单公示</a><p>来源：县财政局 时间：2024-01-0${day} 08:00</p>`;
    const html = `<title>公示_示例县</title><p>当前位置：首页 &gt; 公示</p><ul>${[1, 2, 3, 4].map(row).join('')}</ul>`;
    const { kind, source, items } = read(new TextEncoder().encode(html), ORIGIN);
    expect([kind, source, items.length]).toEqual(['section', null, 4]);
  });

  test('of letters, of which none has the day of the page', () => {
    const letter = (day: number) => `<p>路灯不亮 发表于 2024-01-0${day} 08:00</p><p>暂未回复</p>`;
    const answered =
      '<p>路灯不亮 发表于 2024-01-04 09:00</p><p>市政府办公室 回复：</p><p>已修复。</p><p>回复时间：2024-01-05</p>';
    const html = `<title>留言板_示例县</title>${answered}${letter(3)}${answered}`;
    const { kind, published } = read(new TextEncoder().encode(html), ORIGIN);
    expect([kind, published]).toEqual(['messages', null]);
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
