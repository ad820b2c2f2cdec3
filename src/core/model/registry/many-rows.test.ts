import { expect, test } from 'vitest';
import { readBackOffice } from '../../back-office/index.ts';
import type { RawTable } from '../table.ts';
import { ITEMS_A_TURN, type Turns } from '../turns.ts';
import {
  planImport,
  planImportInTurns,
  readLooks,
  readRegistryInTurns,
  readRegistryTables,
  registryWarnings,
  registryWarningsInTurns,
} from './index.ts';

/** More than a function may have arguments; a file of three megabytes has them. */
const MANY = 130_000;

const table = (header: string, rows: string[][]): RawTable => ({
  file: 'x.csv',
  name: 'x',
  headerLine: 1,
  header: header.split(',').map((text, index) => ({ text, column: index + 1 })),
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
});
const same = (...cells: string[]) => Array.from({ length: MANY }, () => cells);

test('a table may be bad in every row, however many it has', () => {
  const sites = table('网站名称,首页网址,网站类型,层级,主办单位', same('甲', '无', '部门', '市级', '乙'));
  expect(readRegistryTables([sites]).faults).toHaveLength(MANY);
  const looks = table('主办单位,平台,账号名称,最近更新日期,查看日期', same('甲', '微博', '乙', '无', '无'));
  expect(readLooks([looks], [], '2026-11-29').faults.length).toBeGreaterThanOrEqual(MANY);
  const messages = table('信件编号,来信时间,答复时间,答复单位,信件类型,是否有效', same('1', '无', '', '', '', ''));
  expect(readBackOffice('messages', [messages], '2026-11-29').faults.length).toBeGreaterThanOrEqual(MANY);
});

test('and so may a table of bodies each of which stands below the next', () => {
  const rows = Array.from({ length: MANY }, (_, index) => [`b${index}`, `b${index + 1}`]);
  const { rows: bodies } = readRegistryTables([table('单位名称,上级单位', [...rows, [`b${MANY}`, '']])]);
  const nothing = { organizations: [], websites: [], sections: [], accounts: [] };
  const basis = { current: { tables: nothing, taken: new Set<string>() }, parent: null, on: '2026-11-29' };
  expect(planImport(bodies, basis).faults).toHaveLength(MANY + 1 - 32);
});

/** What work comes to, and how often others could be answered in between. */
function counted<Result>(turns: Turns<Result>): { result: Result; stops: number } {
  for (let stops = 0; ; stops++) {
    const { done, value } = turns.next();
    if (done === true) return { result: value, stops };
  }
}

test('whoever reads, plans and warns of many rows can stop at every few hundred of them, and it comes to the same', () => {
  const [bodies, sites] = [20, 5000];
  const tables = [
    table(
      '单位名称',
      Array.from({ length: bodies }, (_, body) => [`某市第${body}局`]),
    ),
    table(
      '网站名称,首页网址,网站类型,层级,主办单位',
      Array.from({ length: sites }, (_, site) => [
        `网站${site}`,
        `http://w${site}.example.gov.cn/`,
        '部门',
        '市级',
        `某市第${site % bodies}局`,
      ]),
    ),
  ];
  const turns = sites / ITEMS_A_TURN - 1;
  const reading = counted(readRegistryInTurns(tables));
  expect(reading.result).toEqual(readRegistryTables(tables));
  // The cells, and the rows of them.
  expect(reading.stops).toBe(2 * turns);
  const { rows } = reading.result;
  const nothing = { organizations: [], websites: [], sections: [], accounts: [] };
  const basis = { current: { tables: nothing, taken: new Set<string>() }, parent: null, on: '2026-11-29' };
  const plan = counted(planImportInTurns(rows, basis));
  expect(plan.result).toEqual(planImport(rows, basis));
  expect(plan.result.changes).toHaveLength(bodies + sites);
  // Once for each table of a register.
  expect(plan.stops).toBe(4 * (turns + 1));
  const registered = rows
    .filter((row) => row.table === 'websites')
    .map(({ values }, id) => ({ id: `${id}`, version: 1, values }));
  const current = { tables: { ...nothing, websites: registered }, taken: new Set<string>() };
  expect(counted(planImportInTurns(rows, { ...basis, current })).stops).toBe(plan.stops + 2 * turns);
  const websites = plan.result.changes.map(({ values }) => values);
  const warnings = counted(registryWarningsInTurns({ websites, accounts: [], regions: new Map() }));
  expect(warnings.result).toEqual(registryWarnings({ websites, accounts: [], regions: new Map() }));
  expect(warnings.stops).toBe(2 * turns);
});
