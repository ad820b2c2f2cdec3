import { type Diagnosis, examineInstallation } from '../../server/usecases/doctor/index.ts';
import { readServiceSettings } from '../../server/usecases/read-service-settings.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';

export const doctor = defineCommand({
  description: {
    zh: '检查本机是否具备运行服务所需的一切：Node.js、依赖包、字体、数据文件夹和磁盘、数据库及其账号、端口，并逐项说明怎样补救。不改动任何东西。',
    en: 'Looks whether this machine has all that the service needs: Node.js, packages, fonts, data folder and disk, database and its account, port; says how to mend each. Changes nothing.',
  },
  options: {
    ...DATA_OPTIONS,
    host: { type: 'string', value: 'ADDRESS', text: { zh: '要监听的地址', en: 'address to listen on' } },
    port: { type: 'string', value: 'N', text: { zh: '要监听的端口', en: 'port to listen on' } },
  },
  examples: [{ call: 'doctor --data /srv/kaoping', text: { zh: '启动之前检查', en: 'before a start' } }],
  exits: [{ exit: 5, text: { zh: '有一项不具备', en: 'something is missing' } }],
  async run({ options: { config, data, host, port }, cwd, env, stdout, language, colour }) {
    const settings = readServiceSettings({ options: { data, host, port }, env, file: config ?? null, cwd });
    const found = await examineInstallation(settings);
    const paint = { holds: colour.green, lacks: colour.yellow, fails: colour.red };
    for (const { state, text, remedy } of found) {
      stdout.write(`${paint[state](MARKS[state][language])} ${text[language]}\n`);
      if (remedy !== null) stdout.write(`       → ${remedy[language]}\n`);
    }
    return found.some(({ state }) => state === 'fails') ? 5 : 0;
  },
});

const MARKS: Record<Diagnosis['state'], { zh: string; en: string }> = {
  holds: { zh: '正常  ', en: 'ok    ' },
  lacks: { zh: '注意  ', en: 'note  ' },
  fails: { zh: '问题  ', en: 'fails ' },
};
