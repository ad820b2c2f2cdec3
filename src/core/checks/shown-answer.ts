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
/** What stands below a letter on every page: other letters, buttons, the menu of the site, and what the sender thinks of the answer. Whole words of such lines, for answers begin with 网站已恢复, 联系街道核实 or 下一步 as well. */
const BELOW = new RegExp(
  [
    '^首页',
    '^(?:网站|站点)(?:地图|导航|首页|声明|帮助|说明|标识码|简介|管理|主办|支持|备案)',
    '^(?:联系我们|联系方式|关于我们|扫一扫)',
    String.raw`^(?:地址|电话|邮编|联系电话|备案号?|备案序号|备案编号)(?:$|[\s:：\d])`,
    String.raw`^(?:上|下)一(?:篇|条|封|页|个|件)`,
    String.raw`^(?:打印|关闭|返回|分享)(?:本页|本文|窗口|页面|列表|首页|顶部|上页|上一页|上级|到|至)*(?:$|[\s|｜/【】[\]:：])`,
    '^相关(?:信件|来信|留言|链接|新闻|文章|阅读|推荐|附件|下载|信息|稿件|文档|政策|咨询|问题|搜索|栏目|网站|解读)',
    String.raw`^(?:是否)?满意(?:度|$|[\s:：（(?？])|^评价(?:$|[\s:：]|信息|结果|内容|星级|一下)`,
    '^您对(?:本次|此|该|这).{0,12}(?:满意|评价)',
  ].join('|'),
  'u',
);
const LONGEST_BELOW = 60;
/** The foot of the site, which may be one long line. */
const FOOT = /^(?:主办|承办|版权|技术支持|copyright|©)/iu;
/** Sentences stand in no foot and no menu. */
const NO_MENU = /[。；！]|，.*[您已]/u;
/** Only said where an answer would be; 未发现, 暂无计划 and 尚未纳入 are answers. */
const NO_ANSWER =
  /^(?:(?:暂时?|尚|还)?(?:未|无|没有|待)(?:相关|任何|予以?|作出?|进行)?|正在|等待)(?:回复|答复|办理|处理|受理|反馈|办结|审核|核实|核查|调查|转办|交办|分办|内容|数据|信息|记录|结果)|^(?:处理|办理|受理|转办)中(?!心)|^(?:--|—)/u;
/** A greeting, which is not the label of a field: 您好：, 尊敬的网友：, 王女士：您好！ */
const GREETING = new RegExp(
  String.raw`^(?:(?:(?:尊敬|亲爱)的[^\s，。,：:！!]{1,16}|[^\s，。,：:！!]{0,12}?[您你]好)(?:[：:，,、。！!\s]+|$))+`,
  'u',
);
/** The name of who is greeted, alone in its line. */
const NAMED = /^[^\s，。,：:！!]{0,8}(?:先生|女士|同志|同学|老师|家长|网友|网民|市民|群众|居民|业主|朋友)们?[：:，,]$/u;
/** Heads the words of an answer and no field: 经核实：, 现回复如下： */
const OPENING = /^(?:[\p{Script=Han}]{0,12}如下|经(?!办|手|济|度|营)[\p{Script=Han}]{1,7})[:：]/u;
const SENTENCE = /[，。！？；]/u;
const SHORTEST = 6;
/** Lines under the heading of an answer that may be fields of it. */
const MOST_FIELDS = 8;

/** Whether the visible text of a letter's own page (a line a block) has an answer under a label for it, with or without its day. */
export function showsAnswer(text: string): boolean {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.some((line, index) => {
    const match = LABEL.exec(line) ?? LABEL_OF_OFFICE.exec(line);
    if (match === null) return false;
    const behind = match[1] ?? '';
    return behind === '' || isOnlyGreeting(behind)
      ? isAnsweredUnder(lines.slice(index + 1, index + 2 + MOST_FIELDS))
      : isAnswer(behind);
  });
}

/** More words than a state has. */
const LONGEST_STATE = 30;

function isAnswer(words: string): boolean {
  return words.length >= SHORTEST && (words.length > LONGEST_STATE || !NO_ANSWER.test(words));
}

/** Words under a heading: in the next line, or below greetings and the fields of the answer, and there a sentence, for values of fields stand in lines of their own too. */
function isAnsweredUnder(lines: readonly string[]): boolean {
  let isBelowFields = false;
  for (const line of lines) {
    const words = line.replaceAll(FIELDS, '').trim();
    const isField = words !== line;
    if (isField) isBelowFields = true;
    if (isBelow(words)) return false;
    if ((isField && words.length < SHORTEST) || isOnlyGreeting(words)) continue;
    if (isOtherField(words)) return false;
    if (!isBelowFields) return isAnswer(words);
    if (SENTENCE.test(words)) return isAnswer(words);
    if (words.length > SHORTEST * 5) return false;
  }
  return false;
}

function isBelow(words: string): boolean {
  if (FOOT.test(words)) return !NO_MENU.test(words);
  return words.length <= LONGEST_BELOW && BELOW.test(words) && !/[。，；]/u.test(words);
}

const isOnlyGreeting = (words: string) =>
  words !== '' && (words.replace(GREETING, '') === '' || NAMED.test(words) || /^[^，。]{0,4}如下[:：]$/u.test(words));

function isOtherField(words: string): boolean {
  if (words.length > SHORTEST * 5 || !OTHER_LABEL.test(words.slice(0, SHORTEST * 2))) return false;
  return !GREETING.test(words) && !OPENING.test(words);
}
