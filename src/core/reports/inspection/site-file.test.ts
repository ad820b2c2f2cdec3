import { expect, test } from 'vitest';
import type { InspectionResult } from '../../model/inspection-result.ts';
import { INSPECTION } from '../../model/inspection.test-support.ts';
import { siteFile } from './site-file.ts';

const linesOf = (name: string | null, own: Partial<InspectionResult>) => {
  const inspection = { ...INSPECTION, target: { ...INSPECTION.target, name } };
  return siteFile({ inspection, inventory: [], ...own } as unknown as InspectionResult).split('\n');
};

test.each([
  [null, { siteName: '示例县“人民”政府' }, '# name: "示例县“人民”政府" # 网站自称 what the site calls itself'],
  [null, {}, '# name:'],
  ['示例局', { siteName: '示例县人民政府' }, 'name: "示例局"'],
])('the name is that which is registered, or proposed: %s', (name, own, line) => {
  expect(linesOf(name, own)).toContain(line);
});
