const ANSWERED = /^(?:已(?:回复|答复|办结|办复|处理|反馈|解决|办理)|(?:回复|答复|办理|处理)完成|办结|已完成)$/u;
const OPEN =
  /^(?:未(?:回复|答复|办结|办复|处理|反馈|受理)|待(?:回复|答复|办理|处理|受理|审核)|(?:正在)?(?:办理|处理|受理|转办|回复|审核|交办)中|暂(?:无|未)(?:回复|答复)|已?(?:转办|交办|受理))$/u;

/** What a word for the state of a letter says about an answer (已回复: true, 办理中: false); null for any other word. */
export function stateSaid(word: string): boolean | null {
  if (ANSWERED.test(word)) return true;
  return OPEN.test(word) ? false : null;
}
