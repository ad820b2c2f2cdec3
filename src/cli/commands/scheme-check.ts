import { checkScheme } from '../../server/usecases/check-scheme.ts';
import { defineCommand } from '../command.ts';

export const schemeCheck = defineCommand({
  description: {
    zh: '检查方案写得对不对：每处错误都给出行、列和改法。',
    en: 'Reads a scheme and tells every fault in it with line, column and a suggestion.',
  },
  arguments: [
    {
      name: 'SCHEME',
      text: { zh: '方案文件、文件夹或随附方案的名字', en: 'a file, a folder, or the id of a shipped scheme' },
    },
  ],
  examples: [
    {
      call: 'scheme check schemes/chaozhou-2019',
      text: { zh: '检查随附的方案', en: 'check a scheme that comes along' },
    },
  ],
  async run({ args, cwd, stdout, language, colour }) {
    const summary = checkScheme(args[0] ?? '', cwd);
    const lines = summary.classes.map(({ name, indicators, inputs, unverified }) =>
      language === 'zh'
        ? `  ${name}：${indicators} 个指标，${inputs} 项数据，${unverified} 个指标未核实`
        : `  ${name}: ${indicators} indicators, ${inputs} inputs, ${unverified} indicators not verified`,
    );
    const sound = language === 'zh' ? '方案没有错误' : 'the scheme is sound';
    stdout.write(
      `${colour.bold(`${summary.id} ${summary.version}`)}  ${summary.title}\n${lines.join('\n')}\n${colour.green(sound)}\n`,
    );
    return 0;
  },
});
