/** Heads an answer: 答复内容, 办理结果, 回复 with a colon or alone in its line. */
const LABEL =
  /^[【[]?(?:官方|部门|单位)?(?:回复|答复|办理|处理|反馈|回信)(?:内容|意见|结果|情况|正文|信息|详情)?[】\]]?\s*(?:[:：]\s*(.*))?$/u;
/** The same with the name of who answers: 示例市水利局答复：. */
const LABEL_OF_OFFICE =
  /^[\p{Script=Han}]{2,16}(?:局|委|办|院|处|科|中心|政府|街道|镇|乡)(?:回复|答复)(?:内容|意见|情况)?\s*[:：]\s*(.*)$/u;
/** Another label, with or without what stands behind it. */
const OTHER_LABEL = /^[\p{Script=Han}\s]{2,8}[:：]/u;
/** Who answered and when, with what stands behind it: fields that stand between the heading of an answer and its words. */
const FIELDS =
  /(?:回复|答复|办理|处理|反馈|回信|办结|承办|受理)(?:单位|部门|机构|科室|人员?|时间|日期|状态)\s*[:：]\s*[^\s，。！？；]{0,25}(?:\s+[\d:]{4,8})?/gu;
/** What stands below a letter on every page: the foot, other letters, buttons, and what the sender thinks of the answer. */
const BELOW =
  /^(?:主办|承办|版权|网站|站点|首页|联系|关于我们|地址|电话|邮编|备案|技术支持|上一|下一|打印|关闭|返回|分享|相关|评价|满意|是否满意|您对(?:本次|此|该)|扫一扫|copyright|©)/iu;
const NO_ANSWER = /^(?:暂无|暂未|尚未|未|无|待|正在|处理中|办理中|--|—)/u;
const SENTENCE = /[，。！？；]/u;
const SHORTEST = 6;
/** Lines under the heading of an answer that may be fields of it. */
const MOST_FIELDS = 8;

/** Whether the visible text of a letter's own page (a line a block) has an answer under a label for it, with or without its day. */
export function showsAnswer(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.some((line, index) => {
    const match = LABEL.exec(line) ?? LABEL_OF_OFFICE.exec(line);
    if (match === null) return false;
    const behind = match[1] ?? '';
    return behind === '' ? isAnsweredUnder(lines.slice(index + 1, index + 2 + MOST_FIELDS)) : isAnswer(behind);
  });
}

function isAnswer(words: string): boolean {
  return words.length >= SHORTEST && !NO_ANSWER.test(words);
}

/** Words under a heading: in the next line, or below the fields of the answer, and there a sentence, for values of fields stand in lines of their own too. */
function isAnsweredUnder(lines: readonly string[]): boolean {
  let isBelowFields = false;
  for (const line of lines) {
    const words = line.replaceAll(FIELDS, '').trim();
    const isField = words !== line;
    if (isField) isBelowFields = true;
    if (BELOW.test(words)) return false;
    if (isField && words.length < SHORTEST) continue;
    if (OTHER_LABEL.test(words.slice(0, SHORTEST * 2)) && words.length <= SHORTEST * 5) return false;
    if (!isBelowFields) return isAnswer(words);
    if (SENTENCE.test(words)) return isAnswer(words);
    if (words.length > SHORTEST * 5) return false;
  }
  return false;
}
