import { narrowLetters } from '../../model/narrow-letters.ts';
import type { SeenPage } from '../../model/observation/index.ts';
import { SITE_CODE } from '../footer-marks.ts';

/** Marks whose value can be held against another one. */
export type ValuedMark = '网站标识码' | 'ICP备案' | '公安备案';

/** A code behind its label, whatever its form: the facts have only those of the right one. */
const LABELLED_CODE = /标识(?:编)?码(?:为|是)?[:：|｜(（[【「“"]{0,3}([\da-z]{4,24})(?![\da-z])/giu;
const FOOT = 1500;

/** The values of the marks on a page, in one spelling; null where there is none. */
export function markValues(page: SeenPage): Readonly<Record<ValuedMark, string | null>> {
  const { siteCode, icp, police } = page.facts.footer;
  return {
    网站标识码: codeKey(siteCode ?? labelledCode(page)),
    ICP备案: icpKey(icp),
    公安备案: policeKey(police),
  };
}

function labelledCode({ text }: SeenPage): string | null {
  if (!text.includes('标识')) return null;
  const foot = narrowLetters(text.slice(-FOOT).replaceAll(/[^\S\n]/gu, ''));
  return [...foot.matchAll(LABELLED_CODE)].at(-1)?.[1] ?? null;
}

export const codeKey = (code: string | null) => (code === null ? null : plain(code).toLowerCase());

/** As people type it into a register: with blanks, in letters of any width. */
const plain = (text: string) => narrowLetters(text.replaceAll(/\s/gu, ''));

/** The number of the body without that of the site: 粤ICP备05070829号-1 and 粤ICP备05070829号 are one. */
export function icpKey(icp: string | null): string | null {
  const [, province, number] = /(\p{Script=Han})ICP\D{0,8}(\d{6,10})/iu.exec(plain(icp ?? '')) ?? [];
  return province === undefined ? null : `${province}ICP${number ?? ''}`;
}

export function policeKey(police: string | null): string | null {
  return /\d{10,14}/u.exec(plain(police ?? ''))?.[0] ?? null;
}

/** First two digits of divisions (GB/T 2260), with the sign that plates and numbers of the province have. */
const PROVINCES: Readonly<Record<string, string>> = {
  '11': '京',
  '12': '津',
  '13': '冀',
  '14': '晋',
  '15': '蒙',
  '21': '辽',
  '22': '吉',
  '23': '黑',
  '31': '沪',
  '32': '苏',
  '33': '浙',
  '34': '皖',
  '35': '闽',
  '36': '赣',
  '37': '鲁',
  '41': '豫',
  '42': '鄂',
  '43': '湘',
  '44': '粤',
  '45': '桂',
  '46': '琼',
  '50': '渝',
  '51': '川',
  '52': '贵',
  '53': '云',
  '54': '藏',
  '61': '陕',
  '62': '甘',
  '63': '青',
  '64': '宁',
  '65': '新',
  // 新疆生产建设兵团
  '66': '新',
  '71': '台',
  '81': '港',
  '82': '澳',
};

/** Signs that ICP numbers and marks of the police have for the same province. */
const OTHER_SIGNS: Readonly<Record<string, string>> = { 蜀: '川', 黔: '贵', 滇: '云', 陇: '甘' };

/** The sign of the province of an ICP number by `icpKey`, as `provinceOf` has it. */
export function provinceOfIcp(key: string): string {
  const sign = key.slice(0, 1);
  return OTHER_SIGNS[sign] ?? sign;
}

/** The sign of the province to which a code or number belongs; null for ministries, the 兵团 and none. */
export function provinceOf(value: string): string | null {
  return /^\d/u.test(value) ? (PROVINCES[value.slice(0, 2)] ?? null) : null;
}

/** Whether it can be a site code: its form, a division that exists, and not one digit ten times. */
export function isSiteCode(value: string): boolean {
  if (!SITE_CODE.test(value) || /^(\d)\1+$/u.test(value)) return false;
  return !/^\d/u.test(value) || provinceOf(value) !== null;
}
