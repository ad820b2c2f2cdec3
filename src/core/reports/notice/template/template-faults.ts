import type { Fault } from '../../../model/fault.ts';
import { fillText, type Text } from '../../../model/text.ts';

interface FaultEntry {
  message: Text;
  remedy?: Text;
}

/** What can be wrong with a template of a notice. The page docs/notice-template.md lists them; a test holds the two together. */
export const TEMPLATE_FAULTS = {
  'template-too-large': {
    message: { zh: '模板超过 {limit} 个字符', en: 'The template has more than {limit} characters' },
    remedy: { zh: '请检查是否选错了文件', en: 'Is it the right file?' },
  },
  'template-syntax': {
    message: { zh: '模板写法有误：{detail}', en: 'The template cannot be read: {detail}' },
    remedy: {
      zh: '检查 {{ }} 与 {% %} 是否配对、标签是否有结尾',
      en: 'Check that {{ }} and {% %} are closed and every tag has its end',
    },
  },
  'template-unknown-name': {
    message: { zh: '没有“{name}”这一项', en: 'There is nothing called "{name}"' },
    remedy: { zh: '可用的名称见 docs/zh/notice-template.md', en: 'docs/notice-template.md lists the names' },
  },
  'template-unknown-filter': {
    message: { zh: '没有“{name}”这个过滤器', en: 'There is no filter "{name}"' },
    remedy: { zh: '可用的过滤器：{known}', en: 'The filters are: {known}' },
  },
  'template-unknown-tag': {
    message: { zh: '没有“{name}”这个标签', en: 'There is no tag "{name}"' },
    remedy: { zh: '可用的标签：{known}', en: 'The tags are: {known}' },
  },
  'template-unknown-block': {
    message: { zh: '没有“:{name}:”这种段落', en: 'There is no block ":{name}:"' },
    remedy: { zh: '可用的有：{known}', en: 'The blocks are: {known}' },
  },
  'template-block-text': {
    message: { zh: '“:{name}:”后面的文字不会印出', en: 'Text behind ":{name}:" would not be printed' },
    remedy: { zh: '把文字另写成一段', en: 'Put it into a paragraph of its own' },
  },
  'template-no-value': {
    message: { zh: '这里要填的内容在本次考评中没有', en: 'What should stand here has no value in this campaign' },
    remedy: {
      zh: '在考评文件中补上，或用 {% if %} 包住',
      en: 'Give it in the campaign file, or put it inside {% if %}',
    },
  },
  'template-not-text': {
    message: { zh: '这里是一组内容，不能直接打印', en: 'This is a list or a group and cannot be printed as it is' },
    remedy: { zh: '用 {% for %}，或用 names、join 过滤器', en: 'Use {% for %}, or the filters names or join' },
  },
  'template-not-a-list': {
    message: { zh: '这个过滤器只用于列表', en: 'This filter takes a list' },
  },
  'template-not-a-number': {
    message: { zh: '这个过滤器只用于 0 到 9999 的整数', en: 'This filter takes a whole number from 0 to 9999' },
  },
  'template-too-long': {
    message: {
      zh: '填好的文字超过 {limit} 个字符，或用时过长',
      en: 'The filled-in text has more than {limit} characters, or takes too long',
    },
    remedy: { zh: '检查循环是否套得过多', en: 'Check for loops inside loops' },
  },
  'template-contradicts': {
    message: { zh: '写法与结果不符', en: 'What is written is not what the result says' },
    remedy: {
      zh: '结果中的数字和名称用 {{ }} 填入，不要写死；结果以外的数字写在考评文件的 facts 中',
      en: 'Print the fact with {{ }} instead of writing it; give figures from outside of the result under facts in the campaign file',
    },
  },
  'template-empty': {
    message: { zh: '模板没有写出任何段落', en: 'The template makes no paragraph' },
  },
} as const satisfies Record<string, FaultEntry>;

export type TemplateFaultCode = keyof typeof TEMPLATE_FAULTS;

/** A fault of a template at a line and column, both from 1. A suggestion that fits the case replaces the usual remedy. */
export function templateFault(
  code: TemplateFaultCode,
  where: { file: string; line: number; column: number },
  { details = {}, suggestion }: { details?: Record<string, string>; suggestion?: Text | undefined } = {},
): Fault {
  const entry: FaultEntry = TEMPLATE_FAULTS[code];
  const advice = suggestion ?? (entry.remedy && fillText(entry.remedy, details));
  return {
    code,
    where,
    message: fillText(entry.message, details),
    ...(advice !== undefined && { suggestion: advice }),
  };
}

/** "Did you mean": undefined when there is nothing to offer. */
export function didYouMean(name: string | undefined): Text | undefined {
  return name === undefined ? undefined : { zh: `是不是“${name}”？`, en: `Did you mean "${name}"?` };
}
