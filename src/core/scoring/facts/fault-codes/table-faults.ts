import { DID_YOU_MEAN } from './fault-entry.ts';
import type { FaultEntry } from './fault-entry.ts';

/** Tables and headers that do not fit the scheme. */
export const TABLE_FAULTS = {
  'unknown-table': {
    message: {
      zh: '方案中没有名为“{name}”的表；方案的表有：{tables}',
      en: 'The scheme has no table “{name}”; its tables are: {tables}',
    },
    suggestions: [
      DID_YOU_MEAN,
      {
        zh: '请把文件或工作表改成上列名称之一，或在命令中写“表名=文件”。',
        en: 'Give the file or sheet one of these names, or write TABLE=FILE on the command line.',
      },
    ],
  },
  'missing-table': {
    message: {
      zh: '缺少表“{name}”，其列为：{headers}',
      en: 'The table “{name}” is missing; its columns are: {headers}',
    },
    suggestions: [
      {
        zh: '请提供名为“{name}”、列出单位名称的 CSV 文件或工作表；单位已列在表“{others}”里的，在这个分类写 table: {others}。',
        en: 'Hand in a CSV file or sheet named “{name}” with the names of the units; if they stand in the table “{others}”, write table: {others} in the class.',
      },
      {
        zh: '请提供名为“{name}”的 CSV 文件或工作表，或在命令中写“{name}=文件”。',
        en: 'Hand in a CSV file or sheet named “{name}”, or write {name}=FILE on the command line.',
      },
    ],
  },
  'table-twice': {
    message: {
      zh: '表“{name}”给了两次，另一份在 {other}',
      en: 'The table “{name}” is given twice, the other time in {other}',
    },
    suggestions: [{ zh: '请只留一份。', en: 'Keep only one of them.' }],
  },
  'empty-table': {
    message: { zh: '表“{name}”没有数据行', en: 'The table “{name}” has no rows' },
  },
  'unknown-column': {
    message: { zh: '表“{name}”中没有用到列“{header}”', en: 'The table “{name}” has no use for the column “{header}”' },
    suggestions: [
      DID_YOU_MEAN,
      { zh: '请删去这一列；方案用到的列为：{headers}', en: 'Delete the column; the scheme knows: {headers}' },
    ],
  },
  'column-twice': {
    message: { zh: '列“{header}”与列“{other}”是同一项', en: 'The columns “{header}” and “{other}” mean the same' },
    suggestions: [{ zh: '请只留一列。', en: 'Keep only one of them.' }],
  },
  'missing-column': {
    message: { zh: '表“{name}”缺少列“{header}”', en: 'The table “{name}” has no column “{header}”' },
    suggestions: [
      {
        zh: '“{nearest}”是不是这一列？是则改名，或在方案里把两个表头都写上。',
        en: 'Is “{nearest}” this column? Then rename it, or let the scheme list both headers.',
      },
      { zh: '请补上这一列，或另交表“{list}”。', en: 'Add the column, or hand in the table “{list}”.' },
      { zh: '请补上这一列。', en: 'Add the column.' },
    ],
  },
  'where-untested': {
    message: {
      zh: '不知道“{unit}”是否属于分类“{class}”：“{input}”未检测',
      en: 'Whether “{unit}” belongs to the class “{class}” is not known: “{input}” is untested',
    },
    suggestions: [{ zh: '请填写该数据。', en: 'Fill in that fact.' }],
  },
  'more-faults': {
    message: { zh: '另有 {count} 处问题未列出', en: 'There are {count} more faults' },
  },
} as const satisfies Record<string, FaultEntry>;
