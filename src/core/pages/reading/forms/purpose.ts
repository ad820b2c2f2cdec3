import type { Form } from '../../../model/observation/index.ts';

/** What a form says of itself. */
export interface FormWords {
  /** Names, hints and addresses in the code: of the form, its fields and its buttons. */
  code: string;
  /** What a visitor reads: labels, hints in fields, buttons. */
  shown: string;
  /** Fields of one line, and of several. */
  lines: number;
  areas: number;
  hasPassword: boolean;
}

/** Forms that ask for something else with the same fields: a request for documents, an answer by number, a survey, an error report. */
const OTHER_SHOWN =
  /依申请公开|申请公开|所需(?:政府)?信息|(?:查询|受理|信件)(?:密码|码|编号)|问卷|投票|调查|纠错|找错|评论|订阅|预约/u;
const OTHER_CODE = /sqgk|ysqgk|applyform|survey|vote|subscribe|jiucuo|comment/iu;
const LETTER_SHOWN =
  /留言|来信|写信|信件|咨询|投诉|建言|献策|诉求|提问|信箱|(?:意见|建议)(?:征集|内容|标题|类型)?|反映(?:内容|问题)|我要(?:写信|咨询|投诉|留言|提问)/u;
const LETTER_CODE =
  /letter|mailbox|leadermail|message|liuyan|lyb|guestbook|consult|zixun|tousu|complain|suggest|feedback|hudong/iu;
const SEARCH_SHOWN = /搜\s*索|检\s*索|查\s*询|查\s*找|关\s*键\s*[字词]|请输入|搜一搜|search/iu;
const SEARCH_CODE =
  /search|sousuo|query|keyword|jrobot|guestweb|(?:^|[\s"'/?&_=-])(?:so|kw|wd|q|s|key|keys|qt|searchword|textfield|gjjs)(?:$|[\s"'/?&_=-])/iu;
/** A search has no more fields of one line. */
const MOST_SEARCH_LINES = 8;

/** What a form is for, by its fields first and by its words where the fields leave it open. */
export function purposeOf({ code, shown, lines, areas, hasPassword }: FormWords): Form['purpose'] {
  const isOther = OTHER_SHOWN.test(shown) || OTHER_CODE.test(code);
  if (hasPassword) return isOther ? 'other' : 'login';
  const isLetter = LETTER_SHOWN.test(shown) || LETTER_CODE.test(code);
  if (areas > 0) return isLetter && !isOther ? 'letter' : 'other';
  if (lines === 0 || lines > MOST_SEARCH_LINES) return 'other';
  return SEARCH_SHOWN.test(shown) || SEARCH_CODE.test(code) ? 'search' : 'other';
}
