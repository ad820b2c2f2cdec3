/** Heads an answer: 答复内容, 办理结果, 回复 with a colon or alone in its line. */
const LABEL =
  /^[【[]?(?:官方|部门|单位)?(?:回复|答复|办理|处理|反馈|回信)(?:内容|意见|结果|情况|正文)?[】\]]?\s*(?:[:：]\s*(.*))?$/u;
/** Another label, with or without what stands behind it. */
const OTHER_LABEL = /^[\p{Script=Han}\s]{2,8}[:：]/u;
const NO_ANSWER = /^(?:暂无|暂未|尚未|未|无|待|正在|处理中|办理中|--|—)/u;
const SHORTEST = 6;

/** Whether the visible text of a letter's own page (a line a block) has an answer under a label for it, with or without its day. */
export function showsAnswer(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.some((line, index) => {
    const match = LABEL.exec(line);
    if (match === null) return false;
    const behind = match[1] ?? '';
    return behind === '' ? isAnswer(lines[index + 1] ?? '', true) : isAnswer(behind, false);
  });
}

function isAnswer(words: string, isNextLine: boolean): boolean {
  if (words.length < SHORTEST || NO_ANSWER.test(words)) return false;
  return !isNextLine || !OTHER_LABEL.test(words.slice(0, SHORTEST * 2)) || words.length > SHORTEST * 5;
}
