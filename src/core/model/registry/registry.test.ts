import { describe, expect, test } from 'vitest';
import type { RawTable } from '../table.ts';
import {
  type CurrentRegistry,
  drawSample,
  LAYOUTS,
  mayBecome,
  planImport,
  readCell,
  readRegistryTables,
  registryWarnings,
  STATUSES,
  TARGET_KINDS,
} from './index.ts';

const column = (key: string) => {
  const found = Object.values(LAYOUTS)
    .flatMap(({ columns }) => columns)
    .find((one) => one.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};

describe('cells', () => {
  test.each([
    ['homeUrl', 'www.example.gov.cn', 'http://www.example.gov.cn/'],
    ['homeUrl', ' HTTPS://WWW.Example.GOV.CN/a ', 'https://www.example.gov.cn/a'],
    ['homeUrl', '没有', null],
    ['homeUrl', 'ftp://www.example.gov.cn/', null],
    ['homeUrl', 'http://a:b@www.example.gov.cn/', null],
    ['identificationCode', '４４５１０２０００１', '4451020001'],
    ['identificationCode', 'BM29030010', 'bm29030010'],
    ['identificationCode', 'BT12345678', 'bt12345678'],
    ['identificationCode', '445102000', null],
    ['identificationCode', 'N000000672', null],
    ['level', '县级', 'county'],
    ['level', '区级', 'county'],
    ['level', '县级市', 'county'],
    ['level', '地级市', 'city'],
    ['level', '街道级', 'town'],
    ['level', '国', null],
    ['openedOn', '2017/6/1', '2017-06-01'],
    ['openedOn', '2017-02-30', null],
    ['officialOrder', '007', '7'],
    ['officialOrder', '-1', null],
    ['hosts', 'b.example.gov.cn；a.example.gov.cn', 'a.example.gov.cn、b.example.gov.cn'],
    ['region', '44510', null],
    ['icp', '', ''],
    ['icp', 'x'.repeat(500), 'x'.repeat(500)],
    ['icp', 'x'.repeat(501), null],
  ])('%s: %s', (key, text, expected) => {
    const reading = readCell(column(key), text);
    expect('value' in reading ? reading.value : null).toBe(expected);
  });
});

const table = (name: string, [header = '', ...rows]: string[]): RawTable => ({
  file: `${name}.csv`,
  name,
  headerLine: 1,
  header: header.split(',').map((text, index) => ({ text, column: index + 1 })),
  rows: rows.map((row, index) => ({ line: index + 2, cells: row.split(',') })),
});

const EMPTY: CurrentRegistry = {
  tables: { organizations: [], websites: [], sections: [], accounts: [] },
  taken: new Set(),
};
const basis = { current: EMPTY, parent: null, on: '2020-01-01' };

test('bodies, a site and its section may come in one file, in any order', () => {
  const { rows, faults } = readRegistryTables([
    table('栏目', ['首页网址,栏目名称,栏目网址,栏目类别', 'a.gov.cn,动态,http://a.gov.cn/dt/,政务动态']),
    table('网站', ['网站名称,首页网址,网站类型,层级,主办单位', '甲网,http://a.gov.cn/,部门网站,市,甲局（本级）']),
    table('单位', ['单位名称,上级单位', '甲局(本级),', '乙所,甲局（本级）']),
  ]);
  expect(faults).toEqual([]);
  const plan = planImport(rows, basis);
  expect(plan.faults).toEqual([]);
  expect(plan.changes.map(({ row, id }) => [row.table, id])).toEqual([
    ['organizations', null],
    ['organizations', null],
    ['websites', null],
    ['sections', null],
  ]);
  // Named as the body is registered, however the table of sites spells it.
  expect(plan.changes[2]?.values['organization']).toBe('甲局(本级)');
});

test('bodies that lead back to themselves, and tables that nobody knows, are refused', () => {
  const loop = readRegistryTables([table('单位', ['单位名称,上级单位', '甲,乙', '乙,甲'])]);
  expect(planImport(loop.rows, basis).faults.map(({ code }) => code)).toEqual([
    'registry-parent-loop',
    'registry-parent-loop',
  ]);
  expect(readRegistryTables([table('别的', ['a,b', '1,2'])]).faults[0]?.code).toBe('registry-table-unknown');
});

test('every status that may come next is one of its kind, and nothing leads back from the end', () => {
  for (const kind of TARGET_KINDS) {
    for (const { next } of Object.values(STATUSES[kind]))
      for (const status of next) expect(STATUSES[kind]).toHaveProperty(status);
  }
  expect(mayBecome('website', 'closed', 'normal')).toBe(false);
  expect(mayBecome('website', 'normal', 'closed')).toBe(false);
  expect(mayBecome('account', 'closed', 'cancelled')).toBe(true);
});

test('what deviates from the rules is told', () => {
  const site = { status: 'normal', organization: '某县教育局', level: 'county', class: 'department' };
  const account = { status: 'active', organization: '某县公安局', platform: '微信公众号' };
  const told = registryWarnings({
    websites: [
      { ...site, name: 'a', homeUrl: 'http://a.example.com/', identificationCode: '1100000001' },
      { ...site, name: 'closed', status: 'closed', homeUrl: 'http://b.example.com/' },
      {
        ...site,
        name: 'bare',
        organization: '某市教育局',
        level: 'city',
        homeUrl: 'http://10.1.2.3:80/',
        identificationCode: '1',
      },
    ],
    accounts: [
      { ...account, name: 'b', certifiedSubject: '某公司' },
      { ...account, name: 'c' },
      { ...account, name: 'd', organization: '某县人民政府', platform: '抖音' },
    ],
    regions: new Map([['某县教育局', '110001']]),
  });
  expect(told.map(({ name, code }) => `${name} ${code}`)).toEqual([
    'a code-of-other-region',
    'a domain-suffix',
    'a site-of-low-body',
    'bare address-without-domain',
    'b account-second',
    'b account-of-low-body',
    'b account-subject',
    'c account-second',
    'c account-of-low-body',
  ]);
});

describe('a sample', () => {
  const entries = Array.from({ length: 100 }, (_, index) => ({
    id: `id-${String(index).padStart(3, '0')}`,
    stratum: index < 30 ? 'portal' : 'department',
    failedLast: index === 5,
  }));
  const ids = (seed: string, list = entries) => drawSample(list, { share: 0.1, seed }).map(({ id }) => id);

  test('takes the share of every group, rounded up, and what failed the last time', () => {
    const drawn = drawSample(entries, { share: 0.1, seed: 'x' });
    expect(drawn.filter(({ stratum, why }) => stratum === 'portal' && why === 'drawn')).toHaveLength(3);
    expect(drawn.filter(({ stratum }) => stratum === 'department')).toHaveLength(7);
    expect(drawn.filter(({ why }) => why === 'failed-last').map(({ id }) => id)).toEqual(['id-005']);
    expect(drawSample(entries, { share: 1, seed: 'x' })).toHaveLength(100);
    expect(() => drawSample(entries, { share: 0, seed: 'x' })).toThrow(RangeError);
  });

  test('follows from the seed alone, not from the order', () => {
    expect(ids('x', entries.toReversed())).toEqual(ids('x'));
    expect(ids('y')).not.toEqual(ids('x'));
  });

  test('gives everybody the same chance', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++)
      for (const id of ids(String(seed))) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const { id, failedLast } of entries) {
      if (failedLast) continue;
      // Expected 200; six standard deviations to either side.
      expect(counts.get(id) ?? 0).toBeGreaterThan(110);
      expect(counts.get(id) ?? 0).toBeLessThan(300);
    }
  });
});
