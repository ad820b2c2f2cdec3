import { LAYOUTS, type LayoutColumn, REGISTRY_TABLES, type RegistryTable } from '../../model/registry/index.ts';
import type { Sheet, SheetCell, Workbook } from '../../model/workbook.ts';
import { registrySheet } from './registry-sheet.ts';

/** Begins with the mark of sheets that are not read as tables. */
const INSTRUCTIONS = '_填写说明';

const RULES = [
  '每张工作表第一行是列名，请勿改动；从第二行起填写，一行一项，不要合并单元格。',
  '用不到的工作表和没有标“必填”的列可以空着，也可以删去。',
  '先试导入：列出每处变动和每个有误的单元格，确认之后才写入；有一行有误，就一项也不写入。',
  '同一项再次导入即为修改：单位按统一社会信用代码和名称、网站按标识码和首页网址、账号按平台和账号标识辨认。',
];

const PURPOSES: Readonly<Record<RegistryTable, string>> = {
  organizations: '单位一行一个；已经登记的可以不写。',
  websites: '政府网站一行一个。',
  sections: '网站的栏目一行一个；可以不填，检查后系统会提出建议。',
  accounts: '政务新媒体账号一行一个。',
};

/** What is to be known of a column beyond how its cells are read. */
const NOTES: Readonly<Partial<Record<RegistryTable, Readonly<Record<string, string>>>>> = {
  organizations: {
    fullName: '全称，与公章一致',
    code: '登记后，单位改名也能认出；18 位',
    shortName: '通报和附件中使用；不填用全称',
    parent: '上级单位的全称；不填为本单位或考评办公室之下',
    officialOrder: '法定排序，整数，小的在前',
    named: '名称从哪一天起用，不填为今天',
  },
  websites: { organization: '单位全称，须已登记或写在“单位”表中', hosts: '网站的其他域名，多个用顿号隔开' },
  sections: {
    site: '所属网站的首页网址，须已登记或写在网站表中',
    kind: '如：动态要闻、通知公告、政策文件、概况信息',
    longestAge: '最长多少天应更新一次，整数；不填按栏目类别',
  },
  accounts: {
    organization: '单位全称，须已登记或写在“单位”表中',
    platform: '如：微信公众号、新浪微博、抖音',
    accountId: '平台上的账号，如微信号；改名后凭它辨认',
  },
};

const KINDS: Readonly<Record<LayoutColumn['kind'], string>> = {
  text: '文字，不超过 500 字',
  url: '网址，如 http://www.example.gov.cn/',
  date: '日期，如 2020-04-03',
  code: '10 位数字，国务院部门为 bm（兵团为 bt）加 8 位数字',
  credit: '18 位数字和大写字母',
  region: '6 位数字',
  count: '0 到 999999 的整数',
  hosts: '域名，多个用顿号隔开',
  words: '',
};

/** The empty tables of the register, with what may be written where on a sheet of its own and on each header. */
export function registryTemplate(): Workbook {
  return { sheets: [instructions(), ...REGISTRY_TABLES.map(emptySheet)] };
}

function emptySheet(table: RegistryTable): Sheet {
  const { columns, ...sheet } = registrySheet(table, []);
  const notes = new Map(LAYOUTS[table].columns.map((column) => [column.header, noteOf(table, column)]));
  return { ...sheet, columns: columns.map((column) => ({ ...column, note: notes.get(column.header) ?? '' })) };
}

function instructions(): Sheet {
  const text = { numberFormat: '@' } as const;
  const rules = RULES.map((rule): SheetCell[] => ['', '', rule]);
  const tables = REGISTRY_TABLES.flatMap((table): SheetCell[][] => [
    [LAYOUTS[table].name, '', PURPOSES[table]],
    ...LAYOUTS[table].columns.map((column) => ['', column.header, noteOf(table, column)]),
  ]);
  return {
    name: INSTRUCTIONS,
    columns: [
      { header: '工作表', width: 30, ...text },
      { header: '列', width: 20, ...text },
      { header: '怎样填写', width: 120, ...text },
    ],
    rows: [...rules, ...tables],
    freezeHeader: true,
  };
}

function noteOf(table: RegistryTable, { key, kind, isRequired, words }: LayoutColumn): string {
  const what = words === undefined ? (NOTES[table]?.[key] ?? KINDS[kind]) : wordsOf(words);
  return isRequired === true ? `必填。${what}` : what;
}

/** Those that are offered, with what else is understood. */
function wordsOf(words: NonNullable<LayoutColumn['words']>): string {
  const told = Object.values(words).map(([first = '', ...others]) =>
    others.length === 0 ? first : `${first}（或${others.join('、')}）`,
  );
  return `只能填：${told.join('；')}`;
}
