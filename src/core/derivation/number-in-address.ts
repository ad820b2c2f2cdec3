import { siteOf } from './address-alias.ts';

/** The number that a system gave to an article, and the family of addresses that are numbered together. */
export interface AddressNumber {
  /** The address with `#` for every number: `www.a.gov.cn/#/t#_#.html`. */
  family: string;
  number: number;
}

/** Longer runs of digits are no numbers that count, and shorter ones count something else. */
const NAME = /^([a-z]{0,16}[_-]?(?:\d+[_-])*)(\d{2,15})(\.\w{2,5})?$/iu;
const PARAMETER =
  /(?:^|&)(?:id|aid|nid|newsid|articleid|infoid|docid|contentid|article_id|news_id)=(\d{1,15})(?:&|$)/iu;

/**
 * The running number at the end of an address: 123 of `/202403/t20240305_123.html`, 4567 of `/content/post_4567.html` and of
 * `/show.jsp?id=4567`. Null where there is none, or where letters and digits are mixed as hashes mix them.
 */
export function numberInAddress(url: string): AddressNumber | null {
  const [address = '', query = ''] = (url.split('#', 1)[0] ?? '').split('?', 2);
  const path = address.replace(/^[a-z]+:\/\/[^/]*/iu, '');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const [, before = '', digits, ending = ''] = NAME.exec(path.slice(folder.length)) ?? [];
  const site = siteOf(url);
  if (digits !== undefined) {
    return { family: `${site}${withoutNumbers(folder + before)}#${ending}`, number: Number(digits) };
  }
  const parameter = PARAMETER.exec(query)?.[1];
  if (parameter === undefined) return null;
  return { family: `${site}${withoutNumbers(`${path}?${query}`)}`, number: Number(parameter) };
}

const withoutNumbers = (text: string) => text.replaceAll(/\d+/gu, '#');
