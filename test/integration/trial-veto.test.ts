import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHECKS, type CheckRun } from '../../src/core/checks/index.ts';
import { openMergedVerdicts } from '../../src/core/checks/merged-verdicts.ts';
import { inspectionResult } from '../../src/core/inspection/inspection-result.ts';
import { INSPECTION } from '../../src/core/model/inspection.test-support.ts';
import { readScheme } from '../../src/core/scheme/index.ts';

const TEXT = readFileSync(new URL('../../schemes/national-2019/scheme.yaml', import.meta.url), 'utf8');

/** The outlook of the veto for forged dates where one was found, by a check in some stage. */
function outlookOf(stage: 'trial' | 'stable'): unknown {
  const rules = readScheme(TEXT, 'scheme.yaml').scheme?.classes[0];
  const forged = CHECKS.find(({ id }) => id === 'forged-dates');
  if (rules === undefined || forged === undefined) throw new Error('no class, or no check');
  const check = { ...forged, stage };
  const merged = openMergedVerdicts();
  const message = { zh: '', en: '' };
  merged.add(check, [{ outcome: 'failed', problem: 'http://www.a.gov.cn/1.html', about: {}, message, evidence: [] }]);
  const evaluated = {
    verdicts: merged.end(),
    inventory: [],
    limits: [],
    seen: { pages: 1, targets: 0, probes: 0, kinds: {} },
    siteName: null,
    unchanged: 0,
  };
  const runs: CheckRun[] = [{ check, params: {}, only: {} }];
  const scheme = { id: 'national-2019', sha256: '0'.repeat(64), rules };
  const result = inspectionResult(evaluated, { inspection: INSPECTION, earlier: null, log: [], runs, scheme });
  return result.indicators.find((one) => one.check === 'forged-dates' && one.kind === 'veto')?.veto;
}

test('what a check on trial finds is for people to judge before a veto applies', () => {
  expect(outlookOf('stable')).toBe('reached');
  expect(outlookOf('trial')).toBe('open');
});
