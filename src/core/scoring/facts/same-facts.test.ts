import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, factsOf, portalOf, read } from './facts.test-support.ts';

/** In the manner of the national check: vetoes and deductions that are counted, rates that are measured. */
const CHECKS = ['站点无法访问', '首页不更新', '坏链', '错别字', '互动不回应'];
const CLASSES = portalOf(
  [
    ...CHECKS.map((check, index) => `c${index}: { check: ${check}, column: ${check} }`),
    'rate: { check: 检索, take: measure, column: 检索正确率 }',
  ].join('\n'),
);

const count = fc.option(fc.nat({ max: 4 }), { nil: null, freq: 6 });
const unit = fc.record({
  counts: fc.tuple(...CHECKS.map(() => count)),
  rate: fc.constantFrom('85%', '0.5', '不适用', '未检测'),
});

/** A count as verdicts: that many confirmed failures, `passed` for none, `inapplicable` for null. */
function verdictsOf(name: string, check: string, failures: number | null): string[] {
  if (failures === null) return [`${name},${check},inapplicable,,`];
  return [`${name},${check},passed,,`, ...Array.from({ length: failures }, () => `${name},${check},failed,yes,`)];
}

function rateVerdict(name: string, rate: string): string[] {
  if (rate === '不适用') return [`${name},检索,inapplicable,,`];
  return rate === '未检测' ? [] : [`${name},检索,passed,,${rate}`];
}

test('counts in a table and findings in a list give the same facts', () => {
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()), (units, order) => {
      const names = units.map((_, index) => `单位${index}`);
      const cells = units.map(({ counts, rate }, index) => [names[index], ...counts.map((n) => n ?? '不适用'), rate]);
      const header = ['单位', ...CHECKS, '检索正确率'];
      const table = csv('portal', [header, ...cells].map((row) => row.join(',')).join('\n'));
      const rows = units.flatMap(({ counts, rate }, index) => {
        const name = names[index] ?? '';
        return [...counts.flatMap((n, check) => verdictsOf(name, CHECKS[check] ?? '', n)), ...rateVerdict(name, rate)];
      });
      const shuffled = rows
        .map((row) => ({ row, at: Number(order.next().value) }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ row }) => row);
      const list = csv('findings', ['单位,check,outcome,confirmed,measured', ...shuffled].join('\n'));

      const fromTable = read(CLASSES, [table]);
      const fromList = read(CLASSES, [csv('portal', ['单位', ...names].join('\n')), list]);
      expect(fromTable.faults).toEqual([]);
      expect(fromList.faults).toEqual([]);
      expect(factsOf(fromList)).toEqual(factsOf(fromTable));
    }),
  );
});
