import type { AppErrorEntry } from './app-error-entry.ts';

/** Errors of what the service is for: the register, inspections, findings. Part of `APP_ERRORS`. */
export const WORK_ERRORS = {
  'registry-faulty': {
    exit: 3,
    message: {
      zh: '登记内容有 {count} 处错误，没有写入任何一项',
      en: 'The register has {count} fault(s); nothing was written',
    },
    remedy: { zh: '请按列出的位置逐一改正后重试。', en: 'Mend the places listed and try again.' },
  },
  'page-not-kept': {
    exit: 2,
    status: 404,
    message: { zh: '没有保存这个网页的原文', en: 'This page was not kept' },
    remedy: {
      zh: '页面上有个人信息的不保存；同一检查项只保存一部分。佐证中的摘录和哈希仍然有效。',
      en: 'None is kept with personal data on it, and of each check only some. Quote and hash of the evidence hold.',
    },
  },
  'site-not-registered': {
    exit: 2,
    status: 404,
    message: { zh: '没有登记首页为 {site} 的网站', en: 'No website with the home page {site} is registered' },
    remedy: {
      zh: '请核对网址（含 http:// 或 https://），或先用 kaoping registry import 登记。',
      en: 'Check the address with its http:// or https://, or register it with `kaoping registry import`.',
    },
  },
  'registered-already': {
    exit: 2,
    status: 409,
    message: { zh: '“{name}”已经登记', en: '“{name}” is registered already' },
    remedy: { zh: '请查看已有的登记，需要的在那里修改。', en: 'Look at what is registered and change that.' },
  },
  'status-not-next': {
    exit: 2,
    status: 409,
    message: { zh: '状态不能由“{from}”变为“{to}”', en: 'The status cannot go from “{from}” to “{to}”' },
    remedy: { zh: '现在可以变为：{next}。', en: 'It can become: {next}.' },
  },
  'inspection-over': {
    exit: 2,
    status: 409,
    message: { zh: '这次检查已经结束', en: 'This inspection is over' },
    remedy: { zh: '请刷新查看结果。', en: 'Load it again to see what came of it.' },
  },
  'second-person-needed': {
    exit: 2,
    status: 409,
    message: {
      zh: '单项否决的问题须由另一人再次确认，您已经确认过（{count} 个）',
      en: 'A veto has to be confirmed by a second person, and you were the first ({count})',
    },
    remedy: { zh: '请由另一位有复核权限的人确认。', en: 'Somebody else who may review has to confirm it.' },
  },
  'reviewed-already': {
    exit: 2,
    status: 409,
    message: {
      zh: '{count} 个问题已经是这样认定的，一个也没有改动',
      en: '{count} of the findings are decided like that already; none was changed',
    },
    remedy: { zh: '请刷新后重新选择。', en: 'Load them again and choose anew.' },
  },
  'reason-missing': {
    exit: 2,
    status: 422,
    message: { zh: '没有填写理由', en: 'A reason is missing' },
    remedy: {
      zh: '不认定、调整、重新打开和关闭都要写明理由。',
      en: 'Dismissing, adjusting, reopening and closing have to be explained.',
    },
  },
  'rule-not-possible': {
    exit: 2,
    status: 409,
    message: { zh: '不能建立这条规则：{reason}', en: 'This rule cannot be made: {reason}' },
    remedy: {
      zh: '单项否决的问题须由人逐一认定；一条规则只针对一个检查项。',
      en: 'Vetoes are decided by people one by one; a rule is about one check.',
    },
  },
  'too-many-findings': {
    exit: 2,
    status: 422,
    message: { zh: '一次最多处理 {limit} 个问题', en: 'At most {limit} findings are taken at once' },
    remedy: { zh: '请缩小筛选范围，分几次处理。', en: 'Narrow the filter and take several steps.' },
  },
  'not-by-hand': {
    exit: 2,
    status: 409,
    message: { zh: '只有人工发现的问题由人关闭', en: 'Only what people found is closed by people' },
    remedy: { zh: '其他问题由下一次检查核实是否已消失。', en: 'The next inspection sees whether the others are gone.' },
  },
  'picture-refused': {
    exit: 2,
    status: 422,
    message: { zh: '图片不可用：{reason}', en: 'The picture cannot be used: {reason}' },
    remedy: { zh: '请用不超过 5 MB 的 PNG 或 JPEG 图片。', en: 'Use a PNG or JPEG of at most 5 MB.' },
  },
  'look-faulty': {
    exit: 2,
    status: 422,
    message: {
      zh: '日期对不上：最近更新 {newest}，查看于 {seenOn}',
      en: 'These days cannot be: newest post {newest}, looked at on {seenOn}',
    },
    remedy: {
      zh: '最近更新不能晚于查看的日期，查看的日期不能晚于今天。',
      en: 'The newest post cannot be later than the day of the look, nor that one later than today.',
    },
  },
} as const satisfies Record<string, AppErrorEntry>;
