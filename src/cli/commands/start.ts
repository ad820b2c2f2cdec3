import { startService, untilAsked } from '../../server/main.ts';
import { readServiceSettings } from '../../server/usecases/read-service-settings.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';

export const start = defineCommand({
  description: {
    zh: '启动考评服务：内置数据库、接口、网页和监测都在这一个进程里。首次启动时建立系统管理员并在终端显示一次性密码，载入潮州市 2019 年考评作为示例。Ctrl-C 停止。',
    en: 'Starts the service: embedded database, API, desk and monitoring in one process. The first start makes an administrator, prints a one-time password and loads the assessment of Chaozhou 2019 as an example. Ctrl-C stops it.',
  },
  options: {
    ...DATA_OPTIONS,
    host: {
      type: 'string',
      value: 'ADDRESS',
      text: { zh: '监听的地址（默认 127.0.0.1）', en: 'address to listen on (127.0.0.1)' },
    },
    port: {
      type: 'string',
      value: 'N',
      text: { zh: '监听的端口（默认 8600；0 为任一空闲端口）', en: 'port to listen on (8600; 0: any that is free)' },
    },
    role: {
      type: 'string',
      value: 'ROLE',
      choices: ['all', 'api', 'worker'],
      text: { zh: '本进程做什么（默认 all）', en: 'what this process does (all)' },
    },
    log: {
      type: 'string',
      value: 'WHERE',
      choices: ['file', 'json'],
      text: {
        zh: '日志写到数据文件夹的 service.log（file，默认）或标准输出（json；其余的话都写到标准错误）',
        en: 'log to service.log in the data folder (file) or to stdout (json: all else goes to stderr)',
      },
    },
  },
  examples: [
    { call: 'start', text: { zh: '在本机试用', en: 'try it on this machine' } },
    {
      call: 'start --data /srv/kaoping --host 0.0.0.0 --port 80',
      text: { zh: '供全单位使用', en: 'for a whole office' },
    },
  ],
  async run({ options, cwd, env, stdout, stderr, language }) {
    const { config, data, host, port, role, log } = options;
    const settings = readServiceSettings({ options: { data, host, port, role, log }, env, file: config ?? null, cwd });
    const running = await startService(settings, {
      onNotice: (text) => stderr.write(`${text[language]}\n`),
      onBug: (error) => stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`),
    });
    // Before anybody is told: whoever waits for that may ask it to end at once.
    const asked = untilAsked();
    const terminal = settings.log === 'json' ? stderr : stdout;
    terminal.write(WORDS.ready[language](running.address));
    if (running.firstPassword !== null) terminal.write(WORDS.first[language](running.firstPassword));
    await asked;
    stderr.write(WORDS.stopping[language]);
    await running.stop();
    return 0;
  },
});

const WORDS = {
  ready: {
    zh: (address: string) => `考评服务已启动：${address}\n`,
    en: (address: string) => `Kaoping is ready: ${address}\n`,
  },
  first: {
    zh: (password: string) =>
      `\n  账号    admin\n  密码    ${password}   （一次性，登录后请设置自己的密码）\n\n按 Ctrl-C 停止。\n`,
    en: (password: string) =>
      `\n  account   admin\n  password  ${password}   (good once: set your own after signing in)\n\nCtrl-C stops it.\n`,
  },
  stopping: { zh: '正在停止……\n', en: 'stopping ...\n' },
};
