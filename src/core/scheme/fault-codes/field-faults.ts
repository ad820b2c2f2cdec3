import type { FaultEntry } from './fault-entry.ts';

/** What can be wrong with one field: its name, its shape, the word or number in it. */
export const FIELD_FAULTS = {
  'wrong-shape': {
    message: { zh: '这里应是{wanted}，而不是{found}', en: 'This should be {wanted}, not {found}' },
  },
  'empty-value': {
    message: { zh: '“{field}”没有值', en: '"{field}" has no value' },
    remedy: { zh: '写上值，或删去这个字段', en: 'Write a value or delete the field' },
  },
  'empty-list': {
    message: { zh: '“{field}”至少要有一项', en: '"{field}" needs at least one entry' },
  },
  'unknown-field': {
    message: { zh: '{place}没有“{field}”这个字段', en: '{place} has no field "{field}"' },
    remedy: { zh: '可用的字段：{known}', en: 'Known here: {known}' },
  },
  'missing-field': {
    message: { zh: '{place}缺少“{field}”', en: '{place} lacks "{field}"' },
  },
  'misplaced-field': {
    message: { zh: '“{field}”不能写在这里：{reason}', en: '"{field}" cannot stand here: {reason}' },
    remedy: { zh: '删去它', en: 'Delete it' },
  },
  'conflicting-fields': {
    message: { zh: '{fields} 只能写一个', en: 'Only one of {fields} can be written' },
    remedy: { zh: '删去多余的', en: 'Delete the others' },
  },
  'not-a-number': {
    message: { zh: '“{text}”不是数', en: '"{text}" is not a number' },
    remedy: { zh: '写成 12、0.5 或 30% 这样的数', en: 'Write a plain number such as 12, 0.5 or 30%' },
  },
  'out-of-range': {
    message: { zh: '“{field}”是 {value}，应为{range}', en: '{field} is {value} but has to be {range}' },
  },
  'min-above-max': {
    message: { zh: '下限 {min} 大于上限 {max}', en: 'The minimum {min} is greater than the maximum {max}' },
    remedy: { zh: '对调两者', en: 'Exchange them' },
  },
  'weight-not-positive': {
    message: { zh: '权重 {weight} 不大于 0', en: 'The weight {weight} is not above 0' },
    remedy: { zh: '权重须大于 0；不计入的项直接删去', en: 'Weights are above 0; leave out a part that does not count' },
  },
  'weights-not-whole': {
    message: { zh: '各角色权重之和是 {sum}，不是 100%', en: 'The weights of the roles add up to {sum}, not to 100%' },
  },
  'unknown-choice': {
    message: { zh: '“{field}”不能是“{text}”', en: '{field} cannot be "{text}"' },
    remedy: { zh: '可以是：{choices}', en: 'It can be: {choices}' },
  },
  'bad-id': {
    message: { zh: '“{id}”不能作名称', en: '"{id}" cannot be a name' },
    remedy: {
      zh: '以字母、汉字或 _ 开头，后接字母、汉字、数字和 _{hyphen}',
      en: 'A letter or _ first, then letters, digits and _{hyphen}; Chinese characters are letters',
    },
  },
  'reserved-name': {
    message: { zh: '“{id}”是语言保留的词，不能作名称', en: '"{id}" is a word of the language and cannot be a name' },
    remedy: { zh: '换一个名称', en: 'Choose another name' },
  },
  'bad-date': {
    message: { zh: '“{text}”不是日期', en: '"{text}" is not a date' },
    remedy: { zh: '写成 2026-04-03', en: 'Write it as 2026-04-03' },
  },
  'language-version': {
    message: { zh: '方案语言的版本“{version}”不认识', en: 'Version "{version}" of the scheme language is not known' },
    remedy: { zh: '写 kaoping: 1', en: 'Write kaoping: 1' },
  },
  'unverified-without-why': {
    message: { zh: 'verified 是 false，却没有说明原因', en: 'verified is false, but nobody says why' },
    remedy: { zh: '加上 why: 哪些未核对、为什么', en: 'Add why: what is not verified and why' },
  },
} as const satisfies Record<string, FaultEntry>;
