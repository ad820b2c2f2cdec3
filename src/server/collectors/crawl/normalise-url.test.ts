import { expect, test } from 'vitest';
import { normaliseUrl } from './normalise-url.ts';

const BASE = 'http://www.example.gov.cn/a/b.html?x=1';

test.each<[href: string, url: string | null]>([
  ['c.html', 'http://www.example.gov.cn/a/c.html'],
  ['../c.html#top', 'http://www.example.gov.cn/c.html'],
  ['#top', 'http://www.example.gov.cn/a/b.html?x=1'],
  ['', 'http://www.example.gov.cn/a/b.html?x=1'],
  ['?y=2', 'http://www.example.gov.cn/a/b.html?y=2'],
  ['//OTHER.gov.cn:80/', 'http://other.gov.cn/'],
  ['https://www.example.gov.cn:443/', 'https://www.example.gov.cn/'],
  ['/通知公告/', 'http://www.example.gov.cn/%E9%80%9A%E7%9F%A5%E5%85%AC%E5%91%8A/'],
  ['/%E9%80%9A%zz', 'http://www.example.gov.cn/%E9%80%9A%zz'],
  ['/%C1%AA', 'http://www.example.gov.cn/%C1%AA'],
  ['/a;jsessionid=1A2B?c=1', 'http://www.example.gov.cn/a?c=1'],
  ['/a?PHPSESSID=1&c=1', 'http://www.example.gov.cn/a?c=1'],
  ['/a?sid=1', 'http://www.example.gov.cn/a'],
  ['/a?', 'http://www.example.gov.cn/a'],
  ['/a?c=%b0%a1&d=', 'http://www.example.gov.cn/a?c=%b0%a1&d='],
  ['http://user:secret@www.example.gov.cn/', 'http://www.example.gov.cn/'],
  ['http://www.example.gov.cn./', 'http://www.example.gov.cn/'],
  ['http://示例.政务/', 'http://xn--fsq092h.xn--zfr164b/'],
  [' \n/a\t ', 'http://www.example.gov.cn/a'],
  ['\\a', 'http://www.example.gov.cn/a'],
  [`/${'a'.repeat(2000)}`, null],
  ['javascript:void(0)', null],
  ['mailto:a@example.gov.cn', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['gopher://example.gov.cn/', null],
  ['http://[', null],
  ['http://', null],
])('%s', (href, url) => {
  expect(normaliseUrl(href, BASE)).toBe(url);
});
