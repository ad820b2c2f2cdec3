import { expect, test } from 'vitest';
import type { InspectionResult, InventoryEntry } from '../../model/inspection-result.ts';
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

const column = (own: Partial<InventoryEntry>): InventoryEntry => ({
  url: 'http://www.example.gov.cn/yw/',
  name: '要闻',
  type: '动态要闻',
  isFirstLevel: true,
  isRegistered: false,
  maxAgeDays: null,
  entries: 5,
  newest: '2026-10-20',
  content: 'entries',
  ...own,
});

const FIELDS = 'name: "要闻", url: "http://www.example.gov.cn/yw/", type: "动态要闻"';

test.each([
  ['proposed', { period: { amount: 14, unit: 'days' } }, `  # - { ${FIELDS} } # 最新 2026-10-20，更新期限 14 天`],
  ['without a day', { newest: null, period: { amount: 6, unit: 'months' } }, `  # - { ${FIELDS} } # 更新期限 6 个月`],
  ['not due', { newest: null, period: null }, `  # - { ${FIELDS} }`],
  ['of an earlier result', {}, `  # - { ${FIELDS} } # 最新 2026-10-20`],
  [
    'registered',
    { isRegistered: true, period: { amount: 1, unit: 'years' } },
    `  - { ${FIELDS} } # 最新 2026-10-20，更新期限 1 年`,
  ],
  [
    'registered with its days',
    { isRegistered: true, maxAgeDays: 30, period: { amount: 30, unit: 'days' } },
    `  - { ${FIELDS}, maxAgeDays: 30 } # 最新 2026-10-20`,
  ],
] as const)('a column says by which time it is judged: %s', (_what, own, line) => {
  expect(linesOf(null, { inventory: [column(own)] })).toContain(line);
});
