import type { AppErrorEntry } from './app-error-entry.ts';

/** Errors in how a command was called. Part of `APP_ERRORS`. */
export const CALL_ERRORS = {
  'command-unknown': {
    exit: 2,
    message: { zh: '没有“{command}”这个命令', en: 'There is no command `{command}`' },
    remedy: { zh: '用 kaoping help 查看全部命令。', en: 'Run `kaoping help` for the list.' },
  },
  'command-misspelt': {
    exit: 2,
    message: { zh: '没有“{command}”这个命令', en: 'There is no command `{command}`' },
    remedy: { zh: '是否想用 kaoping {nearest}？', en: 'Did you mean `kaoping {nearest}`?' },
  },
  'option-unknown': {
    exit: 2,
    message: { zh: '没有 {option} 这个选项', en: 'There is no option `{option}`' },
    remedy: { zh: '在该命令后加 --help 查看全部选项。', en: 'Add --help to the command to see its options.' },
  },
  'option-misspelt': {
    exit: 2,
    message: { zh: '没有 {option} 这个选项', en: 'There is no option `{option}`' },
    remedy: { zh: '是否想用 {nearest}？', en: 'Did you mean `{nearest}`?' },
  },
  'option-required': {
    exit: 2,
    message: { zh: '缺少必需的选项 {option}', en: 'The option `{option}` is missing' },
    remedy: { zh: '请加上该选项；用 --help 查看写法。', en: 'Add it; --help shows how.' },
  },
  'options-apart': {
    exit: 2,
    message: { zh: '{option} 和 {other} 不能同时使用', en: '`{option}` and `{other}` do not go together' },
    remedy: { zh: '请去掉其中一个；用 --help 查看写法。', en: 'Leave one of them out; --help shows how.' },
  },
  'option-value-missing': {
    exit: 2,
    message: { zh: '选项 {option} 后面没有给出值', en: 'The option `{option}` has no value' },
    remedy: {
      zh: '写成 {option} {value}；值以“-”开头时写成 {option}={value}。',
      en: 'Write `{option} {value}`, or `{option}={value}` for a value that begins with a dash.',
    },
  },
  'option-value-unknown': {
    exit: 2,
    message: { zh: '选项 {option} 不接受“{value}”', en: 'The option `{option}` does not take `{value}`' },
    remedy: { zh: '可用的值：{choices}。', en: 'It takes one of: {choices}.' },
  },
  'option-without-value': {
    exit: 2,
    message: {
      zh: '选项 {option} 不带值，却写了“{value}”',
      en: 'The option `{option}` takes no value but was given `{value}`',
    },
    remedy: { zh: '去掉“=”及其后的内容。', en: 'Leave out the `=` and what follows.' },
  },
  'argument-missing': {
    exit: 2,
    message: { zh: '缺少参数 {argument}', en: 'The argument {argument} is missing' },
    remedy: { zh: '用 --help 查看写法和示例。', en: 'Add it; --help shows how, with examples.' },
  },
  'argument-extra': {
    exit: 2,
    message: { zh: '多出了参数“{argument}”', en: 'The argument `{argument}` is one too many' },
    remedy: { zh: '去掉它；用 --help 查看写法和示例。', en: 'Leave it out; --help shows the usage, with examples.' },
  },
} as const satisfies Record<string, AppErrorEntry>;
