import type { Message } from '../../../model/page-facts.ts';

/** The fields of a message that pages have labels for. */
export type MessageField = Exclude<keyof Message, 'state'>;

/** What a label names. Of several labels of one field in one letter the stronger one counts: 答复单位 before 受理单位. */
export interface NamedField {
  field: MessageField;
  strength: number;
}

/** What only letters of the public have. */
export const STRONG = 3;
export const FAIR = 2;
const WEAK = 1;
/** What is received may be anything: of letters only beside what is certainly of these. */
export const VAGUE = 0.5;

const DAY = '(?:的)?(?:时间|日期)$';
const BODY = '(?:单位|部门|机构|机关)(?:名称)?$';

const NAMES: readonly (readonly [pattern: RegExp, field: MessageField, strength: number])[] = [
  [
    new RegExp(
      `^(?:来信|写信|发信|留言|提问|咨询|投诉|诉求|信件|问政|求助|反映|建议|信件提交|来电|来件|来访|提出|网民提交|网友提问)${DAY}`,
      'u',
    ),
    'asked',
    STRONG,
  ],
  [new RegExp(`^(?:受理|登记|申请|创建|提交)${DAY}`, 'u'), 'asked', WEAK],
  [new RegExp(`^(?:接收|收[信件])${DAY}`, 'u'), 'asked', VAGUE],
  [new RegExp(`^(?:回复|答复|回信|官方回复)${DAY}`, 'u'), 'answered', STRONG],
  [new RegExp(`^(?:办结|办复|反馈|处理|解答|回应|答疑|办理完成)${DAY}`, 'u'), 'answered', FAIR],
  [new RegExp(`^办理${DAY}`, 'u'), 'answered', WEAK],
  [new RegExp(`^(?:回复|答复|反馈|回信|解答)${BODY}`, 'u'), 'unit', STRONG],
  [new RegExp(`^(?:办理|承办|处理|责任|主办|处置|经办|办结)${BODY}`, 'u'), 'unit', FAIR],
  [new RegExp(`^(?:受理|转办|交办|接收|收信|受信|所属)${BODY}`, 'u'), 'unit', WEAK],
];

const ALTERNATIVES = '[（(](?:来?[信电访件函]|留言|咨询|投诉|诉求|建议|提问|回复|答复|办结|办复|反馈|处理|办理)[）)]';
const ALTERNATIVE = new RegExp(`${ALTERNATIVES}(?=\\p{Script=Han})`, 'u');
const ALTERNATIVE_AT_END = new RegExp(`${ALTERNATIVES}$`, 'u');
/** Letters of the longest with its brackets. */
const LONGEST_ALTERNATIVE = 4;

/** How many letters before `to` are a second word for the same in brackets: 来电（信）时间, 办结（答复）日期. */
export const alternativeBefore = (text: string, to: number): number =>
  ALTERNATIVE_AT_END.exec(text.slice(Math.max(0, to - LONGEST_ALTERNATIVE), to))?.[0].length ?? 0;

/** Which field a label names, without colon and blanks; null for none. */
export function fieldNamed(label: string): NamedField | null {
  const name = label.replaceAll(/[\s:：]/gu, '').replace(ALTERNATIVE, '');
  const named = NAMES.find(([pattern]) => pattern.test(name));
  return named === undefined ? null : { field: named[1], strength: named[2] };
}

/** Motions of delegates are answered, and applications dealt with, too: no letters of the public. */
const OF_OTHERS =
  /提案|议案|案由|委员|人大代表|代表建议|建议号|领衔|事项名称|许可|申请人|申请单位|项目名称|企业名称|证书/u;

export const isOfOthers = (text: string) => OF_OTHERS.test(text);

/** Columns of lists of what was found wrong and mended, and of what was applied for or looked into. */
const OF_FAULTS = /整改|销号|问责|巡[察视]|审计|交办问题/u;
/** Inspectors say so of what they were told; of letters it is said beside the day of asking. */
const OF_CHECKED = /是否属实/u;
const OF_MATTERS = /办件|督[查察]/u;
const OF_LETTERS = /信件|来信|留言|咨询|诉求|来电/u;

/** Whether the head of a column is one that only lists of letters have. */
export const isHeadOfLetters = (head: string) => OF_LETTERS.test(head);

/** Whether the heads of a table tell that its rows are no letters; letters may have columns of those names, too. */
export function areHeadsOfOthers(heads: readonly string[]): boolean {
  if (heads.some(isOfOthers)) return true;
  if (heads.some(isHeadOfLetters)) return false;
  if (heads.some((head) => OF_FAULTS.test(head))) return true;
  if (heads.some((head) => OF_CHECKED.test(head)) && !heads.some((head) => fieldNamed(head)?.field === 'asked'))
    return true;
  const isAsked = (head: string) => {
    const named = fieldNamed(head);
    return named?.field === 'asked' && named.strength === STRONG;
  };
  return heads.some((head) => OF_MATTERS.test(head)) && !heads.some(isAsked);
}

