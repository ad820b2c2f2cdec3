import type { Fault, Place } from '../fault.ts';
import { fillText, type Text } from '../text.ts';

/** What can be wrong with a row of a register; `{name}` is replaced by the detail of that name. */
export const REGISTRY_FAULTS = {
  'registry-table-unknown': {
    message: { zh: '看不出“{name}”是哪一张登记表', en: 'It cannot be seen which table of the register “{name}” is' },
    suggestion: {
      zh: '表头须有：网站名称、首页网址、网站类型、层级、主办单位；或首页网址、栏目名称、栏目网址、栏目类别；或账号名称、平台、主办单位；或单位名称。可先导出一份作模板。',
      en: 'Its header needs the names of the official table; an export is a template.',
    },
  },
  'registry-header-twice': {
    message: { zh: '“{header}”与另一列是同一项', en: 'The column “{header}” stands for the same as another one' },
    suggestion: { zh: '请删去其中一列。', en: 'Remove one of them.' },
  },
  'registry-cell-empty': {
    message: { zh: '“{header}”没有填写', en: '“{header}” is empty' },
    suggestion: { zh: '请填写。', en: 'Fill it in.' },
  },
  'registry-cell-long': {
    message: { zh: '“{header}”超过 {limit} 个字符', en: '“{header}” has more than {limit} characters' },
    suggestion: { zh: '请缩短。', en: 'Shorten it.' },
  },
  'registry-url': {
    message: { zh: '“{text}”不是网址', en: '“{text}” is no web address' },
    suggestion: { zh: '请写成 http://www.….gov.cn/ 的形式。', en: 'Write it as http://www.….gov.cn/.' },
  },
  'registry-date': {
    message: { zh: '“{text}”不是日期', en: '“{text}” is no date' },
    suggestion: { zh: '请写成 2020-04-03 的形式。', en: 'Write it as 2020-04-03.' },
  },
  'registry-code': {
    message: { zh: '“{text}”不是网站标识码', en: '“{text}” is no identification code' },
    suggestion: {
      zh: '应为 10 位数字，国务院部门为 bm（兵团为 bt）加 8 位数字；以文本格式填写，前面的 0 不能丢。',
      en: 'It has ten digits, or bm (bt for the XPCC) and eight digits; format the cell as text so that no leading 0 is lost.',
    },
  },
  'registry-credit-code': {
    message: { zh: '“{text}”不是统一社会信用代码', en: '“{text}” is no unified social credit code' },
    suggestion: {
      zh: '应为 18 位数字和大写字母，最后一位是校验码；请对照证书核对。',
      en: 'It has eighteen digits and capital letters, the last of which proves the others; check it against the certificate.',
    },
  },
  'registry-region': {
    message: { zh: '“{text}”不是行政区划代码', en: '“{text}” is no division code' },
    suggestion: { zh: '应为 6 位数字。', en: 'It has six digits.' },
  },
  'registry-count': {
    message: { zh: '“{text}”不是整数', en: '“{text}” is no whole number' },
    suggestion: { zh: '请填 0 到 999999 的整数。', en: 'Write a whole number from 0 to 999999.' },
  },
  'registry-word': {
    message: { zh: '“{header}”不能是“{text}”', en: '“{header}” cannot be “{text}”' },
    suggestion: { zh: '可以填写：{words}。', en: 'It may be: {words}.' },
  },
  'registry-row-twice': {
    message: { zh: '与第 {first} 行是同一项', en: 'This is the same as in row {first}' },
    suggestion: { zh: '请删去其中一行。', en: 'Remove one of them.' },
  },
  'registry-organization-unknown': {
    message: { zh: '没有登记单位“{text}”', en: 'No body “{text}” is registered' },
    suggestion: {
      zh: '请核对名称，或在同一文件的“单位”表中登记。',
      en: 'Check the name, or add it to the table 单位 of the same file.',
    },
  },
  'registry-site-unknown': {
    message: { zh: '没有登记首页为 {text} 的网站', en: 'No site with the home page {text} is registered' },
    suggestion: {
      zh: '请核对网址，或在同一文件的网站表中登记。',
      en: 'Check the address, or add it to the table of sites.',
    },
  },
  'registry-taken': {
    message: { zh: '{what} {text} 已由{by}登记', en: '{what} {text} is registered for {whose}' },
    suggestion: {
      zh: '一个{what}只能属于一个{owner}。请核对；登记错了的，先改正或清空那一个{owner}的；两个互换的，分两次办理。',
      en: 'It can belong to one alone. Check it; where the other one is wrong, put that right or empty it first; where two swap, do it in two steps.',
    },
  },
  'registry-status-early': {
    message: { zh: '状态日期 {text} 早于上次变更的 {last}', en: 'The day {text} is before the last change, {last}' },
    suggestion: { zh: '请核对状态日期。', en: 'Check the day of the status.' },
  },
  'registry-name-early': {
    message: {
      zh: '名称启用日期 {text} 早于现名称启用的 {last}',
      en: 'The first day of the new name, {text}, is before that of the last one, {last}',
    },
    suggestion: { zh: '请核对名称启用日期。', en: 'Check the first day of the name.' },
  },
  'registry-date-future': {
    message: { zh: '状态日期 {text} 还没有到', en: 'The day {text} is yet to come' },
    suggestion: { zh: '请在那一天再登记。', en: 'Register it on that day.' },
  },
  'columns-missing': {
    message: { zh: '“{name}”缺少列：{headers}', en: '“{name}” lacks the columns {headers}' },
    suggestion: { zh: '请补上这些列，表头写成这里的名称。', en: 'Add them under these names.' },
  },
  'day-to-come': {
    message: { zh: '{text} 还没有到', en: '{text} is yet to come' },
    suggestion: { zh: '请核对日期。', en: 'Check the day.' },
  },
  'account-unknown': {
    message: { zh: '没有在用的账号“{text}”', en: 'No account “{text}” is in use' },
    suggestion: {
      zh: '请核对平台和账号名称，或先在台账中登记。',
      en: 'Check platform and name, or register it first.',
    },
  },
  'account-ambiguous': {
    message: { zh: '有 {count} 个在用的账号叫“{text}”', en: '{count} accounts in use are called “{text}”' },
    suggestion: { zh: '请在各账号的页面上记下。', en: 'Write the look down on the page of each.' },
  },
  'post-after-look': {
    message: {
      zh: '最近更新 {newest} 晚于查看日期 {seenOn}',
      en: 'The newest post, of {newest}, is later than the look, of {seenOn}',
    },
    suggestion: { zh: '请核对两个日期。', en: 'Check both days.' },
  },
  'answer-before-question': {
    message: {
      zh: '答复日期 {answered} 早于留言日期 {asked}',
      en: 'It was answered on {answered}, before it was asked on {asked}',
    },
    suggestion: { zh: '请核对两个日期。', en: 'Check both days.' },
  },
  'contact-body-unknown': {
    message: { zh: '没有单位“{text}”，或不归您管', en: 'There is no body “{text}”, or it is not yours' },
    suggestion: { zh: '请写现在的单位全称。', en: 'Write its full name of now.' },
  },
  'contact-email': {
    message: { zh: '邮箱写得不对', en: 'The e-mail address is none' },
    suggestion: {
      zh: '请写成 name@example.gov.cn 的形式，没有的空着。',
      en: 'Write it as name@example.gov.cn, or leave it empty.',
    },
  },
  'contact-twice': {
    message: { zh: '同一单位的同一联系人写了两次', en: 'The same contact of the same body stands twice' },
    suggestion: { zh: '请删去其中一行。', en: 'Remove one of them.' },
  },
  'contacts-many': {
    message: { zh: '“{text}”的联系人超过 {limit} 名', en: '“{text}” has more than {limit} contacts' },
    suggestion: { zh: '请删去多余的。', en: 'Remove some of them.' },
  },
  'contacts-emptied': {
    message: {
      zh: '“{text}”写了“{word}”，又写了联系人或其他内容',
      en: '“{text}” has “{word}” and contacts or more as well',
    },
    suggestion: {
      zh: '要删去全部联系人的，只留写“{word}”的一行，其余各列空着；否则删去这一行。',
      en: 'Where nobody is to be left, keep the row with “{word}” alone, its other columns empty; otherwise remove it.',
    },
  },
  'registry-parent-loop': {
    message: { zh: '“{text}”的上级单位绕回了自己', en: 'The bodies above “{text}” lead back to itself' },
    suggestion: { zh: '请核对上级单位。', en: 'Check the body above it.' },
  },
  'registry-parent-deep': {
    message: {
      zh: '“{text}”以上的单位超过 {limit} 层',
      en: 'There are more than {limit} levels of bodies down to “{text}”',
    },
    suggestion: { zh: '请核对上级单位。', en: 'Check the bodies above it.' },
  },
} as const satisfies Record<string, { message: Text; suggestion: Text }>;

export type RegistryFaultCode = keyof typeof REGISTRY_FAULTS;

/** A fault of `code` at `where`; `details` fill its sentences. */
export function registryFault(code: RegistryFaultCode, where: Place, details: Readonly<Record<string, string>>): Fault {
  const { message, suggestion } = REGISTRY_FAULTS[code];
  return { code, where, message: fillText(message, details), suggestion: fillText(suggestion, details) };
}
