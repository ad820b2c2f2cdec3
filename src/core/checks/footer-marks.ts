import { narrowLetters } from '../model/narrow-letters.ts';
import type { SeenPage } from '../model/observation/index.ts';

/** Marks of which the facts of a page tell, and what is found by its words alone. */
const READ_MARKS = ['党政机关标识', '找错入口', '网站标识码', 'ICP备案', '公安备案'] as const;
const SPOKEN_MARKS = ['主办单位', '联系方式', '网站地图'] as const;
/** What every page of a government site shows at its foot (国办发〔2017〕47号 附件). */
export const FOOTER_MARKS = [...READ_MARKS, ...SPOKEN_MARKS] as const;
export type FooterMark = (typeof FOOTER_MARKS)[number];

/** Letters at the end of a page within which its foot stands. */
const LONGEST_FOOT = 1500;

/** Words of each mark, blanks left out; in characters of either kind, and as English versions write them. */
const WORDS: Readonly<Record<FooterMark, RegExp>> = {
  党政机关标识: /党政机关|黨政機關/u,
  找错入口: /找错|找錯/u,
  网站标识码: /(?:标识|识别|標識|識別)(?:编|編)?[码碼]|identification(?:code|number|no)|(?:web)?site(?:id|code)\b/iu,
  ICP备案: /ICP/iu,
  公安备案: /公?[网網]?安[备備]|公安.{0,4}[备備]案|公[网網][备備]/u,
  主办单位:
    /主办|承办|主辦|承辦|主管单位|主管單位|版权所有|版權所有|运行维护|建设维护|copyright|©|sponsor|(?:hosted|organi[sz]ed|operated|maintained|presented|managed)by|allrightsreserved/iu,
  联系方式:
    /(?:在线|及时|QQ|业务)咨询|(?:联系|聯[繫絡系]|关于|關於)(?:我们|我們|方式|电话|電話|地址|邮箱|郵箱)|(?:电话|電話|热线|熱線|传真|傳真|邮箱|郵箱|信箱|地址|邮编|郵編)[:：]|contact(?:us|information|:|：)|(?:tel|telephone|phone|fax|address|add)\.?[:：]|e-?mail|0\d{2,3}[-－—]\d{7,8}|\d{3,4}[-－—]12345|12345/iu,
  网站地图: /(?:网站|站点|本站)(?:地图|导航)|(?:網站|站點|本站)(?:地圖|導航)|site\s?map/iu,
};

/** Words that stand at the foot of a page and hardly anywhere else. */
const FOOT_WORDS =
  /版权所有|版權所有|主办单位[:：]|主辦單位[:：]|[主承][办辦][:：]|承办单位[:：]|技术支持[:：]|copyright|©|sponsoredby|hostedby|allrightsreserved/iu;

/** The end of what a visitor sees, without blanks and without letters and digits of full width. */
export function footOf({ text }: SeenPage): string {
  return narrowLetters(text.slice(-LONGEST_FOOT).replaceAll(/\s+/gu, ''));
}

/**
 * The marks that a page lacks; null for a page whose foot was not seen, because it has none or a script makes it. A mark that is not
 * read and of which words speak (another spelling), or for which a picture or a script stands, is not missing.
 */
export function missingMarks(page: SeenPage): readonly FooterMark[] | null {
  const { siteCode, icp, police, conac, jiucuo, signs = [] } = page.facts.footer;
  const isRead: Readonly<Record<(typeof READ_MARKS)[number], boolean>> = {
    党政机关标识: conac || signs.includes('conac'),
    找错入口: jiucuo !== null || signs.includes('jiucuo'),
    网站标识码: siteCode !== null || signs.includes('siteCode'),
    ICP备案: icp !== null || signs.includes('icp'),
    公安备案: police !== null || signs.includes('police'),
  };
  const foot = footOf(page);
  // A sign alone may stand anywhere.
  const isSeen = conac || [siteCode, icp, police, jiucuo].some((mark) => mark !== null) || FOOT_WORDS.test(foot);
  if (!isSeen) return null;
  const isWritten = isWrittenByScript(signs, foot);
  return FOOTER_MARKS.filter((mark) =>
    isSpoken(mark) ? !isWritten && !isSaid(mark, page, foot) : !isRead[mark] && !WORDS[mark].test(foot),
  );
}

/**
 * Whoever has the numbers written by a script has everything written by it. A name that is read has a picture beside it, and for a
 * mark of the police there may be one.
 */
const isWrittenByScript = (signs: readonly string[], foot: string) =>
  (signs.includes('siteCode') && !WORDS.网站标识码.test(foot)) || (signs.includes('icp') && !WORDS.ICP备案.test(foot));

const SPOKEN: ReadonlySet<FooterMark> = new Set(SPOKEN_MARKS);
const isSpoken = (mark: FooterMark): mark is (typeof SPOKEN_MARKS)[number] => SPOKEN.has(mark);

/**
 * The map of a site is linked at the head of some pages, which serves as well. A contact has to stand beside the other words of the
 * foot: menus and articles speak of telephones too.
 */
function isSaid(mark: (typeof SPOKEN_MARKS)[number], { text }: SeenPage, foot: string): boolean {
  if (mark === '联系方式') return WORDS[mark].test(closeFoot(foot));
  return WORDS[mark].test(foot) || (mark === '网站地图' && WORDS[mark].test(text));
}

const CLOSE = 600;
const BEFORE = 150;
const FIRST_OF_FOOT =
  /标识码|標識碼|identificationcode|ICP[备備]|[网網]安[备備]|[主承][办辦]|sponsoredby|hostedby|版权所有|版權所有|copyright|©/iu;

/** The end of a page from a little before the words by which its foot is known. */
function closeFoot(foot: string): string {
  const end = foot.slice(-CLOSE);
  const first = end.search(FIRST_OF_FOOT);
  return first < 0 ? foot : foot.slice(Math.max(0, foot.length - end.length + first - BEFORE));
}

/** The foot as it stands there, from the first line with words by which it is known; null where there is no such line. */
export function footQuote({ text }: SeenPage): string | null {
  const lines = text
    .slice(-LONGEST_FOOT)
    .split('\n')
    .map((line) => line.trim());
  const plain = (line: string) => narrowLetters(line.replaceAll(/\s+/gu, ''));
  // Articles speak of those who hold something (主办) as well, in sentences.
  const first = lines.findIndex((line) => !line.includes('。') && FIRST_OF_FOOT.test(plain(line)));
  return first < 0
    ? null
    : lines
        .slice(first)
        .filter((line) => line !== '')
        .join(' ');
}

/** 网站标识码: ten digits, the first six a division of the country, or `bm` and eight digits for ministries, `bt` for the 兵团. */
export const SITE_CODE = /^(?:\d{10}|b[mt]\d{8})$/iu;
