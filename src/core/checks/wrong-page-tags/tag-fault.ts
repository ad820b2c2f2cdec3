import { isCalendarDate } from '../../model/calendar-date.ts';
import type { PageTags } from '../../model/page-facts.ts';
import type { Text } from '../../model/text.ts';
import { SITE_CODE } from '../footer-marks.ts';
import { hostOf, sortOfHost } from '../public-host.ts';
import { isPlaceholder } from './placeholder.ts';

/** What is wrong with one tag of a page. */
export interface TagFault {
  tag: string;
  /** As written, without blanks at its ends. */
  value: string;
  /** The same for all pages with this fault: 为空, 是占位内容 … */
  fault: Text;
}

/** Values that the tags of a site must have; null for what is not known. */
export interface SiteValues {
  name: string | null;
  /** Host of the home page; null where that is no public name. */
  domain: string | null;
  /** Address of the page, which may be on another host of the site. */
  url: string;
  siteCode: string | null;
}

/** Values of the tags of a page by their names in small letters, in order; of most there is one. */
export type TagValues = ReadonlyMap<string, string | readonly string[]>;

export function tagValues(tags: PageTags): TagValues {
  const all = new Map<string, string | readonly string[]>();
  for (const name in tags) {
    const written = tags[name] ?? [];
    const key = name.toLowerCase();
    const values = typeof written === 'string' ? written.trim() : written.map((value) => value.trim());
    const known = all.get(key);
    all.set(key, known === undefined ? values : [known, values].flat());
  }
  return all;
}

/** The gravest fault of a tag; null where it is missing, which is another check's business, or in order. */
export function faultOf(tags: TagValues, tag: string, site: SiteValues): TagFault | null {
  const values = tags.get(tag.toLowerCase());
  const value = typeof values === 'string' ? values : values?.[0];
  if (values === undefined || value === undefined) return null;
  const fault = generalFault(value, { tag, values }) ?? FORMS[tag]?.(value, site) ?? null;
  return fault === null ? null : { tag, value, fault };
}

/** What a template leaves where it was not filled in. */
const TEMPLATE_MARK = /\$\{|\{\{|\{\$|\{%|<%|<\$|\[!--|%[\w.]+%|\{(?:dede|pboot|cms|trs):|<\/?trs_/iu;

/** `value`: the first one. */
function generalFault(
  value: string,
  { tag, values }: { tag: string; values: string | readonly string[] },
): Text | null {
  const isOne = typeof values === 'string' || values.every((each) => each === value);
  if (isOne && value === '') return { zh: '为空', en: 'is empty' };
  if (!isOne) return { zh: '出现多次且值不同', en: 'stands several times with different values' };
  if (isPlaceholder(value, tag)) return { zh: '是占位内容', en: 'is a placeholder' };
  return TEMPLATE_MARK.test(value) ? { zh: '是未替换的模板标记', en: 'is a mark of the template' } : null;
}

type Form = (value: string, site: SiteValues) => Text | null;

const FORMS: Readonly<Record<string, Form>> = {
  SiteName: nameFault,
  SiteDomain: domainFault,
  SiteIDCode: codeFault,
  PubDate: dateFault,
};

/** 网站 and its like are left out or put in everywhere: 示例市人民政府 and 示例市人民政府门户网站 are one. */
const plainName = (name: string) =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s·•—-]/gu, '')
    .replace(/(?:官方|门户)?网站?$|门户$/u, '')
    .replace(/^中国/u, '');

function nameFault(value: string, { name }: SiteValues): Text | null {
  if (name === null || name === value) return null;
  const [own, other] = [plainName(name), plainName(value)];
  if (own === '' || other === '' || own.includes(other) || other.includes(own)) return null;
  return { zh: `不是网站名称“${name}”`, en: `is not the name of the site, ${name}` };
}

function domainFault(value: string, { domain, url }: SiteValues): Text | null {
  if (/^https?:\/\//iu.test(value)) return { zh: '多写了 http://', en: 'begins with http://' };
  if (/[/?#]/u.test(value)) return { zh: '不是域名，多写了路径', en: 'is no domain but has a path' };
  if (domain === null || value === domain) return null;
  const own = [domain, publicDomain(url) ?? domain].map((each) => plainHost(each));
  const isOwn = value.split(/[\s,，;；、]+/u).some((each) => own.includes(plainHost(each.toLowerCase())));
  return isOwn ? null : { zh: `不是网站域名 ${domain}`, en: `is not the domain of the site, ${domain}` };
}

const plainHost = (host: string) => host.replace(/:\d+$/u, '').replace(/^www\./u, '');

function codeFault(value: string, { siteCode }: SiteValues): Text | null {
  if (!SITE_CODE.test(value)) {
    return {
      zh: '不是 10 位数字或 bm（兵团为 bt）加 8 位数字',
      en: 'is neither ten digits nor `bm` or `bt` and eight digits',
    };
  }
  if (siteCode === null || value.toLowerCase() === siteCode.toLowerCase()) return null;
  return { zh: `不是网站标识码 ${siteCode}`, en: `is not the site code, ${siteCode}` };
}

/** The standard asks for `YYYY-MM-DD HH:MM`; what says a day beyond doubt is let pass. */
const DATE =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]\s*(\d{1,2})[:：∶时](\d{1,2})(?:[:：∶分](\d{1,2})(?:\.\d+)?秒?|分)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

function dateFault(value: string): Text | null {
  const parts = DATE.exec(value);
  if (parts === null) return { zh: '不是日期（应为 YYYY-MM-DD HH:MM）', en: 'is no date (YYYY-MM-DD HH:MM)' };
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0'] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDate(date) || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) {
    return { zh: '不是存在的日期时间', en: 'is no day and time that exists' };
  }
  // What programs write where there is no date.
  return Number(year) <= 1970 ? { zh: '是程序的初始日期', en: 'is the date with which programs begin' } : null;
}

/** The host that a SiteDomain must name; null for addresses that are not public names, and for Chinese ones. */
export function publicDomain(home: string): string | null {
  const host = hostOf(home);
  return sortOfHost(host) === 'name' && !host.split('.').some((label) => label.startsWith('xn--')) ? host : null;
}
