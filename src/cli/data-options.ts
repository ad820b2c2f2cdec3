import type { OptionSpecs } from './command.ts';

/** For commands that work on the data of a service. */
export const DATA_OPTIONS = {
  data: {
    type: 'string',
    value: 'DIR',
    text: {
      zh: '数据文件夹（root 默认 /var/lib/kaoping，其他账号为程序旁的 data）',
      en: 'data folder (as root /var/lib/kaoping, otherwise `data` beside the program)',
    },
  },
  config: {
    type: 'string',
    value: 'FILE',
    text: {
      zh: '配置文件（默认数据文件夹中的 kaoping.yaml）',
      en: 'file of settings (kaoping.yaml in the data folder)',
    },
  },
} as const satisfies OptionSpecs;
