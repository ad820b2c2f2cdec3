import { expect, test } from 'vitest';
import type { RawTable } from '../model/table.ts';
import { readUserTables } from './index.ts';

const table = (header: string[], rows: string[][]): RawTable => ({
  file: '账号.csv',
  name: '账号',
  headerLine: 1,
  header: header.map((text, index) => ({ text, column: index + 1 })),
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
});
const HEADER = ['姓名', '账号', '角色', '单位', '备注'];

test('columns are told by their names, roles by either name, and what is left over is left alone', () => {
  const { rows, faults } = readUserTables([
    table(HEADER, [
      ['张三', ' Zhang.San ', '被考评单位（填报）、被考评单位（审核）', '湘桥区人民政府', 'x'],
      ['李四', 'li-si', 'auditor', '', ''],
      ['王五', 'wang-wu', '被考评单位填报', '', ''],
    ]),
  ]);
  expect(faults).toEqual([]);
  expect(rows).toMatchObject([
    { login: 'zhang.san', name: '张三', organization: '湘桥区人民政府', roles: ['unit-editor', 'unit-approver'] },
    { login: 'li-si', organization: '', roles: ['auditor'] },
    { login: 'wang-wu', roles: ['unit-editor'] },
  ]);
});

test('every fault of every row is told at its cell', () => {
  const { rows, faults } = readUserTables([
    table(HEADER, [
      ['', 'ok.one', '局长', '', ''],
      ['王五', '王五', 'auditor', '', ''],
      ['赵六', 'same', 'auditor', '', ''],
      ['赵七', 'SAME', 'auditor', '', ''],
    ]),
  ]);
  expect(rows.map(({ login }) => login)).toEqual(['same']);
  expect(faults.map(({ where: { line, column } }) => [line, column])).toEqual([
    [2, 1],
    [2, 3],
    [3, 2],
    [5, 2],
  ]);
  expect(faults[1]?.message).toEqual({ zh: '没有“局长”这样的角色', en: 'There is no role 局长' });
});

test('a table without the columns is told', () => {
  expect(readUserTables([table(['姓名'], [['x']])]).faults).toHaveLength(1);
});
