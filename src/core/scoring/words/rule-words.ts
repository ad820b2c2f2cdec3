import { toText } from '../../model/exact/index.ts';
import type { Condition, Tally, Value } from '../../model/scheme/index.ts';
import {
  bandWords,
  cellWords,
  COHORT_WORDS,
  COMBINE_WORDS,
  COMPARE_WORDS,
  FOLD_WORDS,
  KEEP_WORDS,
  LOG_WORDS,
  missingWords,
  ofClassWords,
  ROUND_WORDS,
  SYMBOLS,
} from './value-words.ts';

/** Display name of an input, value, indicator or child level. */
export type NameOf = (name: string) => string;

/** A condition in words, without figures. */
export function conditionWords(condition: Condition, nameOf: NameOf): string {
  switch (condition.kind) {
    case 'compare':
      return `${ruleWords(condition.left, nameOf)} ${COMPARE_WORDS[condition.op]} ${ruleWords(condition.right, nameOf)}`;
    case 'missing':
      return `${ruleWords(condition.of, nameOf)} 不适用`;
    case 'untested':
      return `${ruleWords(condition.of, nameOf)} 未检测`;
    case 'one-of':
      return `${ruleWords(condition.of, nameOf)} 为 ${condition.texts.join(' 或 ')}`;
    case 'not':
      return `非（${conditionWords(condition.of, nameOf)}）`;
    case 'all':
      return condition.of.map((one) => conditionWords(one, nameOf)).join(' 且 ');
    case 'any':
      return `（${condition.of.map((one) => conditionWords(one, nameOf)).join(' 或 ')}）`;
  }
}

/** A rule in words, without figures: what `result.json` and the template print beside an indicator. */
export function ruleWords(value: Value, nameOf: NameOf): string {
  const words = (inner: Value): string => ruleWords(inner, nameOf);
  switch (value.kind) {
    case 'constant':
      return cellWords(value.value);
    case 'reference':
      return nameOf(value.name);
    case 'arithmetic':
      return value.of.length === 2 && value.op in SYMBOLS
        ? `（${value.of.map(words).join(SYMBOLS[value.op as keyof typeof SYMBOLS])}）`
        : `${{ negate: '−', abs: '绝对值', min: '较小值', max: '较大值' }[value.op as 'abs']}（${value.of.map(words).join('，')}）`;
    case 'join':
      return value.of.map(words).join(' & ');
    case 'tally':
      return tallyWords(value, nameOf);
    case 'bands':
      return `按 ${words(value.of)} 分档：${value.bands.map((band) => `${bandWords(band)}→${words(band.gives)}`).join('；')}${value.otherwise === null ? '' : `；其他→${words(value.otherwise)}`}`;
    case 'match':
      return `按 ${words(value.of)}：${value.cases.map((one) => `${one.text}→${words(one.gives)}`).join('；')}`;
    case 'combine':
      return `${value.of.map((term) => `${words(term.value)}${term.weight === null ? '' : `×${words(term.weight)}`}`).join('、')} ${COMBINE_WORDS[value.how]}${missingWords(value.missing)}`;
    case 'ratio':
      return `（${value.of.map((one) => words(one.value)).join(' + ')}） ÷ （${value.of.map((one) => words(one.max)).join(' + ')}） × ${toText(value.times)}`;
    case 'fold':
      return `${nameOf(value.level)}${value.value === null ? '' : ` ${words(value.value)} `}${value.keep === null ? '' : `${KEEP_WORDS[value.keep.side]} ${words(value.keep.count)} 个`}${FOLD_WORDS[value.how]}`;
    case 'when':
      return `${value.cases.map((one) => `${conditionWords(one.condition, nameOf)} 时 ${words(one.gives)}`).join('；')}；否则 ${words(value.otherwise)}`;
    case 'round':
      return `${words(value.of)} ${ROUND_WORDS[value.mode]}到 ${value.decimals} 位小数`;
    case 'root':
      return `${words(value.of)} 的${value.degree === 2 ? '平方根' : ` ${value.degree} 次方根`}（${value.decimals} 位小数）`;
    case 'log':
      return `${words(value.of)} 的${LOG_WORDS[value.base]}（${value.decimals} 位小数）`;
    case 'text':
      return words(value.of);
    case 'limit':
      return `${words(value.of)}${value.min === null ? '' : `，不低于 ${words(value.min)}`}${value.max === null ? '' : `，不高于 ${words(value.max)}`}`;
    case 'of-class':
      return ofClassWords(value, value.unit && words(value.unit));
    case 'cohort':
      return `${words(value.of)} 的${COHORT_WORDS[value.take]}`;
  }
}

function tallyWords(tally: Tally, nameOf: NameOf): string {
  const entries = tally.entries.map((entry) => {
    const verb = entry.sign === 1 ? '加' : '扣';
    const figure =
      entry.count === null || entry.each === null
        ? `${verb} ${ruleWords(entry.amount, nameOf)}`
        : `${ruleWords(entry.count, nameOf)} 每个${verb} ${ruleWords(entry.each, nameOf)}`;
    const condition = entry.condition === null ? '' : `${conditionWords(entry.condition, nameOf)} 时 `;
    const atMost = entry.atMost === null ? '' : `，至多 ${ruleWords(entry.atMost, nameOf)}`;
    const downTo = entry.downTo === null ? '' : `，扣至 ${ruleWords(entry.downTo, nameOf)} 为止`;
    return `${condition}${figure}${atMost}${downTo}`;
  });
  return `从 ${ruleWords(tally.from, nameOf)} 起，${entries.join('；')}`;
}
