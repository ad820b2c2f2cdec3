import type { ReplyOf } from '../api.ts';

export type RegisterWarning = ReplyOf<'listRegistryWarnings'>['items'][number];

/** What deviates from the rules, in a few words. */
export const WARNINGS: Readonly<Record<RegisterWarning['code'], string>> = {
  'site-second': '同一单位的第二个网站',
  'site-of-low-body': '不应开设网站的单位',
  'domain-suffix': '域名形式',
  'domain-without-www': '域名不以 www 开头',
  'address-without-domain': '首页只有 IP 地址',
  'code-missing': '没有标识码',
  'code-of-other-region': '标识码与地区不符',
  'offline-long': '临时下线过久',
  'offline-often': '一年内多次临时下线',
  'closed-early': '关停公告不足 30 天',
  'normal-unreachable': '登记为正常而打不开',
  'account-second': '同一单位同一平台的第二个账号',
  'account-of-low-body': '不应开设账号的单位',
  'account-subject': '认证主体与主办单位不符',
  'account-idle': '停更或关停而未注销',
};

/** Filters of the page, as they stand in its address. */
export const WARNING_KEYS = ['kind', 'code'] as const;
