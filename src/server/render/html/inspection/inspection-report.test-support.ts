import { CHECKS } from '../../../../core/checks/index.ts';
import type { IndicatorVerdict, InspectionResult } from '../../../../core/model/inspection-result.ts';
import { INSPECTION } from '../../../../core/model/inspection.test-support.ts';
import { renderInspectionReport } from '../index.ts';

export const counts = (own: Partial<IndicatorVerdict['counts']>): IndicatorVerdict['counts'] => ({
  passed: 0,
  failed: 0,
  cantTell: 0,
  inapplicable: 0,
  untested: 0,
  ...own,
});

export function verdict(name: string, title: string, own: Partial<IndicatorVerdict>): IndicatorVerdict {
  const check = 'broken-links';
  return {
    input: title,
    name,
    title,
    kind: 'deduction',
    veto: null,
    check,
    available: true,
    counts: counts({}),
    ...own,
  };
}

export function reportOf(own: Partial<InspectionResult>): string {
  const result: InspectionResult = {
    format: 'kaoping-inspection',
    formatVersion: 1,
    inspection: INSPECTION,
    log: [],
    scheme: { id: 'national-2019', class: 'portal', sha256: '0'.repeat(64) },
    checks: {},
    seen: { pages: 1, targets: 0, probes: 0, kinds: {} },
    limits: [],
    indicators: [],
    findings: [],
    passed: {},
    inventory: [],
    ...own,
  };
  return renderInspectionReport(result, { checks: CHECKS, findingsSha256: '0'.repeat(64) });
}

export const veto = (name: string, outlook: IndicatorVerdict['veto'], own: Partial<IndicatorVerdict['counts']>) =>
  verdict(name, name, { kind: 'veto', veto: outlook, counts: counts(own) });

const release = { name: '发布解读', place: 1 };
/** Indicators in many states. */
export const HEALTH = [
  veto('首页', 'reached', { failed: 1 }),
  veto('空白', 'open', { failed: 4, untested: 1 }),
  veto('安全', 'clear', { passed: 1 }),
  verdict('机构职能', '机构职能', { group: release, counts: counts({ failed: 3 }) }),
  verdict('领导信息', '领导信息', { group: release, counts: counts({ cantTell: 1 }) }),
  verdict('解读关联', '解读关联', { group: release, available: false }),
];
