import type { Fault, Place } from '../../../core/model/fault.ts';
import type { RawTable } from '../../../core/model/table.ts';
import { fillText, type Text } from '../../../core/model/text.ts';
import { TABLE_LIMITS } from './table-file.ts';

/** What is said about one kind of fault. */
export interface TableFaultEntry {
  message: Text;
  suggestion?: Text;
}

/**
 * Everything that can be wrong with a table before anybody asks what its columns mean. `{name}` is replaced by the
 * detail of that name.
 */
export const TABLE_FAULTS = {
  'file-too-large': {
    message: {
      zh: '文件有 {size} MB，超过上限 {limit} MB',
      en: 'The file has {size} MB, more than the {limit} MB allowed',
    },
    suggestion: { zh: '请把表拆成几个文件。', en: 'Split the table into several files.' },
  },
  'too-many-cells': {
    message: { zh: '表格单元格超过上限 {limit} 个', en: 'The table has more than the {limit} cells allowed' },
    suggestion: {
      zh: '请删去空白列，或把表拆成几个文件。',
      en: 'Delete blank columns or split the table into several files.',
    },
  },
  'too-many-rows': {
    message: { zh: '表格超过上限 {limit} 行', en: 'The table has more than the {limit} rows allowed' },
    suggestion: { zh: '请把表拆成几个文件。', en: 'Split the table into several files.' },
  },
  'too-many-columns': {
    message: {
      zh: '一行有 {count} 列，超过上限 {limit} 列',
      en: 'A row has {count} columns, more than the {limit} allowed',
    },
  },
  'too-many-faults': {
    message: {
      zh: '本文件的问题超过 {limit} 处，其余未列出',
      en: 'There are more than {limit} faults in this file; the rest is not listed',
    },
  },
  'unknown-charset': {
    message: { zh: '文字编码既不是 UTF-8 也不是 GB18030', en: 'The text is neither UTF-8 nor GB18030' },
    suggestion: { zh: '请另存为“CSV UTF-8（逗号分隔）”。', en: 'Save it again as “CSV UTF-8”.' },
  },
  'broken-utf8': {
    message: { zh: 'UTF-8 编码在此处损坏', en: 'The UTF-8 text is damaged here' },
    suggestion: {
      zh: '请重新导出该文件，或改正此处的乱码。',
      en: 'Export the file again or mend the garbled text here.',
    },
  },
  'binary-text': {
    message: {
      zh: '此处有空字符（NUL），这不是文本表格',
      en: 'There is a NUL character here; this is not a text table',
    },
    suggestion: { zh: '请另存为 .xlsx 或 .csv。', en: 'Save it as .xlsx or .csv.' },
  },
  'invisible-character': {
    message: { zh: '单元格里有看不见的字符 {code}', en: 'The cell holds a character that cannot be seen, {code}' },
    suggestion: {
      zh: '请删去它：重新键入这一格，不要从网页粘贴。',
      en: 'Delete it: type the cell again instead of pasting it from a web page.',
    },
  },
  'stray-quote': {
    message: { zh: '没有用引号括起的单元格里有引号', en: 'A cell that is not quoted holds a quotation mark' },
    suggestion: {
      zh: '请把整个单元格用英文引号括起，里面的引号写两个。',
      en: 'Put the whole cell in quotation marks and double the one inside.',
    },
  },
  'text-after-quote': {
    message: { zh: '右引号后面还有文字', en: 'There is text behind the closing quotation mark' },
    suggestion: { zh: '单元格里的引号要写两个。', en: 'A quotation mark inside a cell is written twice.' },
  },
  'unclosed-quote': {
    message: { zh: '引号从这里打开，直到文件结尾没有关闭', en: 'The quotation mark opened here is never closed' },
  },
  'ragged-row': {
    message: {
      zh: '这一行有 {count} 个单元格，表头有 {expected} 个',
      en: 'This row has {count} cells, the header has {expected}',
    },
    suggestion: {
      zh: '请补上缺少的分隔符，或给含分隔符的单元格加引号。',
      en: 'Add the missing separators, or quote the cell that holds one.',
    },
  },
  'no-header': {
    message: { zh: '文件里没有表头', en: 'There is no header row' },
    suggestion: {
      zh: '第一行写列名，下面每行一个单位。',
      en: 'Write the column names in the first row and one unit in each row below.',
    },
  },
  'empty-header': {
    message: { zh: '这一列有数据而没有列名', en: 'This column has data but no name' },
    suggestion: {
      zh: '请写上列名，或清空这一列；CSV 的第一行必须是表头。',
      en: 'Name the column or clear it; a CSV begins with its header.',
    },
  },
  'duplicate-header': {
    message: {
      zh: '列名“{name}”重复，已出现在第 {first} 列',
      en: 'The column name “{name}” is used twice, first in column {first}',
    },
  },
  'cell-without-header': {
    message: { zh: '表格右侧有不属于任何列的内容“{text}”', en: 'The text “{text}” stands in no column of the table' },
    suggestion: { zh: '请给这一列写上列名，或移到另一张工作表。', en: 'Name its column or move it to another sheet.' },
  },
  'merged-cells': {
    message: { zh: '表头或数据区有合并单元格 {range}', en: 'The header or the data has merged cells {range}' },
    suggestion: {
      zh: '请取消合并，每格各填各的；多层表头请合成一行。',
      en: 'Unmerge them and fill every cell; write a header of several levels as one row.',
    },
  },
  'error-value': {
    message: { zh: '单元格是错误值 {text}', en: 'The cell holds the error {text}' },
    suggestion: { zh: '请改正公式，或填入数值。', en: 'Mend the formula or type the value.' },
  },
  'formula-without-value': {
    message: { zh: '公式没有保存计算结果', en: 'The formula was saved without its result' },
    suggestion: {
      zh: '请用 Excel 或 WPS 打开并保存一次，或填入数值。',
      en: 'Open and save it once in a spreadsheet program, or type the value.',
    },
  },
  'digits-lost': {
    message: {
      zh: '数字超过 15 位，表格软件已丢失末位',
      en: 'The number has more than 15 digits: the spreadsheet has lost the last ones',
    },
    suggestion: {
      zh: '编号请先把单元格设为“文本”格式再填写。',
      en: 'Format the cell as text before typing a long code.',
    },
  },
  'no-such-date': {
    message: { zh: '单元格是日期格式，但 {text} 不是日期', en: 'The cell is formatted as a date but {text} is none' },
  },
  'workbook-corrupt': {
    message: { zh: '工作簿已损坏，无法读取：{part}', en: 'The workbook is damaged and cannot be read: {part}' },
    suggestion: {
      zh: '请用 Excel 或 WPS 打开，另存为新的 .xlsx 文件。',
      en: 'Open it in a spreadsheet program and save it as a new .xlsx file.',
    },
  },
  'workbook-oversized': {
    message: {
      zh: '工作簿解压后过大（{part}），已停止读取',
      en: 'Unpacked, the workbook is too large ({part}); reading was stopped',
    },
    suggestion: { zh: '请把数据复制到新的工作簿再保存。', en: 'Copy the data into a new workbook and save that.' },
  },
  'name-for-several': {
    message: {
      zh: '工作簿中有 {count} 张表（{sheets}），不能都叫“{name}”',
      en: 'The workbook holds {count} tables ({sheets}), which cannot all be “{name}”',
    },
    suggestion: {
      zh: '请不写表名，各表按工作表名读取；assessment.yaml 中写成列表：tables: [文件名]。',
      en: 'Leave the name out: sheets are found by their own names; in assessment.yaml write a list, tables: [FILE].',
    },
  },
  'no-sheet': {
    message: { zh: '工作簿里没有填了内容的工作表', en: 'The workbook has no sheet with content' },
  },
} as const satisfies Record<string, TableFaultEntry>;

export type TableFaultCode = keyof typeof TABLE_FAULTS;

/** A fault of `code` at `where`; `details` fill the `{name}` places of its sentences. */
export function tableFault(code: TableFaultCode, where: Place, details: Readonly<Record<string, string>> = {}): Fault {
  const entry: TableFaultEntry = TABLE_FAULTS[code];
  const fault: Fault = { code, where, message: fillText(entry.message, details) };
  if (entry.suggestion !== undefined) fault.suggestion = fillText(entry.suggestion, details);
  return fault;
}

/** The fault of a table that is larger than anybody's. */
export function tooManyCells({ file, sheet }: Pick<RawTable, 'file' | 'sheet'>): Fault {
  const where = sheet === undefined ? { file } : { file, sheet };
  return tableFault('too-many-cells', where, { limit: String(TABLE_LIMITS.cells) });
}

/** The fault of a CSV file that no worksheet could hold. */
export function tooManyRows({ file }: Pick<RawTable, 'file'>): Fault {
  return tableFault('too-many-rows', { file }, { limit: String(TABLE_LIMITS.rows) });
}

/** A cell's text as a message repeats it: on one line and at most 40 characters. */
export function quotable(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
