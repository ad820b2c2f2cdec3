import type { ReplyOf } from '../api.ts';

export type ShownEvent = ReplyOf<'listEvents'>['items'][number];

/** Filters of the traces, as they stand in the address of the page. */
export const EVENT_KEYS = ['campaign', 'object', 'verb', 'actor', 'from', 'to'] as const;
export type EventSearch = { [Key in (typeof EVENT_KEYS)[number]]?: string | undefined };

/** What was done; others stand as they are. */
export const EVENT_VERBS: Readonly<Record<string, string>> = {
  create: '新建',
  change: '修改',
  delete: '删除',
  import: '导入',
  close: '结案',
  confirm: '确认',
  dismiss: '不认定',
  adjust: '改正后确认',
  reopen: '重新打开',
  review: '认定问题',
  revoke: '撤销',
  request: '发起',
  inspect: '完成',
  fail: '未能完成',
  plan: '安排',
  keep: '写入',
  'ask-cancel': '要求取消',
  cancel: '取消',
  sample: '抽查',
  expire: '到期清理',
  answer: '说明',
  erase: '抹去',
  merge: '并入',
  'sign-in': '登录',
  'sign-out': '退出',
  'set-password': '设置密码',
  'reset-password': '重设密码',
  tie: '绑定单点登录',
  untie: '解除单点登录绑定',
  reset: '重设',
  restore: '从备份恢复',
};

/** To what. */
export const EVENT_OBJECTS: Readonly<Record<string, string>> = {
  organization: '单位',
  contacts: '单位联系人',
  target: '网站或账号',
  section: '栏目',
  'met-host': '未登记的主机',
  registry: '登记表',
  sample: '抽查',
  finding: '问题',
  'account-look': '账号最近更新',
  'review-rule': '不认定的规则',
  inspection: '检查',
  blob: '保存的文件',
  campaign: '考评',
  'campaign-dates': '考评日期',
  'alert-channel': '告警通道',
  user: '人员账号',
  token: '访问令牌',
  installation: '整个系统',
};

const OBJECT_PATHS: Readonly<Record<string, (id: string) => string>> = {
  target: (id) => `/targets/${id}`,
  inspection: (id) => `/inspections/${id}`,
  finding: (id) => `/findings?id=${id}`,
  campaign: (id) => `/campaigns/${id}`,
  organization: (id) => `/organizations/${id}`,
  contacts: (id) => `/organizations/${id}`,
};

/** Where that is to be seen on the desk; null for what has no page of its own. */
export const placeOfObject = ({ object, objectId, objectName }: ShownEvent): string | null =>
  objectName === null ? null : (OBJECT_PATHS[object]?.(objectId) ?? null);
