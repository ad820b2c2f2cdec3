import { expect, test } from 'vitest';
import { parentDomains } from './index.ts';

test.each<[string, string[]]>([
  ['a.B.example.gov.cn', ['b.example.gov.cn', 'example.gov.cn']],
  ['example.gov.cn', []],
  ['www.gd.gov.cn', ['gd.gov.cn']],
  ['www.gov.cn', []],
  ['a.example.gd.cn', ['example.gd.cn']],
  ['a.example.com', ['example.com']],
  ['a.xn--abc.xn--zfr164b', ['xn--abc.xn--zfr164b']],
  ['localhost', []],
])('%s', (host, expected) => {
  expect(parentDomains(host)).toEqual(expected);
});
