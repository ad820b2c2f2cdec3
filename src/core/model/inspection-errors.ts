import type { AppErrorEntry } from './app-error-entry.ts';

/** Errors of looking at websites; part of `APP_ERRORS`. */
export const INSPECTION_ERRORS = {
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
  'inspection-other': {
    exit: 3,
    message: {
      zh: '{folder} 里没有做完的检查是另一个网站的：{home}',
      en: 'The unfinished inspection in {folder} is of another site: {home}',
    },
    remedy: { zh: '请换一个 --out 文件夹。', en: 'Choose another --out folder.' },
  },
  'inspection-running': {
    exit: 3,
    message: { zh: '另一个进程正在检查，写入 {folder}', en: 'Another process is inspecting into {folder}' },
    remedy: { zh: '等它结束，或换一个 --out 文件夹。', en: 'Wait for it, or choose another --out folder.' },
  },
} as const satisfies Record<string, AppErrorEntry>;
