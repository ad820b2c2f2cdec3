import { describe, expect, it } from 'vitest';
import { briefsOf } from './finding-briefs.ts';
import type { Finding, FindingBrief } from './inspection-result.ts';

const finding: Finding = {
  check: 'broken-links',
  version: 1,
  outcome: 'failed',
  problem: 'http://www.a.gov.cn/gone.html',
  about: {},
  message: { zh: '打不开', en: 'dead' },
  evidence: [],
};

describe('briefs of findings', () => {
  it('are made of findings that were read from a file', () => {
    const [brief] = briefsOf([finding]);
    expect(brief).toMatchObject({ check: 'broken-links', outcome: 'failed' });
    expect(brief?.whole()).toBe(finding);
  });

  it('are taken as they are where there are some, and nothing else is made', () => {
    const brief: FindingBrief = { check: 'a', outcome: 'untested', message: finding.message, whole: () => finding };
    const findings = {
      length: 1,
      briefs: () => [brief],
      [Symbol.iterator](): Iterator<Finding> {
        throw new Error('made');
      },
    };
    expect([...briefsOf(findings)]).toEqual([brief]);
  });
});