/** The head of a column that names a body by these words alone is one of letters only beside others. */
export const isBodyAlone = (head: string) => /^(?:单位|部门)$/u.test(head.replaceAll(/\s/gu, ''));

/** A day of asking that says no more than that, beside columns of letters. */
export const isTimeAlone = (head: string) => /^(?:时间|日期)$/u.test(head.replaceAll(/\s/gu, ''));

/** Whether a text names the state of a letter, which only lists of letters have. */
export const isStateLabel = (label: string) =>
  /^(?:办理|处理|回复|答复|信件|受理)?(?:状态|进度|情况)$/u.test(label.replaceAll(/[\s:：]/gu, ''));

/** Words of what is asked: 来信人, 信件编号, 留言内容 … */
const QUESTION =
  /^[\s[【（(]?(?:网民|网友|群众)?(?:来信|写信|信件|留言|咨询|提问|问题|诉求|投诉|反映)(?:人|者|内容|标题|主题|类型|类别|编号|ID|状态|正文|详情|描述|号)/u;

export const tellsQuestion = (line: string) => QUESTION.test(line);

const ASKER =
  /^[\s【[]*(?:(?:问|Q)(?=[\s:：】\]])|(?:网友|网民|市民|群众|游客|匿名(?:网友|网民|用户|市民)?)(?=[\s“"：:*（(【\d]|$)|(?:发布者|留言者|留言人|咨询人|提问人|来信人|提问者)\s*[:：])/u;

const QUESTION_SIGN = /^[\s【[]*(?:问|Q)(?=[\s:：】\]])/u;

/** A line that begins with the sign of a question: 问：, 【问】. */
export const isQuestionSign = (line: string) => QUESTION_SIGN.test(line);

/** A line that begins with the sign of a question, or with who asks: 问：, 网友, 留言人：. */
export const tellsAsker = (line: string) => ASKER.test(line);

const ADDRESSED = '\\p{Script=Han}{1,3}(?:先生|女士|小姐|同志)';
const IS_ADDRESSED = new RegExp(`^${ADDRESSED}$`, 'u');
const ADDRESSED_WITH_DAY = new RegExp(`^${ADDRESSED}[\\s|｜]{1,3}(?:19|20)\\d\\d\\D`, 'u');

/** Whether a name is that of a person as answers address them: 王女士. With a part left out (李某某, 张**) lists of other kinds show names too. */
export const isAddressed = (name: string) => IS_ADDRESSED.test(name);

/** Whether a line begins with such a name and a day: 王女士 2024-03-05 19:20. */
export const tellsAddressed = (line: string) => ADDRESSED_WITH_DAY.test(line);

const ANSWER =
  /^[\s[【（(]?(?:官方|单位|部门|办理|处理|[局县市区镇院校]长|领导|书记)?(?:回复|答复|回信|反馈|办理|处理)(?:内容|意见|结果|情况|正文|详情|回复|答复)?[\s\]】）):：]*$/u;

/** A line that is the heading of an answer: 回复内容, 答复, 办理回复. */
export const isAnswerHeading = (line: string) => ANSWER.test(line);

/** With these a body ends that a page does not label. */
const BODY_END =
  /(?:[局委办府厅院处科股队站所会镇乡社]|中心|办公室|街道|部门|人武部|公司|集团|支队|大队|学校|中学|小学|医院|法院|检察院|办事处|分局)$/u;
const SHORTEST_BODY = 3;
const LONGEST_BODY = 25;

const IN_BRACKETS = /^[[【〔（(]([^[\]【】〔〕（）()]+)[\]】〕）)]|[【〔（(]([^[\]【】〔〕（）()]+)[】〕）)]$/u;
/** Longer texts are no titles. */
const LONGEST_TITLE = 200;

/** The body that a title names in brackets, before or behind its words: 【市公安局】养犬登记. */
export function bodyInBrackets(title: string): string | null {
  if (title.length > LONGEST_TITLE) return null;
  const [, before, behind] = IN_BRACKETS.exec(title.trim()) ?? [];
  const name = (before ?? behind ?? '').trim();
  return isBody(name) ? name : null;
}

const LONGEST_UNIT = 40;

const NO_UNIT = /^(?:暂?无|待定|未定|未知)$/u;

/** What stands for a unit as it is shown; null for a dash or a word that says there is none, and for more than a name. */
export function unitShown(text: string): string | null {
  const unit = text.trim();
  return text.length <= LONGEST_UNIT && /\p{L}/u.test(unit) && !NO_UNIT.test(unit) ? unit : null;
}

/** Whether a text that stands alone is the name of a body. */
export const isBody = (text: string) =>
  text.length >= SHORTEST_BODY &&
  text.length <= LONGEST_BODY &&
  /^[\p{Script=Han}（）()]+$/u.test(text) &&
  BODY_END.test(text);
