import { expect, test } from 'vitest';
import type { RawTable } from '../table.ts';
import { type CurrentRegistry, formerNameWarnings, planImport, readRegistryTables } from './index.ts';

const CODE = '11440000006940001M';
const OTHER = '11445100007336411T';

const rowsOf = (header: string, ...lines: string[]) => {
  const raw: RawTable = {
    file: 'x.csv',
    name: 'x',
    headerLine: 1,
    header: header.split(',').map((text, index) => ({ text, column: index + 1 })),
    rows: lines.map((line, index) => ({ line: index + 2, cells: line.split(',') })),
  };
  return readRegistryTables([raw]);
};

const body = (id: string, values: Record<string, string>) => ({
  id,
  version: 1,
  values: {
    shortName: values['fullName'] ?? '',
    code: '',
    parent: '',
    region: '',
    officialOrder: '0',
    isOffice: 'no',
    named: '',
    ...values,
  },
});

const site = (id: string, organization: string) => ({
  id,
  version: 1,
  values: {
    name: '甲网',
    homeUrl: 'http://a.gov.cn/',
    class: 'department',
    level: 'city',
    organization,
    status: 'normal',
    since: '2015-01-01',
    reason: '',
  },
});

const CURRENT: CurrentRegistry = {
  tables: {
    organizations: [
      body('1', { fullName: '某市旅游局', code: CODE, named: '2010-01-01' }),
      body('2', { fullName: '某市旅游质监所', parent: '某市旅游局' }),
      body('3', { fullName: '某市档案局', code: OTHER }),
    ],
    websites: [site('4', '某市旅游局')],
    sections: [],
    accounts: [],
  },
  taken: new Set(),
  former: new Map([['某市旅游事业局', '某市旅游局']]),
};

const plan = (header: string, ...lines: string[]) => {
  const { rows, faults } = rowsOf(header, ...lines);
  expect(faults).toEqual([]);
  return planImport(rows, { current: CURRENT, parent: null, on: '2020-01-01' });
};

const codes = (header: string, ...lines: string[]) => plan(header, ...lines).faults.map(({ code }) => code);

test.each([
  ['', '2020-01-01'],
  ['2019-03-01', '2019-03-01'],
  ['2020-01-01', '2020-01-01'],
])('a known code with another name is a rename, from the day that is said (%s)', (given, since) => {
  const { changes, faults } = plan('统一社会信用代码,单位名称,名称启用日期', `${CODE},某市文旅局,${given}`);
  expect(faults).toEqual([]);
  expect(changes).toMatchObject([
    {
      id: '1',
      values: { fullName: '某市文旅局', named: since },
      differences: [
        { key: 'fullName', before: '某市旅游局', after: '某市文旅局' },
        { key: 'named', before: '2010-01-01', after: since },
      ],
    },
  ]);
});

test('the day of a name is neither to come nor before the last one, and says nothing alone', () => {
  const header = '统一社会信用代码,单位名称,名称启用日期';
  expect(codes(header, `${CODE},某市文旅局,2020-01-02`)).toEqual(['day-to-come']);
  expect(codes(header, `${CODE},某市文旅局,2009-12-31`)).toEqual(['registry-name-early']);
  expect(plan(header, `${CODE},某市旅游局,2015-01-01`)).toMatchObject({ changes: [], unchanged: 1 });
  // The same day puts right what the name should have been.
  expect(plan(header, `${CODE},某市旅游管理局,2010-01-01`).changes).toMatchObject([
    { values: { named: '2010-01-01' } },
  ]);
});

test('a code that is wrong is told, an empty cell keeps it, a new one is a change', () => {
  expect(rowsOf('单位名称,统一社会信用代码', '甲局,114400000069400010').faults).toMatchObject([
    { code: 'registry-credit-code' },
  ]);
  expect(rowsOf('单位名称,统一社会信用代码', '甲局,11440000006940001O').faults).toHaveLength(1);
  expect(plan('单位名称,统一社会信用代码', '某市旅游局,')).toMatchObject({ changes: [], unchanged: 1 });
  expect(rowsOf('单位名称,机构代码', `甲局,${CODE.toLowerCase()}`).rows).toMatchObject([{ values: { code: CODE } }]);
});

test('a name or a code of somebody else is no rename, and one body has one row', () => {
  const header = '统一社会信用代码,单位名称';
  expect(codes(header, `${CODE},某市档案局`)).toEqual(['registry-taken']);
  expect(codes(header, `${CODE},某市文旅局`, ',某市旅游局')).toEqual(['registry-row-twice']);
});

test('what belongs to a renamed body is found by either name, and is no change by itself', () => {
  const sites = '网站名称,首页网址,网站类型,层级,主办单位';
  const renamed = rowsOf(
    '统一社会信用代码,单位名称,上级单位',
    `${CODE},某市文旅局,`,
    ',某市旅游质监所,某市旅游局',
  ).rows;
  for (const owner of ['某市旅游局', '某市文旅局', '某市旅游事业局']) {
    const { rows } = rowsOf(sites, `甲网,http://a.gov.cn/,部门网站,市,${owner}`);
    const done = planImport([...rows, ...renamed], { current: CURRENT, parent: null, on: '2020-01-01' });
    expect(done.faults, owner).toEqual([]);
    expect(done.changes.map(({ id }) => id)).toEqual(['1']);
  }
  // Afterwards its last name is one of those that it had.
  expect(plan(sites, '甲网,http://a.gov.cn/,部门网站,市,某市旅游事业局')).toMatchObject({ changes: [], unchanged: 1 });
});

test('a body does not come to stand below itself under another name', () => {
  expect(codes('统一社会信用代码,单位名称,上级单位', `${CODE},某市文旅局,某市旅游质监所`)).toEqual([
    'registry-parent-loop',
  ]);
});

test('who writes what a body was called is told so', () => {
  const { changes } = plan('单位名称', '某市旅游事业局', '某市新局');
  expect(formerNameWarnings(CURRENT, changes).map(({ name, message }) => [name, message.zh])).toEqual([
    ['某市旅游事业局', '是“某市旅游局”的曾用名，将登记为另一个单位；若是同一单位，请写现用名称'],
  ]);
});
