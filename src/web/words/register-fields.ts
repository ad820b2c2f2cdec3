import { CLASSES, LEVELS, STATUSES } from './target-words.ts';

/** A field of what is registered, as the tables of the register have it. */
export interface RegisterField {
  key: string;
  label: string;
  /** How it is filled in; text where nothing is said. `body`: the name of a body. */
  kind?: 'day' | 'body' | 'choice' | 'count';
  options?: Readonly<Record<string, string>>;
  isRequired?: true;
  hint?: string;
  /** Takes the whole line of a form. */
  isWide?: true;
}

const YES_NO = { yes: '是', no: '否' };

const RUNNERS: readonly RegisterField[] = [
  { key: 'organization', label: '主办单位', kind: 'body', isRequired: true },
  { key: 'supervisor', label: '主管单位' },
  { key: 'operator', label: '运维单位' },
];

export const WEBSITE_FIELDS: readonly RegisterField[] = [
  { key: 'name', label: '网站名称', isRequired: true, isWide: true },
  { key: 'homeUrl', label: '首页网址', isRequired: true, hint: 'http:// 或 https:// 开头' },
  { key: 'identificationCode', label: '网站标识码', hint: '10 位数字' },
  { key: 'class', label: '网站类型', kind: 'choice', options: CLASSES, isRequired: true },
  { key: 'level', label: '层级', kind: 'choice', options: LEVELS, isRequired: true },
  ...RUNNERS,
  { key: 'address', label: '办公地址' },
  { key: 'icp', label: 'ICP备案号' },
  { key: 'police', label: '公安机关备案号' },
  { key: 'hosts', label: '其他域名', hint: '用顿号隔开' },
  { key: 'servesPublic', label: '对外服务职能', kind: 'choice', options: { yes: '有', no: '无' } },
];

export const ACCOUNT_FIELDS: readonly RegisterField[] = [
  { key: 'name', label: '账号名称', isRequired: true, isWide: true },
  { key: 'platform', label: '平台', isRequired: true, hint: '微信公众号、新浪微博……' },
  { key: 'accountId', label: '账号标识' },
  { key: 'url', label: '账号网址' },
  { key: 'type', label: '账号类型' },
  ...RUNNERS,
  { key: 'certifiedSubject', label: '认证主体' },
  { key: 'openedOn', label: '开通日期', kind: 'day' },
  { key: 'filing', label: '备案号' },
];

export const ORGANIZATION_FIELDS: readonly RegisterField[] = [
  { key: 'fullName', label: '单位名称', isRequired: true, isWide: true },
  { key: 'shortName', label: '简称', hint: '通报和附件中使用，不填用全称' },
  { key: 'code', label: '统一社会信用代码', hint: '18 位，一个单位一个，更名时不变' },
  { key: 'parent', label: '上级单位', kind: 'body' },
  { key: 'region', label: '行政区划代码', hint: '6 位数字' },
  { key: 'officialOrder', label: '排序', kind: 'count', hint: '小的在前' },
  { key: 'isOffice', label: '考评办公室', kind: 'choice', options: YES_NO },
];

/** Of a body that is there: since when it is called as the form says. */
export const NAMING_FIELDS: readonly RegisterField[] = [
  {
    key: 'naming',
    label: '名称或简称有变时',
    kind: 'choice',
    options: { renamed: '更名，旧名称仍按日期可查', corrected: '更正错字，旧写法不再保留' },
  },
  { key: 'named', label: '新名称启用日期', kind: 'day', hint: '更名时填写，不填为今天' },
];

export const TARGET_FIELDS = { website: WEBSITE_FIELDS, account: ACCOUNT_FIELDS } as const;

/** Fields of what is new: also the status that it begins with, and from which day. */
export const newTargetFields = (kind: keyof typeof TARGET_FIELDS): readonly RegisterField[] => [
  ...TARGET_FIELDS[kind],
  { key: 'status', label: '状态', kind: 'choice', options: STATUSES[kind] },
  { key: 'since', label: '状态起始日期', kind: 'day', hint: '不填为今天' },
];

/** A value as people read it. */
export const shownValue = ({ options }: RegisterField, value: string): string =>
  value === '' ? '（空）' : (options?.[value] ?? value);
