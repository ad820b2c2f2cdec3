/**
 * How far a letter has come by the word that is shown for its state. `ended`: it was dealt with and gets no answer (不予受理, 重复来信);
 * `doubtful`: words that are shown of letters with an answer and without one (已归档, 无需回复).
 */
export type LetterState = 'answered' | 'open' | 'ended' | 'doubtful';

const WHOSE = '(?:本|我|该|市|县|区|省)?(?:部门|单位|机关|机构|平台|信箱|栏目|网站|局|委|办|市|县|区|省|镇|街道)?的?';
const LETTER = '(?:来信|信件|留言|件|信|提交)';

const STATES: readonly (readonly [LetterState, RegExp])[] = [
  ['answered', /^(?:已(?:回复|答复|办结|办复|处理|反馈|解决|办理)|(?:回复|答复|办理|处理)完成|办结|已完成)$/u],
  [
    'open',
    /^(?:未(?:回复|答复|办结|办复|处理|反馈|受理)|待(?:回复|答复|办理|处理|受理|审核)|(?:正在)?(?:办理|处理|受理|转办|回复|审核|交办)中|暂(?:无|未)(?:回复|答复)|尚未(?:回复|答复|办理)|暂?未办理|已?(?:转办|交办|受理))$/u,
  ],
  [
    'ended',
    new RegExp(
      [
        '^(?:已?不予|拒绝)(?:受理|办理|处理|立案|回复|答复)$',
        `^不(?:受理|予受理${LETTER}|符合受理(?:条件|要求|范围))$`,
        `^(?:不属于?|不在|超出|非)${WHOSE}(?:受理|职责|职权|管辖|业务|办理)(?:的)?范围(?:之?[内外])?$`,
        `^(?:属于?)?(?:无效|重复)${LETTER}$`,
        `^已(?:退回|退件|驳回|撤回|撤销|撤诉|作废)$`,
      ].join('|'),
      'u',
    ),
  ],
  [
    'doubtful',
    /^(?:退回|退件|驳回|已(?:关闭|归档|终止|终结|中止|结束|合并|并案|失效|过期|查看|阅读?)|(?:无需|不需要?|不宜|不便|暂不)(?:回复|答复|办理|处理|受理)|(?:审核)?(?:未|不)通过(?:审核)?)$/u,
  ],
];

/** What a word for the state of a letter says; null for any other word. */
export function stateOfWord(word: string): LetterState | null {
  return STATES.find(([, words]) => words.test(word))?.[0] ?? null;
}

/** Whether a word for the state of a letter says that it has an answer (已回复: true, 办理中 and 不予受理: false); null for any other word. */
export function stateSaid(word: string): boolean | null {
  const state = stateOfWord(word);
  return state === null ? null : state === 'answered';
}

/** What has come further stands behind what has not. */
const PROGRESS: readonly LetterState[] = ['open', 'doubtful', 'ended', 'answered'];

/** Of two states that are shown of one letter the one that has come further. */
export function furthestState(one: LetterState | null, other: LetterState | null): LetterState | null {
  if (one === null || other === null) return one ?? other;
  return PROGRESS.indexOf(one) < PROGRESS.indexOf(other) ? other : one;
}
