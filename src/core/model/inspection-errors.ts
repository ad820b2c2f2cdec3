import type { AppErrorEntry } from './app-error-entry.ts';

/** Errors of looking at websites; part of `APP_ERRORS`. */
export const INSPECTION_ERRORS = {
  'site-file-faulty': {
    exit: 3,
    message: { zh: '网站文件 {file} 有误：{problem}', en: 'The site file {file} is faulty: {problem}' },
    remedy: {
      zh: '可写的字段见 docs/zh/inspect.md。',
      en: 'docs/inspect.md lists the fields that it may have.',
    },
  },
  'scheme-without-class': {
    exit: 2,
    message: { zh: '方案 {scheme} 没有分类“{class}”', en: 'The scheme {scheme} has no class "{class}"' },
    remedy: { zh: '可用的分类：{classes}。', en: 'It has these: {classes}.' },
  },
  'check-params': {
    exit: 3,
    message: {
      zh: '方案 {scheme} 给检查的参数有误：{problem}',
      en: 'The scheme {scheme} hands a check wrong parameters: {problem}',
    },
    remedy: {
      zh: '用 kaoping checks 检查项 查看可写的参数。',
      en: '`kaoping checks ID` lists the parameters of a check.',
    },
  },
  'number-option': {
    exit: 2,
    message: { zh: '选项 {option} 的值“{value}”不合适', en: 'The option `{option}` does not take `{value}`' },
    remedy: { zh: '应为{expected}。', en: 'It takes {expected}.' },
  },
  'date-later': {
    exit: 2,
    message: { zh: '监测时间点 {date} 晚于检查之日 {day}', en: 'The date {date} is later than the inspection, {day}' },
    remedy: {
      zh: '检查看不到以后的更新；请给出不晚于检查之日的日期。',
      en: 'An inspection cannot see what comes after it: give a date that is not later.',
    },
  },
  'config-for-many': {
    exit: 2,
    message: {
      zh: '--config 说的是一个网站，却给了几个地址',
      en: '--config is about one site, and several were named',
    },
    remedy: { zh: '带 --config 时一次检查一个网站。', en: 'Inspect one site at a time with --config.' },
  },
  'network-option': {
    exit: 2,
    message: { zh: '“{value}”不是网段', en: '`{value}` is no network' },
    remedy: {
      zh: '写成 10.0.0.0/8 这样的网段，或一个 IP 地址。',
      en: 'Write a network such as 10.0.0.0/8, or an IP address.',
    },
  },
  'log-missing': {
    exit: 3,
    message: { zh: '{folder} 里没有监测记录', en: 'There is no observation log in {folder}' },
    remedy: {
      zh: '请给出 kaoping inspect 的输出文件夹，或其中的 log 文件夹。',
      en: 'Name the output folder of `kaoping inspect`, or the folder `log` in it.',
    },
  },
  'log-damaged': {
    exit: 3,
    message: { zh: '监测记录损坏：{file}（{problem}）', en: 'The observation log is damaged: {file} ({problem})' },
    remedy: {
      zh: '请从备份恢复该文件；没有备份的，重新检查网站。',
      en: 'Bring the file back from a backup, or inspect the site again.',
    },
  },
  'log-version': {
    exit: 3,
    message: {
      zh: '监测记录 {file} 由更新的版本写成',
      en: 'The observation log {file} was written by a newer version',
    },
    remedy: { zh: '请升级 kaoping 后再读。', en: 'Upgrade kaoping to read it.' },
  },
  'inspection-begun': {
    exit: 3,
    message: {
      zh: '{folder} 里有一次没有做完的检查',
      en: 'There is an unfinished inspection in {folder}',
    },
    remedy: {
      zh: '加 --resume 接着做，或换一个 --out 文件夹。',
      en: 'Add --resume to go on with it, or choose another --out folder.',
    },
  },
  'inspection-done': {
    exit: 3,
    message: { zh: '{folder} 里已有一次做完的检查', en: 'There is a finished inspection in {folder}' },
    remedy: {
      zh: '换一个 --out 文件夹再检查，或用 kaoping recheck 按记录重新判定。',
      en: 'Choose another --out folder, or judge its log again with `kaoping recheck`.',
    },
  },
  'inspection-other': {
    exit: 3,
    message: {
      zh: '{folder} 里没有做完的检查是另一个网站的：{home}',
      en: 'The unfinished inspection in {folder} is of another site: {home}',
    },
    remedy: { zh: '请换一个 --out 文件夹。', en: 'Choose another --out folder.' },
  },
  'earlier-other': {
    exit: 3,
    message: {
      zh: '{folder} 里以前那次检查是另一个网站的：{home}',
      en: 'The earlier inspection in {folder} is of another site: {home}',
    },
    remedy: {
      zh: '--earlier 要给出同一个首页地址以前的检查；首页地址变了的，不带 --earlier 重新检查。',
      en: 'Name one of the same home page with --earlier; where the home page has moved, leave it out.',
    },
  },
  'earlier-itself': {
    exit: 2,
    message: {
      zh: '--earlier 和 --out 是同一个文件夹：{folder}',
      en: '--earlier and --out are the same folder: {folder}',
    },
    remedy: {
      zh: '新的检查写入新的文件夹，请换一个 --out。',
      en: 'A new inspection has a folder of its own: choose another --out.',
    },
  },
  'earlier-differs': {
    exit: 3,
    message: {
      zh: '{folder} 里的检查开始时给的不是 {earlier} 这次以前的检查',
      en: 'The inspection in {folder} did not begin as a repeat of the one in {earlier}',
    },
    remedy: {
      zh: '接着做时 --earlier 要与开始时相同，或者不带。',
      en: 'Name the same one as at the beginning to go on with it, or leave --earlier out.',
    },
  },
  'inspection-running': {
    exit: 3,
    message: {
      zh: '另一个进程（{process}）正在检查，写入 {folder}',
      en: 'Another process ({process}) is inspecting into {folder}',
    },
    remedy: {
      zh: '等它结束，或换一个 --out 文件夹；确知那个进程已经不在的，删去 {file} 再试。',
      en: 'Wait for it, or choose another --out folder; if you are sure that it is gone, remove {file} and try again.',
    },
  },
  'at-fixed': {
    exit: 2,
    message: {
      zh: '{folder} 里的检查以 {at} 为监测时间点，接着做时不能改成 {given}',
      en: 'The inspection in {folder} is of {at}; going on cannot make it one of {given}',
    },
    remedy: {
      zh: '去掉 --at；要按别的日期判定，做完后用 kaoping recheck --at。',
      en: 'Leave --at out; to judge by another date use `kaoping recheck --at` afterwards.',
    },
  },
  'private-address': {
    exit: 2,
    message: {
      zh: '{host} 是内网或保留地址（{address}），未经允许不访问',
      en: '{host} is a private or reserved address ({address}), which is not visited without leave',
    },
    remedy: {
      zh: '确要检查的，加 --allow {network}，或它所在的网段。',
      en: 'To inspect it, add `--allow {network}`, or the network it is in.',
    },
  },
  'log-is-link': {
    exit: 3,
    message: {
      zh: '{path} 是链接，不是文件夹：监测记录不写到别处',
      en: '{path} is a link and no folder: a log is not written elsewhere',
    },
    remedy: {
      zh: '删去这个链接，或换一个 --out 文件夹；整个 --out 文件夹可以是链接。',
      en: 'Remove the link, or choose another --out folder, which may be a link itself.',
    },
  },
} as const satisfies Record<string, AppErrorEntry>;
