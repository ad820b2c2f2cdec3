import type { SeenPage } from '../model/observation/index.ts';
import type { Message } from '../model/page-facts.ts';
import { namesOneLetter } from './letter-address.ts';
import { numberInAddress } from './number-in-address.ts';

const ANSWER =
  /(?:回复|答复|办理|处理|反馈)(?:内容|意见|结果|情况|正文)|(?:来信|留言|咨询|信件|问题|诉求)(?:内容|正文|详情)/u;

/** A page with one letter is its own page when it shows what only such a page shows, or has a number as articles have, or an address as letters have. */
export function isOwnPage(page: SeenPage): boolean {
  const { url, facts, text } = page;
  const [only] = facts.messages;
  if (only === undefined || facts.messages.length > 1) return false;
  if (ANSWER.test(text) || numberInAddress(url) !== null) return true;
  return namesOneLetter(url) && !isListedOn(page, only);
}

/** Whether a list of one letter shows it as an entry of its day, which leads elsewhere. */
const isListedOn = ({ url, facts }: SeenPage, { asked, answered }: Message) =>
  facts.items.some((item) => {
    const leadsAway = item.url !== null && item.url !== url;
    return leadsAway && item.date !== null && (item.date === asked || item.date === answered);
  });
