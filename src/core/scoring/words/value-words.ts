import { toText } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Cell } from '../../model/facts.ts';
import type {
  Band,
  Bound,
  Combine,
  Condition,
  Fold,
  Keep,
  MissingRule,
  OfClass,
  RoundMode,
} from '../../model/scheme/index.ts';
import { isUntested } from '../evaluate/cell.ts';

/** Official words for the parts of a rule: result files are Chinese whatever the language of the terminal. */

export function cellWords(cell: Cell): string {
  if (cell === null) return '不适用';
  if (isUntested(cell)) return '未检测';
  return typeof cell === 'string' ? cell : toText(cell);
}

export const ROUND_WORDS: Record<RoundMode, string> = {
  'half-up': '四舍五入',
  'half-even': '四舍六入五成双',
  down: '截去',
  up: '进位',
};

export const COMBINE_WORDS: Record<Combine['how'], string> = { sum: '合计', mean: '平均', min: '最低', max: '最高' };

export const FOLD_WORDS: Record<Fold['how'], string> = {
  sum: '之和',
  mean: '的平均',
  min: '的最低',
  max: '的最高',
  median: '的中位数',
  'trimmed-mean': '去掉最高最低后的平均',
  count: '的个数',
};

export const KEEP_WORDS: Record<Keep['side'], string> = { highest: '最高', lowest: '最低' };

export const LOG_WORDS = { '10': '常用对数', e: '自然对数' } as const;

/** `政府网站的总分`; with the name of the unit `潮安区在政府网站的总分`. */
export function ofClassWords({ name, take }: OfClass, unit: string | null): string {
  return `${unit === null ? '' : `${unit}在`}${name}的${{ total: '总分', rank: '名次', grade: '等次' }[take]}`;
}

export const COHORT_WORDS = {
  mean: '全体平均',
  sd: '全体标准差',
  max: '全体最高',
  min: '全体最低',
  sum: '全体合计',
  count: '全体个数',
  median: '全体中位数',
  position: '全体中的名次',
} as const;

export const SYMBOLS = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' } as const;

export const COMPARE_WORDS: Record<Extract<Condition, { kind: 'compare' }>['op'], string> = {
  '=': '＝',
  '!=': '≠',
  '<': '＜',
  '<=': '≤',
  '>': '＞',
  '>=': '≥',
};

export function missingWords(missing: MissingRule): string {
  switch (missing.rule) {
    case 'missing':
      return '';
    case 'skip':
      return '（不适用的不计）';
    case 'zero':
      return '（不适用的计 0）';
    case 'full':
      return '（不适用的计满分）';
    case 'scale':
      return '（不适用的剔除后按满分比例折算）';
    case 'spread':
      return missing.points === 'kept'
        ? '（不适用的分值平均加到其余各项）'
        : '（不适用的分值平均摊到其余各项并按比例折算）';
    case 'share':
      return `（不适用的计满分的 ${percent(missing.share)}）`;
  }
}

export function bandWords(band: Band): string {
  const lower = band.lower === null ? '（−∞' : `${band.lower.inclusive ? '［' : '（'}${boundText(band.lower)}`;
  const upper = band.upper === null ? '+∞）' : `${boundText(band.upper)}${band.upper.inclusive ? '］' : '）'}`;
  return `${lower}，${upper}`;
}

function boundText(bound: Bound): string {
  return toText(bound.at);
}

function percent(share: Exact): string {
  return `${toText(share)} 倍`;
}
