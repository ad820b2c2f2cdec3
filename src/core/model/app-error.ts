import type { AppErrorEntry } from './app-error-entry.ts';
import type { Fault } from './fault.ts';
import { CALL_ERRORS } from './call-errors.ts';
import { INSPECTION_ERRORS } from './inspection-errors.ts';
import { PEOPLE_ERRORS } from './people-errors.ts';
import { SERVICE_ERRORS } from './service-errors.ts';
import { WORK_ERRORS } from './work-errors.ts';
import { fillText, type Text } from './text.ts';

export type { AppErrorEntry };

/**
 * Every error a caller can be shown. `exit` is the exit code on the command line: 2 the call is wrong, 3 an input is wrong,
 * 4 a result does not hold (verify, notice check), 5 we are in trouble (disk, installation). `message` says what happened,
 * `remedy` what to do; `{name}` is replaced by the detail of that name.
 */
export const APP_ERRORS = {
  'input-faulty': {
    exit: 3,
    message: { zh: '输入有误：{what}', en: 'The input is faulty: {what}' },
    remedy: { zh: '请按上面列出的位置逐一改正后重试。', en: 'Mend every place listed above and run it again.' },
  },
  'table-format': {
    exit: 3,
    message: {
      zh: '{file} 不是可以读取的表格（格式为 {found}）',
      en: '{file} is not a table that can be read (its format is {found})',
    },
    remedy: {
      zh: '请用 Excel 或 WPS 打开，另存为 .xlsx 或“CSV UTF-8”。',
      en: 'Open it in a spreadsheet program and save it as .xlsx or “CSV UTF-8”.',
    },
  },
  'table-encrypted': {
    exit: 3,
    message: { zh: '{file} 设有打开密码', en: '{file} is protected by a password' },
    remedy: { zh: '请取消密码后另存为 .xlsx。', en: 'Remove the password and save it as .xlsx.' },
  },
  'file-missing': {
    exit: 3,
    message: { zh: '文件或文件夹不存在：{path}', en: 'There is no such file or folder: {path}' },
    remedy: { zh: '请核对路径。', en: 'Check the path.' },
  },
  'date-malformed': {
    exit: 2,
    message: { zh: '“{value}”不是日期', en: '`{value}` is not a day of the calendar' },
    remedy: { zh: '写成 YYYY-MM-DD，例如 --at 2019-12-31。', en: 'Write YYYY-MM-DD, for example --at 2019-12-31.' },
  },
  'out-not-ours': {
    exit: 2,
    message: { zh: '输出文件夹 {folder} 里已有其他内容', en: 'The output folder {folder} holds something else' },
    remedy: {
      zh: '请换一个新的或空的文件夹；只有先前的考评结果才会被替换。',
      en: 'Name a new or an empty folder; only an earlier result is replaced.',
    },
  },
  'out-not-folder': {
    exit: 2,
    message: { zh: '{path} 不是文件夹', en: '{path} is not a folder' },
    remedy: { zh: '请用 --out 指定一个文件夹。', en: 'Name a folder with --out.' },
  },
  'out-touched': {
    exit: 2,
    message: {
      zh: '输出文件夹 {folder} 里有后来加入或改动过的文件：{files}',
      en: 'Files were added to the output folder {folder} or changed in it: {files}',
    },
    remedy: {
      zh: '请先把这些文件移走，或用 --out 换一个文件夹，以免丢失。',
      en: 'Move them away or name another folder with --out, so that they are not lost.',
    },
  },
  'file-is-folder': {
    exit: 3,
    message: { zh: '{path} 是文件夹，此处应为文件', en: '{path} is a folder where a file is needed' },
    remedy: { zh: '请写明其中的文件。', en: 'Name the file in it.' },
  },
  'file-oversized': {
    exit: 3,
    message: { zh: '{path} 超过 {limit} MB', en: '{path} has more than {limit} MB' },
    remedy: { zh: '请核对是否选错了文件。', en: 'Check whether it is the file that was meant.' },
  },
  'text-encoding': {
    exit: 3,
    message: { zh: '{path} 不是 UTF-8 编码的文本', en: '{path} is not text in UTF-8' },
    remedy: { zh: '请用文本编辑器打开，另存为 UTF-8 编码。', en: 'Open it in a text editor and save it as UTF-8.' },
  },
  'scheme-faulty': {
    exit: 3,
    message: { zh: '考评方案 {file} 有 {count} 处错误', en: 'The scheme {file} has {count} fault(s)' },
    remedy: {
      zh: '请按上面列出的行和列逐一改正；写法见 docs/zh/scheme-language.md。',
      en: 'Mend the lines listed above; docs/scheme-language.md tells how they are written.',
    },
  },
  'scheme-unknown': {
    exit: 3,
    message: {
      zh: '没有“{scheme}”这个文件或文件夹，随附的方案中也没有它',
      en: 'There is no scheme `{scheme}`, neither a file or folder nor one that comes along',
    },
    remedy: {
      zh: '随附的方案：{shipped}；自己的方案请核对路径。',
      en: 'Those that come along: {shipped}; check the path of your own.',
    },
  },
  'tables-faulty': {
    exit: 3,
    message: {
      zh: '数据表有 {count} 处错误，未计算任何得分',
      en: 'The tables have {count} fault(s); nothing was scored',
    },
    remedy: { zh: '请按上面列出的单元格逐一改正后重试。', en: 'Mend the cells listed above and run it again.' },
  },
  'campaign-faulty': {
    exit: 3,
    message: { zh: '考评任务文件 {file} 有 {count} 处错误', en: 'The assessment file {file} has {count} fault(s)' },
    remedy: { zh: '请按上面列出的行和列逐一改正。', en: 'Mend the lines listed above.' },
  },
  'campaign-without-notice': {
    exit: 3,
    message: {
      zh: '{file} 里没有 notice 一节，无法生成通报',
      en: '{file} has no section `notice`, so no notice can be made',
    },
    remedy: {
      zh: '请参照 examples/chaozhou-2019 补上；只要得分可用 kaoping score。',
      en: 'Add it as in examples/chaozhou-2019; `kaoping score` gives the scores alone.',
    },
  },
  'notice-faulty': {
    exit: 3,
    message: { zh: '通报模板 {file} 有 {count} 处错误', en: 'The notice template {file} has {count} fault(s)' },
    remedy: {
      zh: '请按上面列出的行逐一改正；写法见 docs/zh/notice-template.md。',
      en: 'Mend the lines listed above; docs/notice-template.md tells how it is written.',
    },
  },
  'notice-contradicts': {
    exit: 3,
    message: {
      zh: '按 {file} 写出的通报与结果有 {count} 处不符，未写出任何文件',
      en: 'The notice that {file} makes contradicts the result in {count} place(s), so nothing was written',
    },
    remedy: {
      zh: '请按上面列出的段落改正模板或考评文件后重试。',
      en: 'Mend the template or the campaign file at the paragraphs listed above and run it again.',
    },
  },
  'score-incomplete': {
    exit: 3,
    message: {
      zh: '有 {count} 个单位的得分不完整，不能生成通报',
      en: 'The scores of {count} unit(s) are incomplete, so no notice can be made',
    },
    remedy: {
      zh: '请补齐上面列出的未检测项；只要得分可用 kaoping score。',
      en: 'Answer what is listed above as untested; `kaoping score` gives the scores alone.',
    },
  },
  'number-too-large': {
    exit: 3,
    message: { zh: '{place} 的数值位数过多', en: 'A number grows beyond every bound in {place}' },
    remedy: { zh: '请在该规则中先取舍小数（round）。', en: 'Round it in the rule (round) before it is used further.' },
  },
  'change-malformed': {
    exit: 2,
    message: { zh: '“{change}”不是“路径=值”', en: '`{change}` is not PATH=VALUE' },
    remedy: { zh: '例如 portal.grades.bands.优秀.from=85。', en: 'For example portal.grades.bands.优秀.from=85.' },
  },
  'change-impossible': {
    exit: 2,
    message: { zh: '方案里改不了“{change}”', en: 'The scheme has no place for `{change}`' },
    remedy: { zh: '请按上面的提示改写路径。', en: 'Write the path as suggested above.' },
  },
  'change-faulty': {
    exit: 2,
    message: { zh: '按“{change}”改后，方案有 {count} 处错误', en: 'With `{change}` the scheme has {count} fault(s)' },
    remedy: {
      zh: '请按上面的提示改写该值；行和列指改后的方案，原方案没有错误。',
      en: 'Mend the value as told above; the lines are those of the changed scheme, the scheme itself is sound.',
    },
  },
  'unit-unknown': {
    exit: 2,
    message: { zh: '结果中没有单位“{unit}”', en: 'There is no unit “{unit}” in the result' },
    remedy: { zh: '相近的单位：{nearest}。', en: 'Near ones: {nearest}.' },
  },
  'unit-unlike': {
    exit: 2,
    message: {
      zh: '结果中没有单位“{unit}”，也没有相近的单位',
      en: 'There is no unit “{unit}” in the result, nor one like it',
    },
    remedy: {
      zh: '请照 ranking.csv 写全称，或写简称。',
      en: 'Write its full name as in ranking.csv, or its short name.',
    },
  },
  'result-unreadable': {
    exit: 3,
    message: { zh: '{file} 不是可用的 result.json：{reason}', en: '{file} is not a usable result.json: {reason}' },
    remedy: {
      zh: '请指定 assess 或 score 写出的 result.json 或其文件夹。',
      en: 'Name a result.json written by `assess` or `score`, or its folder.',
    },
  },
  'manifest-unreadable': {
    exit: 3,
    message: { zh: '{folder} 里的 manifest.json 无法读取', en: 'The manifest.json in {folder} cannot be read' },
    remedy: {
      zh: '请指定 assess 或 score 写出的完整文件夹。',
      en: 'Name a whole folder written by `assess` or `score`.',
    },
  },
  'rules-unknown': {
    exit: 3,
    message: {
      zh: '{folder} 按第 {rules} 版计算规则写出，本程序没有该版',
      en: '{folder} was computed by rules version {rules}, which is not here',
    },
    remedy: { zh: '请用写出它的或更新的版本核验。', en: 'Verify it with the release that wrote it, or a newer one.' },
  },
  'notice-disagrees': {
    exit: 4,
    message: { zh: '{file} 与结果有 {count} 处不符', en: '{file} disagrees with the result in {count} place(s)' },
    remedy: {
      zh: '请按上面列出的段落和单元格改正后再发文。',
      en: 'Mend the paragraphs and cells listed above before it is published.',
    },
  },
  'file-in-the-way': {
    exit: 2,
    message: { zh: '{file} 已经存在', en: '{file} exists already' },
    remedy: {
      zh: '请用 --out 另起文件名，以免覆盖已填的数据。',
      en: 'Name another one with --out, so that no figures are lost.',
    },
  },
  'verify-failed': {
    exit: 4,
    message: { zh: '{folder} 未通过核验：{count} 处不符', en: '{folder} does not hold: {count} difference(s)' },
    remedy: {
      zh: '上面列出了第一处及其余不符之处；请勿使用该结果，查明谁改动了它。',
      en: 'They are listed above, the first one first; do not use this result before it is known who changed it.',
    },
  },
  'check-unknown': {
    exit: 2,
    message: { zh: '没有“{check}”这个检查项', en: 'There is no check `{check}`' },
    remedy: { zh: '用 kaoping checks 查看全部检查项。', en: 'Run `kaoping checks` for the list.' },
  },
  'check-misspelt': {
    exit: 2,
    message: { zh: '没有“{check}”这个检查项', en: 'There is no check `{check}`' },
    remedy: { zh: '是否想查看 {nearest}？', en: 'Did you mean `{nearest}`?' },
  },
  'address-malformed': {
    exit: 2,
    message: { zh: '“{address}”不是完整的网址', en: '`{address}` is no complete address' },
    remedy: {
      zh: '写成 http:// 或 https:// 开头的网址，如 http://www.example.gov.cn/。',
      en: 'Write it with http:// or https://, such as http://www.example.gov.cn/.',
    },
  },
  'page-not-fetched': {
    exit: 3,
    message: { zh: '网页 {address} 没有取到：{reason}', en: 'The page {address} could not be fetched: {reason}' },
    remedy: {
      zh: '请检查网址和网络；内网地址要用 --allow 允许；或先把网页存成文件，用 --url 给出它的网址。',
      en: 'Check the address and the network; private addresses need --allow. Or hand in the page as a file, its address with --url.',
    },
  },
  'document-format': {
    exit: 3,
    message: {
      zh: '{file} 不是可以读取的文档（格式为 {found}）',
      en: '{file} is not a document that can be read (its format is {found})',
    },
    remedy: {
      zh: '请用 Word 或 WPS 打开，不设密码，另存为 .docx。',
      en: 'Open it in Word or WPS and save it as .docx without a password.',
    },
  },
  'document-damaged': {
    exit: 3,
    message: { zh: '{file} 已损坏，读不出内容', en: '{file} is damaged and cannot be read' },
    remedy: {
      zh: '请用 Word 或 WPS 打开并重新保存，或取得完好的文件。',
      en: 'Open it in Word or WPS and save it again, or get an intact copy.',
    },
  },
  'document-oversized': {
    exit: 3,
    message: { zh: '{file} 解压后大得不像一份文档', en: '{file} unpacks to more than any document' },
    remedy: {
      zh: '请核对文件来源；确为文档的，请删去大图后另存。',
      en: 'Check where it comes from; if it is a document, remove large pictures and save it again.',
    },
  },
  'package-missing': {
    exit: 5,
    message: { zh: '依赖包 {name} 不见了', en: 'The package {name} is gone' },
    remedy: {
      zh: '请删除 kaoping 所在文件夹中的 node_modules，再运行一次。',
      en: 'Delete the folder node_modules beside kaoping and run it again.',
    },
  },
  'system-refused': {
    exit: 5,
    message: {
      zh: '系统拒绝了对 {path} 的操作（{operation}）：{reason}',
      en: 'The system refused {operation} on {path}: {reason}',
    },
    remedy: { zh: '请检查磁盘空间和访问权限后重试。', en: 'Check free space and access rights, then try again.' },
  },
  ...CALL_ERRORS,
  ...INSPECTION_ERRORS,
  ...SERVICE_ERRORS,
  ...PEOPLE_ERRORS,
  ...WORK_ERRORS,
} as const satisfies Record<string, AppErrorEntry>;

export type AppErrorCode = keyof typeof APP_ERRORS;

/** An error of the caller or of the world that has a name in `APP_ERRORS`; anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly details: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
  /** Words that it came with (`ToldError`); null: those of its code. */
  readonly told: { message: Text; remedy: Text } | null = null;

  constructor(code: AppErrorCode, details: Record<string, string> = {}, faults: readonly Fault[] = []) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
    this.faults = faults;
  }
}

/** What an error says to a person: what happened and what to do, with its details filled in. */
export function appErrorText(error: AppError): { message: Text; remedy: Text } {
  if (error.told !== null) return error.told;
  const entry = APP_ERRORS[error.code];
  return { message: fillText(entry.message, error.details), remedy: fillText(entry.remedy, error.details) };
}
