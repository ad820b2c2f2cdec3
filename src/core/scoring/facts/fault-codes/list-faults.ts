import { DID_YOU_MEAN } from './fault-entry.ts';
import type { FaultEntry } from './fault-entry.ts';

/** Rows of findings, marks and overrides that contradict the scheme, the tables or each other. */
export const LIST_FAULTS = {
  'unknown-unit': {
    message: { zh: '单位“{unit}”不在任何分类的表中', en: 'The unit “{unit}” stands in the table of no class' },
    suggestions: [DID_YOU_MEAN],
  },
  'unknown-check': {
    message: { zh: '方案没有用到检查项“{subject}”', en: 'The scheme has no check “{subject}”' },
    suggestions: [DID_YOU_MEAN],
  },
  'unknown-item': {
    message: { zh: '方案没有用到评分项“{subject}”', en: 'The scheme has no item “{subject}” for marks' },
    suggestions: [DID_YOU_MEAN],
  },
  'unknown-child': {
    message: { zh: '“{unit}”没有名为“{child}”的检查对象', en: '“{unit}” has no child “{child}”' },
    suggestions: [DID_YOU_MEAN],
  },
  'ambiguous-child': {
    message: { zh: '“{unit}”有多个名为“{child}”的检查对象', en: '“{unit}” has several children “{child}”' },
    suggestions: [{ zh: '请连同上级写成“上级/{child}”。', en: 'Write it with the level above: PARENT/{child}.' }],
  },
  'child-needed': {
    message: {
      zh: '“{subject}”按检查对象计，这一行没有填“{header}”',
      en: '“{subject}” belongs to children; the row has no “{header}”',
    },
  },
  'child-not-taken': {
    message: {
      zh: '“{subject}”按单位计，“{header}”应为空',
      en: '“{subject}” belongs to the unit; “{header}” must be empty',
    },
  },
  'missing-date': {
    message: {
      zh: '“{input}”只计一段时间内的结果，这一行没有日期',
      en: '“{input}” counts a period of time; the row has no date',
    },
  },
  'no-assessment-date': {
    message: {
      zh: '“{input}”只计一段时间内的结果，但没有给出考评日期',
      en: '“{input}” counts a period of time, and the date of the assessment is not given',
    },
    suggestions: [
      { zh: '请给出考评日期（--at 年-月-日）。', en: 'Give the date of the assessment (--at YYYY-MM-DD).' },
    ],
  },
  'missing-measure': {
    message: {
      zh: '“{input}”取测量值，这一行没有填',
      en: '“{input}” takes the figure that was measured; the row has none',
    },
  },
  'two-measures': {
    message: {
      zh: '“{input}”取最新的测量值，但第 {line} 行同样新而数值不同',
      en: '“{input}” takes the newest figure, but row {line} is as new and has another',
    },
    suggestions: [{ zh: '请写明日期，或删去其中一行。', en: 'Give both rows their date or delete one.' }],
  },
  'given-twice': {
    message: {
      zh: '“{header}”已由表“{list}”第 {line} 行给出，这里应为空',
      en: '“{header}” is already given by row {line} of the table “{list}”; it must be empty here',
    },
    suggestions: [{ zh: '请只从一处提供。', en: 'Hand it in from one place only.' }],
  },
  'nothing-given': {
    message: {
      zh: '表“{list}”中没有“{unit}”的“{input}”',
      en: 'The table “{list}” has nothing on “{input}” of “{unit}”',
    },
    suggestions: [{ zh: '请补上这一行。', en: 'Add the row.' }],
  },
  'mark-twice': {
    message: { zh: '“{by}”已在第 {line} 行对此评过分', en: '“{by}” has already given this mark in row {line}' },
    suggestions: [{ zh: '请只留一行。', en: 'Keep only one of them.' }],
  },
  'not-a-level': {
    message: {
      zh: '“{text}”既不是数字，也不是等级（{accepted}）',
      en: '“{text}” is neither a number nor one of the levels {accepted}',
    },
    suggestions: [DID_YOU_MEAN],
  },
  'unknown-class': {
    message: {
      zh: '方案没有分类“{class}”；分类有：{accepted}',
      en: 'The scheme has no class “{class}”; its classes are: {accepted}',
    },
    suggestions: [DID_YOU_MEAN],
  },
  'class-needed': {
    message: {
      zh: '“{unit}”在多个分类中（{accepted}），请写明分类',
      en: '“{unit}” stands in several classes ({accepted}): say which',
    },
  },
  'unknown-target': {
    message: { zh: '分类“{class}”中没有“{of}”', en: 'The class “{class}” has no “{of}”' },
    suggestions: [
      DID_YOU_MEAN,
      {
        zh: '可以是 total、rank、grade，或一个指标、数据的标识。',
        en: 'It is total, rank, grade, or the id of an input, value or indicator.',
      },
    ],
  },
} as const satisfies Record<string, FaultEntry>;
