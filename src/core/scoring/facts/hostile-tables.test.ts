import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RawTable } from '../../model/table.ts';
import { RESERVED_TABLES } from '../../model/scheme-tables/index.ts';
import { schemeOf } from './facts.test-support.ts';
import { readFacts } from './index.ts';

const SCHEME = schemeOf(`
- id: portal
  name: 门户
  where: kind != '无' or score > 3
  inputs:
    kind: { column: 类别, type: text, blank: missing }
    score: { column: 得分, min: 0, max: 100 }
    region: { column: 地区, type: text, table: units, oneOf: [东, 西] }
    links: { check: links, take: share, window: { months: 3 }, sample: 2, once: g }
    speed: { check: speed, take: measure, only: { 位置: 首页 } }
    novelty: { marks: novelty, by: { self: 20%, expert: 80% }, judges: trimmed-mean, trim: { low: 1, high: 1 }, levels: { 优: 100 } }
  children:
    accounts:
      name: 账号
      inputs: { stale: { check: links, once: g } }
      indicators: [{ id: a, name: 账号, rule: stale }]
  indicators:
    - { id: all, name: 全部, rule: { sum: [score, links, speed, novelty], missing: skip }, kind: measure }
    - { id: media, name: 账号, rule: { fold: accounts, how: count }, kind: measure }
    - { id: other, name: 其他, rule: { when: [{ if: "region = '东'", then: 1 }, { else: 0 }] }, kind: measure }
  total: all
  ranking: { ties: competition }
`);

const OWN = [
  '类别',
  '得分',
  '地区',
  'links',
  'speed',
  'novelty',
  '位置',
  '名称',
  'stale',
  '__proto__',
  'constructor',
  '',
];
const HEADERS: string[] = [
  ...OWN,
  ...Object.values(RESERVED_TABLES).flatMap((columns) =>
    Object.values(columns).flatMap(({ headers }) => headers.slice(0, 1)),
  ),
];
const WORDS = [
  '甲',
  '乙',
  'links',
  'speed',
  'novelty',
  'failed',
  'passed',
  '是',
  '专家',
  'self',
  '优',
  '首页',
  '东',
  'total',
];
const ODD = [
  '',
  ' ',
  '不适用',
  '未检测',
  '１２',
  '1,234',
  '85%',
  '9'.repeat(50),
  '1e9',
  '=1+1',
  '__proto__',
  '2020-02-30',
  '\u001f',
  '\u0000',
  '甲/乙',
];
const cell = fc.oneof(
  fc.constantFrom(...WORDS, ...ODD, '2020-03-01', '1', '2.5'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const table = fc
  .record({
    name: fc.oneof(
      fc.constantFrom('portal', 'units', 'accounts', 'findings', 'marks', 'overrides', '门户', '_x'),
      fc.string(),
    ),
    headers: fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...HEADERS) }, { weight: 1, arbitrary: cell }), {
      maxLength: 12,
    }),
    rows: fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 6 }),
    isSheet: fc.boolean(),
  })
  .map(({ name, headers, rows, isSheet }): RawTable => {
    const place = isSheet ? { file: 'x.xlsx', sheet: name } : { file: `${name}.csv` };
    const header = headers.map((text, index) => ({ text, column: index + 1 }));
    return { ...place, name, headerLine: 1, header, rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
  });

test('whatever the tables hold, reading ends with facts or faults and never throws', () => {
  fc.assert(
    fc.property(fc.array(table, { maxLength: 7 }), fc.constantFrom(null, '2020-04-03'), (tables, at) => {
      const { faults, facts } = readFacts(SCHEME, tables, { at });
      expect(faults.every(({ message }) => message.zh !== '' && message.en !== '')).toBe(true);
      for (const { keys, columns } of facts.values()) {
        for (const column of Object.values(columns)) expect(column).toHaveLength(keys.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('messages are complete: no place of a detail is left open', () => {
  fc.assert(
    fc.property(fc.array(table, { minLength: 3, maxLength: 7 }), (tables) => {
      for (const { message, suggestion } of readFacts(SCHEME, tables, { at: null }).faults) {
        expect(`${message.en}${suggestion?.en ?? ''}`).not.toMatch(
          /\{(?:name|header|headers|unit|child|subject|table|tables|line|key|list|limit|accepted|input|class|of|by|reason|number|nearest|parent|other)\}/u,
        );
      }
    }),
    { numRuns: 300 },
  );
});
