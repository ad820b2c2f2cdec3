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
  ['/a?c=1&ASPSESSIONIDQATRDBQB=IKPDOGGC&d=2', 'http://www.example.gov.cn/a?c=1&d=2'],
  ['/a?ASP.NET_SessionId=x', 'http://www.example.gov.cn/a'],
  ['/a?cfid=7&CFTOKEN=1', 'http://www.example.gov.cn/a?cfid=7'],
  ['/a?jsessionid', 'http://www.example.gov.cn/a'],
  ['/a?jsessionids=1', 'http://www.example.gov.cn/a?jsessionids=1'],
  // A column has a number, a name or a day, a visit something long that was drawn by lot.
  ['/a?sid=1', 'http://www.example.gov.cn/a?sid=1'],
  ['/a?sid=20260305101530123456', 'http://www.example.gov.cn/a?sid=20260305101530123456'],
  ['/a?sid=zhengwugongkaizhuanlan', 'http://www.example.gov.cn/a?sid=zhengwugongkaizhuanlan'],
  ['/a?sessionid=zwgk2026', 'http://www.example.gov.cn/a?sessionid=zwgk2026'],
  [
    '/a?sid=4028818a5b6c7d8e015b6c7d8e010001&id=1',
    'http://www.example.gov.cn/a?sid=4028818a5b6c7d8e015b6c7d8e010001&id=1',
  ],
  ['/a?sid=', 'http://www.example.gov.cn/a?sid='],
  ['/a?sid', 'http://www.example.gov.cn/a?sid'],
  ['/a?sid=rq5n2a8kd0vp3hj71mbc6tuf4e&c=1', 'http://www.example.gov.cn/a?c=1'],
  ['/a?c=1&SID=0F8FAD5B-D9CB-469F-A165-70867728950E', 'http://www.example.gov.cn/a?c=1'],
  ['/a?sessionid=q0Zr4bN1mW8xK2vT6yJ9pA==', 'http://www.example.gov.cn/a'],
  ['/a?', 'http://www.example.gov.cn/a'],
  ['/gkmlpt/index#721', 'http://www.example.gov.cn/gkmlpt/index#721'],
  ['/gkmlpt/index#top', 'http://www.example.gov.cn/gkmlpt/index'],
  ['/gkmlpt/guide#721', 'http://www.example.gov.cn/gkmlpt/guide'],
  ['/gkmlpt/api/all/721?page=1&sid=662021', 'http://www.example.gov.cn/gkmlpt/api/all/721?page=1&sid=662021'],
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

test.each([
  'http://www.example.gov.cn',
  'http://www.example.gov.cn/',
  'HTTP://WWW.example.gov.cn:80/a/',
  'http://user:secret@www.example.gov.cn./x?y=/z',
  'http://0x7f.1/a',
  'http://127.0.0.1:8080/a',
  'https://示例.政务/a',
  'http://xn--a/',
  'http://a b/',
  'ftp://www.example.gov.cn/',
  'no address',
])('a plain path under %s is what the standard makes of it', (base) => {
  const known = URL.parse('/a-b/c_d.e/', base);
  const isWeb = known !== null && known.protocol.startsWith('http');
  const host = known?.host.replace(/\.$/u, '') ?? '';
  for (let time = 0; time < 2; time++)
    expect(normaliseUrl('/a-b/c_d.e/', base)).toBe(isWeb ? `${known.protocol}//${host}/a-b/c_d.e/` : null);
  expect(normaliseUrl('/a/.b', base)).toBe(isWeb ? `${known.protocol}//${host}/a/.b` : null);
  expect(normaliseUrl('/a/../b', base)).toBe(isWeb ? `${known.protocol}//${host}/b` : null);
});
