import { STATUSES, type TargetKind } from './status.ts';

/** The tables that a register is handed in and out as. */
export const REGISTRY_TABLES = ['organizations', 'websites', 'sections', 'accounts'] as const;
export type RegistryTable = (typeof REGISTRY_TABLES)[number];

/** How the cells of a column are read: every reading gives one canonical text, the empty text for an empty cell. */
export type ColumnKind = 'text' | 'url' | 'date' | 'code' | 'credit' | 'region' | 'count' | 'hosts' | 'words';

export interface LayoutColumn {
  key: string;
  /** As official tables print it. */
  header: string;
  /** Other headers under which it is found. */
  aliases?: readonly string[];
  /** Every row needs it. */
  isRequired?: true;
  kind: ColumnKind;
  /** Of `words`: canonical text → words in tables, the first of them for printing. */
  words?: Readonly<Record<string, readonly string[]>>;
}

export interface TableLayout {
  /** Name of sheet and file. */
  name: string;
  columns: readonly LayoutColumn[];
}

export const LEVEL_WORDS = {
  ministry: ['国务院部门'],
  province: ['省', '省级', '自治区', '直辖市'],
  city: ['市', '市级', '地市', '地市级', '地级', '地级市', '设区市', '州', '盟'],
  // Districts write 区级 of themselves, as counties write 县级.
  county: ['县', '县级', '区', '区级', '区县', '区县级', '县区', '县区级', '县级市', '旗', '旗县级', '县市区'],
  town: ['乡', '乡镇', '乡级', '乡镇级', '镇', '镇级', '街道', '街道级', '镇街'],
} as const;

export const CLASS_WORDS = {
  portal: ['政府门户网站', '门户网站', '政府门户', '门户'],
  department: ['部门网站', '部门'],
  special: ['专项网站', '专项'],
} as const;

const YES_NO = { yes: ['是', '有'], no: ['否', '无'] } as const;

const statusColumns = (kind: TargetKind): readonly LayoutColumn[] => [
  {
    key: 'status',
    header: '状态',
    aliases: [kind === 'website' ? '网站状态' : '账号状态'],
    kind: 'words',
    words: Object.fromEntries(
      Object.entries(STATUSES[kind]).map(([id, { name, words = [] }]) => [id, [name.zh, ...words]]),
    ),
  },
  { key: 'since', header: '状态日期', kind: 'date' },
  { key: 'reason', header: '状态原因', kind: 'text' },
];

const RUNNERS: readonly LayoutColumn[] = [
  { key: 'organization', header: '主办单位', aliases: ['主办单位名称'], isRequired: true, kind: 'text' },
  { key: 'supervisor', header: '主管单位', kind: 'text' },
  { key: 'operator', header: '运维单位', aliases: ['承办单位'], kind: 'text' },
];

/** Columns of 政府网站基本信息表, 政府网站栏目（系统）基本信息表, a table of accounts (国办发〔2018〕123号) and one of the bodies. */
export const LAYOUTS: Readonly<Record<RegistryTable, TableLayout>> = {
  organizations: {
    name: '单位',
    columns: [
      { key: 'fullName', header: '单位名称', aliases: ['单位全称'], isRequired: true, kind: 'text' },
      {
        key: 'code',
        header: '统一社会信用代码',
        aliases: ['社会信用代码', '统一信用代码', '机构代码', '单位代码'],
        kind: 'credit',
      },
      { key: 'shortName', header: '简称', kind: 'text' },
      { key: 'parent', header: '上级单位', kind: 'text' },
      { key: 'region', header: '行政区划代码', kind: 'region' },
      { key: 'officialOrder', header: '排序', kind: 'count' },
      { key: 'isOffice', header: '考评办公室', kind: 'words', words: YES_NO },
      { key: 'named', header: '名称启用日期', aliases: ['更名日期'], kind: 'date' },
    ],
  },
  websites: {
    name: '政府网站基本信息表',
    columns: [
      { key: 'name', header: '网站名称', isRequired: true, kind: 'text' },
      {
        key: 'homeUrl',
        header: '首页网址',
        aliases: ['网站首页网址', '网站域名', '首页地址'],
        isRequired: true,
        kind: 'url',
      },
      { key: 'identificationCode', header: '网站标识码', aliases: ['政府网站标识码', '标识码'], kind: 'code' },
      { key: 'class', header: '网站类型', aliases: ['网站类别'], isRequired: true, kind: 'words', words: CLASS_WORDS },
      {
        key: 'level',
        header: '层级',
        aliases: ['网站层级', '级别'],
        isRequired: true,
        kind: 'words',
        words: LEVEL_WORDS,
      },
      ...RUNNERS,
      { key: 'address', header: '办公地址', aliases: ['地址'], kind: 'text' },
      { key: 'icp', header: 'ICP备案号', kind: 'text' },
      { key: 'police', header: '公安机关备案号', aliases: ['公安备案号'], kind: 'text' },
      { key: 'hosts', header: '其他域名', kind: 'hosts' },
      { key: 'servesPublic', header: '对外服务职能', kind: 'words', words: { yes: ['有', '是'], no: ['无', '否'] } },
      ...statusColumns('website'),
    ],
  },
  sections: {
    name: '政府网站栏目基本信息表',
    columns: [
      { key: 'site', header: '首页网址', aliases: ['网站首页网址', '所属网站首页网址'], isRequired: true, kind: 'url' },
      { key: 'name', header: '栏目名称', aliases: ['栏目（系统）名称'], isRequired: true, kind: 'text' },
      { key: 'url', header: '栏目网址', aliases: ['栏目（系统）网址', '栏目URL'], isRequired: true, kind: 'url' },
      { key: 'kind', header: '栏目类别', aliases: ['栏目（系统）类别'], isRequired: true, kind: 'text' },
      { key: 'longestAge', header: '更新期限（天）', kind: 'count' },
      { key: 'isExpected', header: '应更新', kind: 'words', words: YES_NO },
    ],
  },
  accounts: {
    name: '政务新媒体账号基本信息表',
    columns: [
      { key: 'name', header: '账号名称', isRequired: true, kind: 'text' },
      { key: 'platform', header: '平台', aliases: ['平台名称', '所属平台'], isRequired: true, kind: 'text' },
      { key: 'accountId', header: '账号标识', aliases: ['账号ID'], kind: 'text' },
      { key: 'url', header: '账号网址', aliases: ['链接地址'], kind: 'url' },
      { key: 'type', header: '账号类型', kind: 'text' },
      ...RUNNERS,
      { key: 'certifiedSubject', header: '认证主体', kind: 'text' },
      { key: 'openedOn', header: '开通日期', aliases: ['开设日期'], kind: 'date' },
      { key: 'filing', header: '备案号', kind: 'text' },
      ...statusColumns('account'),
    ],
  },
};

/** Which kind of target a table lists; null for one that lists none. */
export const KIND_OF_TABLE: Readonly<Record<RegistryTable, TargetKind | null>> = {
  organizations: null,
  websites: 'website',
  sections: null,
  accounts: 'account',
};

/** A canonical text as people read it in a table. */
export function shownCell(column: LayoutColumn, value: string): string {
  return column.words?.[value]?.[0] ?? value;
}
