import { describe, expect, test } from 'vitest';
import { MOMENT, verdictsOn } from '../observed.test-support.ts';
import { domainForm } from './index.ts';

const outcomeOf = (host: string, standing: 'portal' | 'department' | null) =>
  verdictsOn(domainForm, [], { target: { home: `http://${host}/`, standing } }).map(({ outcome }) => outcome);

describe('the domain of a portal', () => {
  test.each([
    ['www.example.gov.cn', 'passed'],
    ['www.gov.cn', 'passed'],
    ['示例市.政务', 'passed'],
    ['www.example.gov.cn:8080', 'passed'],
    ['WWW.EXAMPLE.GOV.CN', 'passed'],
    ['example.gov.cn', 'failed'],
    ['portal.example.gov.cn', 'failed'],
    ['www2.example.gov.cn', 'failed'],
    ['www.example.com', 'failed'],
    ['www.example-gov.cn', 'failed'],
    ['www.example.gov.cn.example.com', 'failed'],
    ['www.example.cn', 'failed'],
    ['192.0.2.1', 'failed'],
    ['[2001:db8::1]', 'failed'],
    ['www.county.example.gov.cn', 'cantTell'],
    ['127.0.0.1:8080', 'inapplicable'],
    ['10.0.0.8', 'inapplicable'],
    ['www.portal.test', 'inapplicable'],
  ])('%s: %s', (host, outcome) => {
    expect(outcomeOf(host, 'portal')).toEqual([outcome]);
  });
});

describe('the domain of a department', () => {
  test.each([
    ['jyj.example.gov.cn', 'passed'],
    ['jyj.county.example.gov.cn', 'passed'],
    ['示例局.政务', 'passed'],
    ['www.mof.gov.cn', 'cantTell'],
    ['example.gov.cn', 'cantTell'],
    ['www.jyj.example.gov.cn', 'cantTell'],
    ['jyj.example.org', 'failed'],
    ['192.0.2.1', 'failed'],
  ])('%s: %s', (host, outcome) => {
    expect(outcomeOf(host, 'department')).toEqual([outcome]);
  });
});

describe('the domain of a site of which nobody knows whether it is a portal', () => {
  test.each([
    ['www.example.gov.cn', 'passed'],
    ['jyj.example.gov.cn', 'passed'],
    ['example.gov.cn', 'cantTell'],
    ['www.jyj.example.gov.cn', 'cantTell'],
    ['www.example.com', 'failed'],
  ])('%s: %s', (host, outcome) => {
    expect(outcomeOf(host, null)).toEqual([outcome]);
  });
});

test('a verdict shows the host at the moment of the inspection', () => {
  expect(verdictsOn(domainForm, [], { target: { home: 'http://www.example.com/' } })).toMatchObject([
    {
      problem: 'http://www.example.com/',
      message: { zh: '域名 www.example.com 的后缀不是 .gov.cn 或 .政务' },
      evidence: [{ quote: 'www.example.com', at: MOMENT, sha256: null }],
    },
  ]);
});
