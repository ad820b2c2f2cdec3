import type { FaultEntry } from './fault-entry.ts';

/** What can be wrong inside a formula or a condition. */
export const FORMULA_FAULTS = {
  'formula-character': {
    message: { zh: '公式里不能有“{character}”', en: 'A formula cannot have {character} here' },
  },
  'formula-syntax': {
    message: {
      zh: '公式在“{found}”处读不通：这里应是{wanted}',
      en: 'The formula breaks off at {found}: {wanted} is expected',
    },
  },
  'map-in-formula': {
    message: { zh: '公式里不能写映射（花括号）', en: 'A formula cannot hold a map (braces)' },
    remedy: {
      zh: '给它在 values 里起个名称，公式里用这个名称',
      en: 'Give the map a name under values, and use the name in the formula',
    },
  },
  'formula-too-complex': {
    message: { zh: '公式过长或括号过深', en: 'The formula is too long or too deeply nested' },
    remedy: { zh: '拆成 values 里的几个中间值', en: 'Split it into named values under values' },
  },
  'chained-comparison': {
    message: { zh: '比较不能连写', en: 'Comparisons cannot be chained' },
    remedy: { zh: '用 and 连接，例如 60 <= x and x < 80', en: 'Join them with and: 60 <= x and x < 80' },
  },
  'compared-with-missing': {
    message: { zh: '与 missing 比较永远不成立', en: 'A comparison with missing never holds' },
    remedy: { zh: '写 x is missing 或 x is not missing', en: 'Write x is missing, or x is not missing' },
  },
  'value-expected': {
    message: { zh: '这里应是值，却是条件', en: 'A value is expected here, not a condition' },
    remedy: { zh: '按条件取值用 when', en: 'Use when to choose values by conditions' },
  },
  'condition-expected': {
    message: { zh: '这里应是条件，却是值', en: 'A condition is expected here, not a value' },
    remedy: { zh: '写成比较，例如 {example} > 0', en: 'Compare it with something: {example} > 0' },
  },
  'unknown-function': {
    message: { zh: '没有函数 {name}', en: 'There is no function {name}' },
    remedy: { zh: '函数只有 min、max、abs', en: 'The functions are min, max and abs' },
  },
  'number-expected': {
    message: { zh: '{what}要用数，这里是文本', en: '{what} needs a number, this is a text' },
  },
  'text-expected': {
    message: { zh: '{what}要用文本，这里是数', en: '{what} needs a text, this is a number' },
  },
  'mixed-types': {
    message: { zh: '同一个值有时是数、有时是文本', en: 'The same value is now a number and now a text' },
    remedy: { zh: '各种情况要么都是数，要么都是文本', en: 'Let all cases give numbers, or all texts' },
  },
  'text-order': {
    message: { zh: '文本不能比大小', en: 'Texts have no order' },
    remedy: { zh: '文本只用 = 和 != 比较', en: 'Compare texts by = and != only' },
  },
} as const satisfies Record<string, FaultEntry>;
