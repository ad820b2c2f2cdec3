import { describe, expect, test } from 'vitest';
import type { Failure } from '../../model/failure.ts';
import type { Reach } from '../../model/observation/index.ts';
import { ended, HOME, host, MOMENT, page, verdictsOn } from '../observed.test-support.ts';
import { noHttps } from './index.ts';

const SECURE = 'https://www.example.gov.cn/';
const over = (how: Failure | number, reach: Partial<Reach> = {}) =>
  host({ https: { reach: { ...ended(how, SECURE), ...reach }, certificate: null } });

describe('while the site opens over HTTP, HTTPS', () => {
  test.each([
    [200, 'passed'],
    [403, 'passed'],
    [404, 'failed'],
    [503, 'failed'],
    [405, 'untested'],
    ['refused', 'failed'],
    ['connect-timeout', 'failed'],
    ['reset', 'failed'],
    ['tls-expired', 'passed'],
    ['tls-name', 'passed'],
    ['tls-certificate', 'passed'],
    ['tls-failed', 'untested'],
    ['forbidden-address', 'untested'],
    ['shut-out', 'untested'],
  ] as const)('%s: %s', (how, outcome) => {
    expect(verdictsOn(noHttps, [over(how), page()])).toMatchObject([{ outcome, problem: HOME }]);
  });

  test('that leads back to HTTP is none', () => {
    expect(verdictsOn(noHttps, [over(200, { url: HOME, redirects: 1 }), page()])).toMatchObject([
      { outcome: 'failed', message: { zh: '首页不能用 HTTPS 打开：跳转回 HTTP' } },
    ]);
  });
});

test('where nothing of the site was read nothing is known', () => {
  expect(verdictsOn(noHttps, [over('refused')])).toMatchObject([{ outcome: 'untested' }]);
  expect(verdictsOn(noHttps, [over('refused'), page({ reach: ended(503) })])).toMatchObject([{ outcome: 'untested' }]);
  expect(verdictsOn(noHttps, [host({ https: null }), page()])).toMatchObject([{ outcome: 'untested' }]);
  expect(verdictsOn(noHttps, [page()])).toMatchObject([{ outcome: 'untested' }]);
});

test('an address of an intranet or a test is not asked to have it', () => {
  const target = { home: 'http://127.0.0.1:8080/' };
  expect(verdictsOn(noHttps, [over('refused'), page()], { target })).toMatchObject([{ outcome: 'inapplicable' }]);
});

test.each([
  [true, '首页可用 HTTPS 打开，HTTP 自动跳转到 HTTPS'],
  [false, '首页可用 HTTPS 打开，但 HTTP 不自动跳转'],
  [null, '首页可用 HTTPS 打开'],
])('whether HTTP leads to it is told: %s', (leadsToHttps, zh) => {
  expect(verdictsOn(noHttps, [host({ leadsToHttps }), page()])).toMatchObject([{ outcome: 'passed', message: { zh } }]);
});

test('a verdict says why and when', () => {
  expect(verdictsOn(noHttps, [over('refused'), page()])).toMatchObject([
    {
      message: { zh: '首页不能用 HTTPS 打开：连接被拒绝' },
      evidence: [{ url: SECURE, quote: null, at: MOMENT, sha256: null }],
    },
  ]);
});
