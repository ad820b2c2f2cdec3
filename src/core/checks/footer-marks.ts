import type { SeenPage } from '../model/observation/index.ts';

/** Marks that every page of a government site shows at its foot (国办发〔2017〕47号 附件), as far as they are read. */
export const FOOTER_MARKS = ['党政机关标识', '找错入口', '网站标识码', 'ICP备案', '公安备案'] as const;
export type FooterMark = (typeof FOOTER_MARKS)[number];

/** Letters at the end of a page within which its foot stands. */
const LONGEST_FOOT = 1500;

const WORDS: Readonly<Record<FooterMark, RegExp>> = {
  党政机关标识: /党政机关/u,
  找错入口: /找错/u,
  网站标识码: /(?:标识|识别)(?:编)?码/u,
  ICP备案: /ICP/iu,
  公安备案: /公?网?安备/u,
};

/** Words that stand at the foot of a page and hardly anywhere else. */
const FOOT_WORDS = /版权所有|主办单位|主办[:：]|承办[:：]|承办单位|技术支持|copyright|©/iu;

/** The end of what a visitor sees, without blanks. */
export function footOf({ text }: SeenPage): string {
  return text.slice(-LONGEST_FOOT).replaceAll(/\s/gu, '');
}

/**
 * The marks that a page lacks; null for a page whose foot was not seen, because it has none or a script makes it. A mark that is not
 * read and of which words speak (a picture, another spelling) is not missing.
 */
export function missingMarks(page: SeenPage): readonly FooterMark[] | null {
  const { siteCode, icp, police, conac, jiucuo } = page.facts.footer;
  const isRead: Readonly<Record<FooterMark, boolean>> = {
    党政机关标识: conac,
    找错入口: jiucuo !== null,
    网站标识码: siteCode !== null,
    ICP备案: icp !== null,
    公安备案: police !== null,
  };
  if (FOOTER_MARKS.every((mark) => isRead[mark])) return [];
  const foot = footOf(page);
  if (!FOOTER_MARKS.some((mark) => isRead[mark]) && !FOOT_WORDS.test(foot)) return null;
  return FOOTER_MARKS.filter((mark) => !isRead[mark] && !WORDS[mark].test(foot));
}

/** 网站标识码: ten digits, the first six a division of the country, or `bm` and eight digits for ministries. */
export const SITE_CODE = /^(?:\d{10}|bm\d{8})$/iu;
