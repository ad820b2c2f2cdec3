import type { Text } from '../text.ts';
import { nameKey } from '../name-key.ts';
import { fillText } from '../text.ts';
import { appendAll } from '../append-all.ts';
import { atOnce, eachInTurns, type Turns } from '../turns.ts';
import type { RegistryValues } from './read-by-layout.ts';
import { statusesInScope } from './status.ts';

/** A target that deviates from a rule which has exceptions: told, never refused. */
export interface RegistryWarning {
  /** Of the target; null where the values have no `id`. */
  id: string | null;
  code: keyof typeof WARNINGS;
  /** Name of the target. */
  name: string;
  organization: string;
  message: Text;
}

export const WARNINGS = {
  'code-missing': {
    zh: '没有登记网站标识码（47号文；首页底部也应标明）',
    en: 'no identification code is registered',
  },
  'code-of-other-region': {
    zh: '标识码 {code} 的前六位与单位的行政区划代码 {region} 不一致',
    en: 'the code {code} does not begin with the division code of its body, {region}',
  },
  'domain-suffix': {
    zh: '域名 {host} 的后缀不是 .gov.cn 或 .政务（国办函〔2018〕55号）',
    en: 'the domain {host} ends neither in .gov.cn nor in .政务',
  },
  'address-without-domain': {
    zh: '首页网址用的是 IP 地址 {host}，没有域名',
    en: 'the home page stands at an address of the network, {host}, without a domain',
  },
  'domain-without-www': {
    zh: '门户网站的域名 {host} 不是 www.….gov.cn 的形式',
    en: 'the domain of a portal, {host}, has not the form www.….gov.cn',
  },
  'site-of-low-body': {
    zh: '乡镇、街道和县级部门原则上不开设网站（47号文）',
    en: 'towns, streets and departments of counties have in principle no site of their own',
  },
  'site-second': {
    zh: '同一单位登记了 {count} 个在用网站（一个单位最多一个）',
    en: 'its body has {count} running sites',
  },
  'account-second': {
    zh: '同一单位在{platform}登记了 {count} 个在用账号（一个平台原则上一个，国办发〔2018〕123号）',
    en: 'its body has {count} accounts in use on {platform}',
  },
  'account-of-low-body': {
    zh: '县级部门、乡镇和街道原则上不开设账号（广东省规定）',
    en: 'departments of counties, towns and streets have in principle no account',
  },
  'account-subject': {
    zh: '认证主体“{subject}”与主办单位“{organization}”不一致',
    en: 'certified for “{subject}”, but run by “{organization}”',
  },
} as const satisfies Record<string, Text>;

export interface WarnedRegistry {
  websites: readonly RegistryValues[];
  accounts: readonly RegistryValues[];
  /** Division code by full name of the body. */
  regions: ReadonlyMap<string, string>;
}

/** Everything in scope that deviates from 47号 (domain.md 2.1, 2.5) or 123号 (4.1), in the order of the lists; `id` of their values tells which it is. */
export const registryWarnings = (registry: WarnedRegistry): RegistryWarning[] =>
  atOnce(registryWarningsInTurns(registry));

/** The same, with stops. */
export function* registryWarningsInTurns({ websites, accounts, regions }: WarnedRegistry): Turns<RegistryWarning[]> {
  const sites = websites.filter(({ status = '' }) => statusesInScope('website').includes(status));
  const used = accounts.filter(({ status = '' }) => statusesInScope('account').includes(status));
  const sitesOf = yield* countBy(sites, ownerKey);
  const accountsOf = yield* countBy(used, platformKey);
  const told: RegistryWarning[] = [];
  yield* eachInTurns(sites, (site) => {
    appendAll(told, siteWarnings(site, regions, sitesOf.get(ownerKey(site)) ?? 0));
  });
  yield* eachInTurns(used, (account) => {
    appendAll(told, accountWarnings(account, accountsOf.get(platformKey(account)) ?? 0));
  });
  return told;
}

const ownerKey = ({ organization = '' }: RegistryValues): string => nameKey(organization);
const platformKey = (values: RegistryValues): string => `${ownerKey(values)} ${nameKey(values['platform'] ?? '')}`;

function* countBy(
  list: readonly RegistryValues[],
  keyOf: (values: RegistryValues) => string,
): Turns<Map<string, number>> {
  const counts = new Map<string, number>();
  yield* eachInTurns(list, (one) => {
    const key = keyOf(one);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

/** By its name: towns and streets, and what belongs to a county or district without being its government. */
export function isLowBody(name: string): boolean {
  if (/(镇|乡|街道办事处|街道|苏木)(人民政府|办事处)?$/u.test(name)) return true;
  return /(?:县|(?<!社|特|市|开发|高新|地)区)\p{L}*(局|委员会|中心|大队)$/u.test(name) && !/管理?委员会$/u.test(name);
}

type Warn = (code: RegistryWarning['code'], details?: Readonly<Record<string, string>>) => RegistryWarning;

const warnOf =
  ({ id = '', name = '', organization = '' }: RegistryValues): Warn =>
  (code, details = {}) => ({ id: id || null, code, name, organization, message: fillText(WARNINGS[code], details) });

function siteWarnings(site: RegistryValues, regions: ReadonlyMap<string, string>, count: number): RegistryWarning[] {
  const warn = warnOf(site);
  const { identificationCode: code = '', homeUrl = '', class: standing = '', organization = '', level = '' } = site;
  const region = regions.get(organization) ?? '';
  const host = URL.parse(homeUrl)?.hostname ?? '';
  const isBare = /^(?:\d+(?:\.\d+){3}|\[.*\])$/.test(host);
  const isGovernment = host.endsWith('.gov.cn') || /(^|\.)xn--zfr164b$/.test(host);
  const isLow = level === 'town' || (level === 'county' && standing === 'department');
  return [
    ...(code === '' ? [warn('code-missing')] : []),
    ...(/^\d/.test(code) && region !== '' && !code.startsWith(region)
      ? [warn('code-of-other-region', { code, region })]
      : []),
    ...(isBare ? [warn('address-without-domain', { host })] : []),
    ...(isGovernment || isBare ? [] : [warn('domain-suffix', { host })]),
    ...(standing === 'portal' && host.endsWith('.gov.cn') && !host.startsWith('www.')
      ? [warn('domain-without-www', { host })]
      : []),
    ...(isLow ? [warn('site-of-low-body')] : []),
    ...(count > 1 ? [warn('site-second', { count: String(count) })] : []),
  ];
}

function accountWarnings(account: RegistryValues, count: number): RegistryWarning[] {
  const warn = warnOf(account);
  const { organization = '', platform = '', certifiedSubject: subject = '' } = account;
  return [
    ...(count > 1 ? [warn('account-second', { platform, count: String(count) })] : []),
    ...(isLowBody(organization) ? [warn('account-of-low-body')] : []),
    ...(subject !== '' && nameKey(subject) !== nameKey(organization)
      ? [warn('account-subject', { subject, organization })]
      : []),
  ];
}
