import type { FaultEntry } from './fault-entry.ts';

/** What can be wrong with names, points, bands, ranks and grades: each field is sound, but they do not fit together. */
export const RULE_FAULTS = {
  'unknown-name': {
    message: { zh: '没有名为“{name}”的{what}', en: 'There is no {what} named "{name}"' },
  },
  'unknown-path': {
    message: { zh: '{inside}里没有“{segment}”', en: 'There is no "{segment}" in {inside}' },
  },
  'duplicate-id': {
    message: { zh: '名称“{id}”已在第 {line} 行用过', en: 'The name "{id}" is already used on line {line}' },
    remedy: { zh: '换一个名称', en: 'Choose another one' },
  },
  'duplicate-name': {
    message: { zh: '“{name}”已在第 {line} 行用过', en: '"{name}" is already used on line {line}' },
    remedy: { zh: '换一个，否则读者分不清', en: 'Choose another one, or readers cannot tell them apart' },
  },
  cycle: {
    message: { zh: '循环引用：{cycle}', en: 'These depend on each other in a circle: {cycle}' },
    remedy: { zh: '断开其中一处', en: 'Break it in one place' },
  },
  'chain-too-long': {
    message: {
      zh: '从“{name}”起一个用一个，连得太长',
      en: 'From "{name}" on, too many values are built one upon another',
    },
    remedy: { zh: '缩短这条链', en: 'Shorten the chain' },
  },
  'input-conflict': {
    message: {
      zh: '表 {table} 的列“{header}”已在第 {line} 行读取，且写法不同',
      en: 'Column "{header}" of table {table} is already read on line {line}, in another way',
    },
    remedy: {
      zh: '在 inputs 里写一次并用它的名称；确实是两项的，各写 column',
      en: 'Write it once under inputs and use its name; if they are two facts give each its own column',
    },
  },
  'no-primitive': {
    message: {
      zh: '这个映射不是值：缺少说明算法的字段',
      en: 'This map is no value: the field that says how it is computed is missing',
    },
    remedy: { zh: '可以是：{known}', en: 'One of: {known}' },
  },
  'two-primitives': {
    message: { zh: '一个值里有两种算法：{found}', en: 'One value has two ways of being computed: {found}' },
    remedy: { zh: '把其中一个写成 values 里的中间值', en: 'Move one of them into a named value under values' },
  },
  'needs-points': {
    message: {
      zh: '“{field}”要用指标的分值，这里没有',
      en: '"{field}" needs the points of the indicator, and there are none here',
    },
    remedy: { zh: '给指标写 points，或在这里写明数', en: 'Give the indicator points, or write the number here' },
  },
  'needs-full': {
    message: {
      zh: '“missing: {rule}”要知道这一项的满分',
      en: '"missing: {rule}" needs to know the full points of this part',
    },
    remedy: { zh: '写成 { value: …, full: … }', en: 'Write { value: …, full: … }' },
  },
  'cohort-needs-rounding': {
    message: {
      zh: '“cohort: {take}”合计的是各单位各自除出来的数，位数没有止境',
      en: '"cohort: {take}" adds up what each unit divides by a figure of its own, which has no end of digits',
    },
    remedy: {
      zh: '加上 decimals: 6, mode: half-up（先精确计算，只取舍这一次），或先对该值 round',
      en: 'Add decimals: 6, mode: half-up (it is computed exactly and rounded once), or round the value first',
    },
  },
  'points-do-not-add-up': {
    message: {
      zh: '“{name}”写的是 {stated} 分，各项之和是 {sum} 分',
      en: '"{name}" states {stated} points, but its parts add up to {sum}',
    },
    remedy: { zh: '改成 {sum}，或改各项的分值', en: 'Write {sum}, or change the parts' },
  },
  'band-without-bound': {
    message: { zh: '这一档没有界限', en: 'This band has no bound' },
    remedy: {
      zh: '写 from（不低于）、above（高于）、to（不高于）、below（低于），或 otherwise',
      en: 'Write from (at least), above, to (at most), below, or otherwise',
    },
  },
  'band-empty': {
    message: { zh: '没有数落在这一档：{range}', en: 'No number is in this band: {range}' },
    remedy: { zh: '对调上下限', en: 'Exchange the bounds' },
  },
  'bands-order': {
    message: {
      zh: '这一档只有一个界限，不能接在前一档后面',
      en: 'This band has only one bound and cannot follow the one before it',
    },
    remedy: {
      zh: '只写 from/above 的从高到低排，只写 to/below 的从低到高排，或两头都写',
      en: 'Bands with from/above go from high to low, those with to/below from low to high; or write both bounds',
    },
  },
  'bands-overlap': {
    message: { zh: '{range} 同时落在两档里', en: '{range} is in two bands' },
    remedy: { zh: '界限改用 above 或 below，或移动一个界限', en: 'Use above or below, or move a bound' },
  },
  'bands-gap': {
    message: { zh: '{range} 不在任何一档里', en: '{range} is in none of the bands' },
    remedy: {
      zh: '把界限接上；公布的文本有空档的，定下归哪一档并写明',
      en: 'Close the gap; if the published text has one, decide and say so in why',
    },
  },
  'bands-not-covering': {
    message: {
      zh: '{range} 不在任何一档里，也没有 otherwise',
      en: '{range} is in none of the bands, and there is no otherwise',
    },
    remedy: { zh: '加一档 { otherwise: … }', en: 'Add { otherwise: … }' },
  },
  'text-not-listed': {
    message: { zh: '“{text}”不是 {name} 可取的值', en: '"{text}" is not one of the texts that {name} can have' },
  },
  'unread-veto': {
    message: { zh: '“{level}”里没有任何规则用到单项否决“{name}”', en: 'Nothing in "{level}" reads the veto "{name}"' },
    remedy: { zh: '在这里的 outcomes 里写 if: vetoes > 0', en: 'Write an outcome there with if: vetoes > 0' },
  },
  'unread-bonus': {
    message: { zh: '“{level}”里没有任何规则用到加分“{name}”', en: 'Nothing in "{level}" reads the bonus "{name}"' },
    remedy: { zh: '把它写进这里的 total', en: 'Add it to the total there' },
  },
  'no-vetoes': {
    message: { zh: '“{name}”没有单项否决指标', en: '"{name}" has no veto' },
    remedy: { zh: '给否决指标写 kind: veto', en: 'Give the indicators that are vetoes kind: veto' },
  },
  'no-total': {
    message: { zh: '“{name}”没有总分', en: '"{name}" has no total' },
    remedy: {
      zh: '写 total；只评等次的写 total: none',
      en: 'Write total, or total: none for a scheme of letters only',
    },
  },
  'ties-need-order': {
    message: {
      zh: 'ties: sequential 要求同分有确定的先后',
      en: 'ties: sequential needs a definite order among those that tie',
    },
    remedy: {
      zh: 'then 最后写 { by: official }、{ by: code }、{ by: strokes } 或 { by: listed }',
      en: 'End then with { by: official }, { by: code }, { by: strokes } or { by: listed }',
    },
  },
  'cut-needs-ranking': {
    message: {
      zh: 'ties: cut 按名次截断，而这一分类没有 ranking',
      en: 'ties: cut cuts in rank order, and the class has no ranking',
    },
    remedy: {
      zh: '写 ranking（不排名次的写 { ties: none, then: [{ by: listed }] }），或改用 include、exclude',
      en: 'Write a ranking ({ ties: none, then: [{ by: listed }] } gives no ranks), or use include or exclude',
    },
  },
  'unknown-grade': {
    message: { zh: '等次“{grade}”不在 labels 里', en: 'The grade "{grade}" is not among the labels' },
    remedy: { zh: '可以是：{labels}', en: 'The labels are: {labels}' },
  },
  'quota-size': {
    message: { zh: '{problem}', en: '{problem}' },
  },
  'rest-not-last': {
    message: { zh: '没有条件的一项必须是最后一项', en: 'Only the last entry takes the rest' },
    remedy: { zh: '移到最后，或加上条件', en: 'Move it to the end, or give it a condition' },
  },
  'rest-inside-match': {
    message: {
      zh: 'match 里的“{word}”只是一个普通文本',
      en: 'Inside match "{word}" is a text like any other',
    },
    remedy: {
      zh: '其余各种情况在 match 旁边写 otherwise: …',
      en: 'Write otherwise: … beside match for all other texts',
    },
  },
  'no-rest': {
    message: { zh: '最后一项应接收其余各种情况', en: 'The last entry has to take the rest' },
    remedy: { zh: '加一项：{example}', en: 'Add {example}' },
  },
} as const satisfies Record<string, FaultEntry>;
