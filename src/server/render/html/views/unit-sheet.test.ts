import { expect, test } from 'vitest';
import { overviewOf } from '../../../../core/reports/overview/index.ts';
import type { Result } from '../../../../core/model/result.ts';
import { encodeClass, levelsOf } from '../data/encode-class.ts';
import { encodeUnit } from '../data/encode-unit.ts';
import { openTextPool } from '../data/text-pool.ts';
import { htmlOf } from '../markup.ts';
import { richResult } from '../sample-results.test-support.ts';
import { unitSheet } from './unit-sheet.ts';

/** The sheet of a unit of the first class, without its tags. */
function sheetText(result: Result, index: number): string {
  const [group] = result.classes;
  const [overview] = overviewOf(result);
  if (group === undefined || overview === undefined) throw new Error('no class');
  const levels = levelsOf(group, overview, '');
  const pool = openTextPool();
  const data = encodeClass(group, overview, { levels, pool, source: '' });
  const units = group.units.map((unit) => encodeUnit(unit, { levels, pool, nameOf: (id) => id }));
  const [row, unit] = [data.rows[index], units[index]];
  if (row === undefined || unit === undefined) throw new Error('no unit');
  return htmlOf(unitSheet(data, row, unit))
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ');
}

test('totals of units and children, and values in between, tell how they came about', () => {
  const text = sheetText(richResult(), 0);
  expect(text).toContain('总分怎样得出 计算 运维 229/3 + 附加 4 = 241/3');
  expect(text).toContain('甲县政务 50 计算 账号 50 = 50');
  expect(text).toContain('fullness 计算 来信办结数 3 ÷ 4.5 = 2/3 ≈0.67 2/3');
});

test('a unit without stories has no such part', () => {
  const text = sheetText(richResult(), 1);
  expect(text).not.toContain('总分怎样得出');
});

test('no story holds a fraction that is too long to be read', () => {
  const result = structuredClone(richResult());
  const unit = result.classes[0]?.units[0];
  Object.assign(unit ?? {}, { totalHow: '运维 1234567/12345671 + 附加 4 = 50617251/12345671' });
  expect(sheetText(result, 0)).toContain('运维 ≈0.1 + 附加 4 = ≈4.1');
});
