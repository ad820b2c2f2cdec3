import { expect, test } from 'vitest';
import type { LogRecord } from '../model/observation/index.ts';
import { packLink } from '../model/packed-link.ts';
import { MOST_MET_HOSTS, openMetHosts } from './index.ts';

const MOMENT = '2020-03-02T08:00:00+08:00';
const SITE = { home: 'http://www.city.gov.cn/', hosts: ['old.city.gov.cn:8080'] };

const address = (id: number, url: string): LogRecord => ({ kind: 'address', id, url });
const page = (id: number, url: string, to: readonly number[]): LogRecord =>
  ({ kind: 'page', id, url, links: to.map((one) => packLink(one, 'page')) }) as unknown as LogRecord;
const target = (id: number, status: number | null): LogRecord => ({
  kind: 'target',
  at: MOMENT,
  id,
  method: 'HEAD',
  reach: { url: '', redirects: 0, status, failure: status === null ? 'dns-failed' : null, firstByte: 1, total: 1 },
  contentType: null,
  length: null,
  sniffed: null,
});

function metIn(records: readonly LogRecord[]) {
  const met = openMetHosts(SITE);
  for (const record of records) met.see(record);
  return met.end();
}

test.each<[string, string, string | null]>([
  ['a host below', 'https://bureau.city.gov.cn/a', 'bureau.city.gov.cn'],
  ['capital letters and a port', 'HTTP://Bureau.City.gov.cn:81?x', 'bureau.city.gov.cn'],
  ['its own', 'http://www.city.gov.cn/a', null],
  ['its own without www.', 'https://city.gov.cn/a', null],
  ['a registered one, at whatever port', 'http://old.city.gov.cn/a', null],
  ['a bare address', 'http://192.0.2.1/', null],
  ['a name without a dot', 'http://intranet/', null],
  ['a name and password in front', 'http://www.city.gov.cn@evil.example/', null],
  ['no address of the web', 'mailto:a@bureau.city.gov.cn', null],
])('%s', (_what, url, expected) => {
  expect(metIn([address(1, url)]).map(({ host }) => host)).toEqual(expected === null ? [] : [expected]);
});

test('each once, with the first address, the first page that leads there, and whether anything answered', () => {
  const home = page(1, SITE.home, [1, 3]);
  const records = [
    address(1, SITE.home),
    address(2, 'http://a.city.gov.cn/x'),
    address(3, 'http://a.city.gov.cn/y'),
    home,
    address(4, 'http://b.city.gov.cn/'),
    address(5, 'http://c.city.gov.cn/'),
    page(6, 'http://www.city.gov.cn/list', [2, 4]),
    page(7, 'http://www.city.gov.cn/later', [2, 4]),
    target(2, null),
    target(3, 403),
    target(4, null),
  ];
  const list = 'http://www.city.gov.cn/list';
  expect(metIn(records)).toEqual([
    { host: 'a.city.gov.cn', url: 'http://a.city.gov.cn/x', page: list, answers: true },
    { host: 'b.city.gov.cn', url: 'http://b.city.gov.cn/', page: list, answers: false },
    { host: 'c.city.gov.cn', url: 'http://c.city.gov.cn/', page: null, answers: null },
  ]);
});

test('names that are made up without end are cut off', () => {
  const records = Array.from({ length: MOST_MET_HOSTS + 1 }, (_, id) => address(id, `http://h${id}.city.gov.cn/`));
  expect(metIn(records)).toHaveLength(MOST_MET_HOSTS);
});
