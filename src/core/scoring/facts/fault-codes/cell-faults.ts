import { DID_YOU_MEAN } from './fault-entry.ts';
import type { FaultEntry } from './fault-entry.ts';

/** Cells and rows of a table that cannot be taken as they are. */
export const CELL_FAULTS = {
  'missing-key': {
    message: { zh: '这一行没有填“{header}”', en: 'The row has no “{header}”' },
    suggestions: [{ zh: '请填写，或删去整行。', en: 'Fill it in or delete the row.' }],
  },
  'duplicate-key': {
    message: { zh: '“{key}”重复，已出现在第 {line} 行', en: '“{key}” stands here again, first in row {line}' },
    suggestions: [{ zh: '每个名称只能有一行。', en: 'Each name has one row.' }],
  },
  'unknown-parent': {
    message: { zh: '“{parent}”不在表“{table}”中', en: '“{parent}” does not stand in the table “{table}”' },
    suggestions: [DID_YOU_MEAN, { zh: '名称须与该表完全一致。', en: 'The name must be the same in both tables.' }],
  },
  'row-not-found': {
    message: { zh: '表“{table}”中没有“{key}”', en: 'The table “{table}” has no row for “{key}”' },
    suggestions: [{ zh: '请在该表中补上这一行。', en: 'Add the row to that table.' }],
  },
  'blank-cell': {
    message: { zh: '“{header}”没有填', en: '“{header}” is empty' },
    suggestions: [{ zh: '请填写；未检测的填“未检测”。', en: 'Fill it in; write “untested” if nobody has looked.' }],
  },
  'not-applicable-refused': {
    message: {
      zh: '“{header}”不能填“{text}”：方案没有规定此项不适用时如何计分',
      en: '“{header}” cannot be “{text}”: the scheme does not say what happens where it does not apply',
    },
    suggestions: [{ zh: '请填写数据；未检测的填“未检测”。', en: 'Fill it in; write “untested” if nobody has looked.' }],
  },
  'not-a-number': {
    message: {
      zh: '“{header}”应填数字，现为“{text}”：{reason}',
      en: '“{header}” needs a number, not “{text}”: {reason}',
    },
    suggestions: [
      { zh: '是不是 {number}？', en: 'Did you mean {number}?' },
      {
        zh: '不适用的填“{missing}”，未检测的填“{untested}”。',
        en: 'Write “n/a” ({missing}) where it does not apply, “untested” ({untested}) if nobody has looked.',
      },
      { zh: '未检测的填“{untested}”。', en: 'Write “untested” ({untested}) if nobody has looked.' },
    ],
  },
  'not-whole': {
    message: { zh: '“{header}”应填整数，现为 {text}', en: '“{header}” needs a whole number, not {text}' },
  },
  'above-maximum': {
    message: { zh: '“{header}”为 {text}，超过上限 {limit}', en: '“{header}” is {text}, more than the {limit} allowed' },
  },
  'below-minimum': {
    message: {
      zh: '“{header}”为 {text}，低于下限 {limit}',
      en: '“{header}” is {text}, less than the {limit} required',
    },
  },
  'not-accepted': {
    message: {
      zh: '“{header}”不能填“{text}”，只能填：{accepted}',
      en: '“{header}” cannot be “{text}”; accepted are: {accepted}',
    },
    suggestions: [DID_YOU_MEAN],
  },
  'not-a-date': {
    message: {
      zh: '“{header}”应填日期（如 2020-04-03），现为“{text}”',
      en: '“{header}” needs a date (2020-04-03), not “{text}”',
    },
    suggestions: [DID_YOU_MEAN],
  },
  'not-a-hash': {
    message: {
      zh: '“{header}”应为 64 位十六进制的 SHA-256',
      en: '“{header}” needs a SHA-256 of 64 hexadecimal digits',
    },
  },
} as const satisfies Record<string, FaultEntry>;
