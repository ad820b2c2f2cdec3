/** Letters by which it is told what a text may be asked at all; see `lettersOf`. */
const KINDS = {
  digit: '0123456789',
  /** Digits of full width, and what a date in words has. */
  otherDate: '０１２３４５６７８９年',
  /** Ends of sentences. */
  stop: '。；',
  /** 位置 and 首页, with which the path to a page begins. */
  path: '置首',
  /** 密码, 验证码, 登录. */
  login: '码录',
  /** Last letters of 时间 and 日期. */
  time: '间期',
  /** Last letters of 状态, 进度, 情况. */
  state: '态度况',
  /** Last letters of 回复, 答复, 办结, 处理, 受理, 办理. */
  answer: '复结理',
  /** Signs of a question of the public, and letters of 网友, 网民, 游客, 匿名, 留言人, 发布者 … */
  asker: '问Q友民众客匿人者',
  at: '@',
  /** Stands for bytes that are no characters of the charset. */
  broken: '\uFFFD',
  /** 标识码, ICP (of full width, too), 公网安备. */
  siteCode: '识',
  icp: 'PpＰｐ',
  police: '备',
  /** 来源, 出处, 转自, source. */
  source: '源处處自cC',
  /** Last letters of 发布机构 and its like, and of 供稿. */
  publisher: '构構位关關门門稿供',
  /** Last letters of 来源, 作者, 编辑, 浏览, 点击, 阅读, 访问, 播放, 字体, 字号, 打印, 分享, 供稿, in both scripts; letters of source and author. */
  byline: '源者辑輯览覽击擊閱读讀问問放体體号號印享稿cChH',
  /** What is not shown as it is written: blanks, of which many are one, and references. */
  written: ' \t\n\r\f&',
} as const;

type Kind = keyof typeof KINDS;

const BIT_OF_KIND = new Map(Object.keys(KINDS).map((kind, index) => [kind, 1 << index]));

/** By kind of letters its bit in what `lettersOf` returns. */
export const LETTERS = Object.fromEntries(BIT_OF_KIND) as Readonly<Record<Kind, number>>;

/** By UTF-16 unit the bits of the kinds that it is of. */
const KINDS_OF_UNIT = new Uint32Array(1 << 16);
for (const [kind, letters] of Object.entries(KINDS)) {
  for (const letter of letters) {
    const unit = letter.charCodeAt(0);
    KINDS_OF_UNIT[unit] = (KINDS_OF_UNIT[unit] ?? 0) | (BIT_OF_KIND.get(kind) ?? 0);
  }
}

/** The kinds of letters that a text has, as bits. One look at each letter in place of one for every pattern. */
export function lettersOf(text: string): number {
  let kinds = 0;
  for (let at = 0; at < text.length; at++) kinds |= KINDS_OF_UNIT[text.charCodeAt(at)] ?? 0;
  return kinds;
}
