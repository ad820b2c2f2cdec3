import { describe, expect, test } from 'vitest';
import type { Failure } from '../../model/failure.ts';
import type { Certificate, Host } from '../../model/observation/index.ts';
import { CERTIFICATE, ended, HOME, host, MOMENT, verdictsOn } from '../observed.test-support.ts';
import { certificateProblems } from './index.ts';

const SECURE = 'https://www.example.gov.cn/';

function over(how: Failure | number, certificate: Partial<Certificate> | null = {}): Host {
  return host({
    https: { reach: ended(how, SECURE), certificate: certificate === null ? null : { ...CERTIFICATE, ...certificate } },
  });
}

const toldBy = (seen: Host, params: Record<string, string> = {}) =>
  verdictsOn(certificateProblems, [seen], { params }).map(({ outcome, about }) =>
    [outcome, about['问题'], about['性质']].filter(Boolean).join(' '),
  );

describe('dates, at 2024-03-15T10:00:00+08:00', () => {
  test.each([
    ['2024-03-15T09:59:59+08:00', 'failed 已过期 问题'],
    ['2024-03-15T01:59:59Z', 'failed 已过期 问题'],
    ['2024-03-15T10:00:00+08:00', 'failed 即将到期 提示'],
    ['2024-04-15T09:59:59+08:00', 'failed 即将到期 提示'],
    ['2024-04-15T10:00:00+08:00', 'passed'],
  ])('valid to %s: %s', (validTo, expected) => {
    expect(toldBy(over(200, { validTo }))).toEqual([expected]);
  });

  test.each([
    ['2024-03-15T10:00:00+08:00', 'passed'],
    ['2024-03-15T10:00:01+08:00', 'failed 尚未生效 问题'],
  ])('valid from %s: %s', (validFrom, expected) => {
    expect(toldBy(over(200, { validFrom }))).toEqual([expected]);
  });

  test('a scheme may ask for more days', () => {
    expect(toldBy(over(200), { daysLeft: '290' })).toEqual(['passed']);
    expect(toldBy(over(200), { daysLeft: '291' })).toEqual(['failed 即将到期 提示']);
  });
});

test.each([
  [['www.example.gov.cn'], 'passed'],
  [['WWW.Example.gov.cn'], 'passed'],
  [['other.gov.cn', '*.example.gov.cn'], 'passed'],
  [['*.gov.cn'], 'failed 与域名不符 问题'],
  [['example.gov.cn'], 'failed 与域名不符 问题'],
  [['*.www.example.gov.cn'], 'failed 与域名不符 问题'],
  [[], 'passed'],
])('for the names %j: %s', (names, expected) => {
  expect(toldBy(over(200, { names }))).toEqual([expected]);
});

test.each([
  ['tls-expired', null, 'failed 已过期 问题'],
  ['tls-name', null, 'failed 与域名不符 问题'],
  ['tls-certificate', null, 'failed 不被信任 问题'],
  ['tls-certificate', {}, 'failed 不被信任 问题'],
  ['tls-certificate', { validTo: '2024-03-20T00:00:00+08:00' }, 'failed 不被信任 问题'],
  ['tls-certificate', { validTo: '2024-03-01T00:00:00+08:00' }, 'failed 已过期 问题'],
  ['tls-chain', null, 'cantTell 证书链不完整 问题'],
  ['tls-chain', {}, 'cantTell 证书链不完整 问题'],
  ['tls-chain', { validTo: '2024-03-20T00:00:00+08:00' }, 'failed 即将到期 提示'],
  ['tls-chain', { validTo: '2024-03-01T00:00:00+08:00' }, 'failed 已过期 问题'],
  ['tls-failed', null, 'untested'],
  ['refused', null, 'inapplicable'],
  ['connect-timeout', null, 'inapplicable'],
  [403, {}, 'passed'],
  [200, null, 'untested'],
] as const)('%s with the certificate %j: %s', (how, certificate, expected) => {
  expect(toldBy(over(how, certificate))).toEqual([expected]);
});

test('where HTTPS was not tried nothing is known', () => {
  expect(toldBy(host({ https: null }))).toEqual(['untested']);
  expect(verdictsOn(certificateProblems, [])).toMatchObject([{ outcome: 'untested', problem: HOME }]);
});

test('a verdict says how long, and shows names and dates', () => {
  const [verdict] = verdictsOn(certificateProblems, [over(200, { validTo: '2024-03-13T00:00:00+08:00' })]);
  expect(verdict).toMatchObject({
    message: { zh: '证书已于 2024-03-13 过期，过期 2 天' },
    measured: { value: -2, unit: 'days', sample: 1 },
    evidence: [
      {
        url: SECURE,
        quote: 'www.example.gov.cn、example.gov.cn 2024-01-01T00:00:00+08:00 – 2024-03-13T00:00:00+08:00',
        at: MOMENT,
        sha256: null,
      },
    ],
  });
});
