import type { FaultEntry } from './fault-entry.ts';

/** What can be wrong with the file itself, before anything in it means something. */
export const YAML_FAULTS = {
  'too-large': {
    message: { zh: '文件超过 {limit}', en: 'The file is larger than {limit}' },
    remedy: { zh: '方案不应有这么大，请检查是否选错了文件', en: 'A scheme is never this large: is it the right file?' },
  },
  'empty-file': {
    message: { zh: '文件里没有内容', en: 'The file holds nothing' },
    remedy: { zh: '以 kaoping: 1 开头写方案', en: 'Begin with kaoping: 1' },
  },
  'control-character': {
    message: { zh: '有看不见的控制字符（{name}）', en: 'There is an invisible control character ({name})' },
    remedy: { zh: '删去它；文件须为 UTF-8 纯文本', en: 'Delete it; the file has to be plain UTF-8 text' },
  },
  'yaml-tab': {
    message: { zh: '用了制表符缩进', en: 'A tab is used as indentation' },
    remedy: { zh: '缩进只用空格', en: 'Indent with spaces only' },
  },
  'yaml-indent': {
    message: { zh: '缩进不对，看不出属于哪一级', en: 'The indentation is wrong: it fits no level' },
    remedy: { zh: '同一级的行从同一列开始', en: 'Lines of one level begin in the same column' },
  },
  'yaml-unclosed': {
    message: {
      zh: '引号或括号没有配对，或括号内缺逗号',
      en: 'A quote or bracket is not closed, or a comma is missing inside brackets',
    },
    remedy: {
      zh: '补上配对的引号或括号；花括号里的公式含逗号或引号时整个加双引号',
      en: 'Close it; inside { } put a formula that has commas or quotes into double quotes',
    },
  },
  'yaml-reserved-character': {
    message: {
      zh: '没有加引号的文本不能以“{character}”开头',
      en: 'A text without quotes cannot begin with {character}',
    },
    remedy: { zh: '给整个文本加双引号', en: 'Put the whole text into double quotes' },
  },
  'yaml-syntax': {
    message: { zh: '这里不是有效的 YAML', en: 'This is not valid YAML' },
    remedy: {
      zh: '检查缩进、冒号后的空格、列表的“- ”；文本里有“: ”或“ #”时加双引号',
      en: 'Check the indentation, the space after a colon, the "- " of lists; a text with ": " or " #" needs double quotes',
    },
  },
  'yaml-multiple-documents': {
    message: { zh: '文件里有不止一份文档（---）', en: 'The file holds more than one document (---)' },
    remedy: { zh: '一个文件只写一份方案，删去 ---', en: 'Write one scheme a file and delete the ---' },
  },
  'yaml-tag': {
    message: {
      zh: '方案里不用 YAML 标签和指令（{tag}）',
      en: 'Tags and directives of YAML are not used in schemes ({tag})',
    },
    remedy: { zh: '删去它', en: 'Delete it' },
  },
  'yaml-merge-key': {
    message: { zh: '方案里不用合并键 <<', en: 'The merge key << is not used in schemes' },
    remedy: {
      zh: '把字段写全，或用别名（*名称）代替整个值',
      en: 'Write the fields out, or use an alias (*name) for a whole value',
    },
  },
  'yaml-alias': {
    message: { zh: '别名 *{name} 前面没有对应的锚点 &{name}', en: 'No anchor &{name} stands before the alias *{name}' },
  },
  'alias-expansion': {
    message: { zh: '别名展开后过大', en: 'The aliases expand to too much' },
    remedy: { zh: '少套几层别名', en: 'Nest fewer aliases' },
  },
  'too-deep': {
    message: { zh: '嵌套超过 {limit} 层', en: 'It is nested more than {limit} levels deep' },
    remedy: { zh: '把里层写成 values 里的中间值', en: 'Move the inner part into a named value under values' },
  },
  'duplicate-key': {
    message: {
      zh: '“{key}”在这里写了两次（另一次在第 {line} 行）',
      en: '"{key}" is written twice here (first on line {line})',
    },
    remedy: { zh: '删去一个', en: 'Delete one of them' },
  },
  'key-not-text': {
    message: { zh: '字段名必须是文本', en: 'The name of a field has to be a text' },
    remedy: { zh: '写成“名称: 值”', en: 'Write name: value' },
  },
  'unquoted-comma': {
    message: {
      zh: '括号里的公式“{formula}”含有逗号，被拆开了',
      en: 'The formula {formula} has a comma and falls apart inside { } or [ ]',
    },
    remedy: { zh: '给公式加引号："{formula}"', en: 'Put it into quotes: "{formula}"' },
  },
} as const satisfies Record<string, FaultEntry>;
