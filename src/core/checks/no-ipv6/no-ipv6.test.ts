import { expect, test } from 'vitest';
import { HOME, host, MOMENT, verdictsOn } from '../observed.test-support.ts';
import { noIpv6 } from './index.ts';

test.each([
  ['open', 'passed'],
  ['closed', 'failed'],
  ['no-address', 'failed'],
  ['not-measurable', 'untested'],
] as const)('over IPv6 %s: %s', (overIpv6, outcome) => {
  expect(verdictsOn(noIpv6, [host({ overIpv6 })])).toMatchObject([{ outcome, problem: HOME }]);
});

test.each([
  ['no host was looked at', [], HOME, 'untested'],
  ['the host that it leads to was looked at', [host({ host: 'www.example.org' })], HOME, 'passed'],
  ['an address of a test', [host({ host: '127.0.0.1', overIpv6: 'no-address' })], 'http://127.0.0.1/', 'inapplicable'],
  ['a bare IPv4 address', [host({ host: '192.0.2.1', overIpv6: 'no-address' })], 'http://192.0.2.1/', 'failed'],
])('%s', (_, observations, home, outcome) => {
  expect(verdictsOn(noIpv6, observations, { target: { home } })).toMatchObject([{ outcome }]);
});

test('another host beside the own one changes nothing', () => {
  const other = host({ host: 'www.example.org', overIpv6: 'closed' });
  expect(verdictsOn(noIpv6, [host(), other])).toMatchObject([{ outcome: 'passed' }]);
});

test('a verdict shows the addresses that were found', () => {
  expect(verdictsOn(noIpv6, [host({ overIpv6: 'closed', ipv6: ['2001:db8::1', '2001:db8::2'] })])).toMatchObject([
    {
      message: { zh: '域名有 IPv6 地址（2001:db8::1、2001:db8::2），但用 IPv6 打不开首页' },
      evidence: [{ url: HOME, quote: '2001:db8::1、2001:db8::2', at: MOMENT, sha256: null }],
    },
  ]);
});

test('of two looks the newer one counts', () => {
  const later = host({ overIpv6: 'closed', at: '2024-03-16T10:00:00+08:00' });
  expect(verdictsOn(noIpv6, [later, host()])).toMatchObject([{ outcome: 'failed' }]);
});
