import { describe, expect, test } from 'vitest';
import type { Input, Level, Scheme, SchemeClass } from '../scheme/index.ts';
import { levelsBelow, pathHeaders, tablesOf } from './index.ts';

/** Only what tells the tables of a scheme; the rest of a level is not read. */
function levelOf(id: string, more: Partial<Level> = {}): SchemeClass {
  const level = {
    id,
    name: id,
    table: id,
    keyHeaders: ['单位名称', 'unit'],
    parentHeaders: [],
    inputs: [],
    children: [],
  };
  return { ...level, ...more } as unknown as SchemeClass;
}

function inputOf(header: string, more: Partial<Input> = {}): Input {
  return { id: header, headers: [header], table: 'portal', source: { from: 'column' }, ...more } as unknown as Input;
}

/** `table! key header* …`: `!` a table that is required, `*` a column. */
function shown(...classes: SchemeClass[]): string[] {
  return tablesOf({ classes } as unknown as Scheme)
    .filter(({ name }) => name !== 'overrides')
    .map(({ name, required, columns }) => {
      const headers = columns.map((column) => `${column.headers.join('|')}${column.required ? '*' : ''}`);
      return `${name}${required ? '!' : ''}: ${headers.join(' ')}`;
    });
}

const UNITS = '单位名称|单位|unit* 简称|short 排序|单位排序|order 行政区划代码|code';
const check = { from: 'check', only: { 位置: '首页' } } as unknown as Input['source'];
const marks = { from: 'marks' } as unknown as Input['source'];

describe('tablesOf', () => {
  test('has the class with its columns, and the registry', () => {
    expect(shown(levelOf('portal', { inputs: [inputOf('得分')] }))).toEqual([
      'portal!: 单位名称|unit* 得分*',
      `units: ${UNITS}`,
    ]);
  });

  test('has children with the columns of the levels above', () => {
    const quarters = levelOf('quarters', { keyHeaders: ['季度'], parentHeaders: [['单位名称'], ['账号']] });
    const accounts = levelOf('accounts', { keyHeaders: ['账号'], parentHeaders: [['单位名称']], children: [quarters] });
    const portal = levelOf('portal', { children: [accounts] });
    expect(shown(portal)).toEqual([
      'portal!: 单位名称|unit*',
      'accounts!: 单位名称* 账号*',
      'quarters!: 单位名称* 账号* 季度*',
      `units: ${UNITS}`,
    ]);
    expect(levelsBelow(portal).map(({ id }) => id)).toEqual(['portal', 'accounts', 'quarters']);
    expect(pathHeaders(quarters)).toEqual([['单位名称'], ['账号'], ['季度']]);
  });

  test('lets classes share a table and, where a header is the same, a column', () => {
    const one = levelOf('a', { table: 'all', inputs: [inputOf('得分', { table: 'all' })] });
    const two = levelOf('b', {
      table: 'all',
      inputs: [inputOf('score', { table: 'all', headers: ['Score', '得分'] })],
    });
    expect(shown(one, two)[0]).toBe('all!: 单位名称|unit* 得分|Score*');
  });

  test('needs a further table for a column, and the registry too', () => {
    const inputs = [inputOf('编制', { table: 'staff' }), inputOf('地区', { table: 'units' })];
    expect(shown(levelOf('portal', { inputs }))).toEqual([
      'portal!: 单位名称|unit*',
      'staff!: 单位名称|unit* 编制*',
      `units!: ${UNITS} 地区*`,
    ]);
  });

  test('has findings and marks for checks and marks, whose own columns are not required', () => {
    const inputs = [inputOf('坏链', { source: check }), inputOf('创新', { source: marks })];
    const [portal, , findings = '', judged = ''] = shown(levelOf('portal', { inputs }));
    expect(portal).toBe('portal!: 单位名称|unit* 坏链 创新');
    expect(findings).toMatch(/^findings: .*检查项\|check\* 检查结论\|outcome\* .* sha256 位置$/u);
    expect(judged).toMatch(/^marks: .*评分项\|item\* /u);
  });
});
