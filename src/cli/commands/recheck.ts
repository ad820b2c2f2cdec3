import { CHECK_NAMES } from '../../server/usecases/check-names.ts';
import { recheckLog } from '../../server/usecases/recheck-log.ts';
import { defineCommand } from '../command.ts';
import { inspectionLines } from '../inspection-lines.ts';
import { writtenFiles } from '../written-files.ts';

export const recheck = defineCommand({
  description: {
    zh: '按保存的监测记录重新判定，不访问网站：方案、登记信息或检查项改了以后用。同样的记录、方案和检查项得出逐字节相同的 findings.json。',
    en: 'Judges the log of an inspection again, without touching the site: after the scheme, what is registered, or a check has changed. The same log, scheme and checks give the same findings.json to the byte.',
  },
  arguments: [
    {
      name: 'LOG',
      text: { zh: 'inspect 的输出文件夹，或其中的 log', en: 'output folder of inspect, or the log in it' },
    },
  ],
  options: {
    scheme: {
      type: 'string',
      value: 'SCHEME',
      text: { zh: '方案（默认 national-2019）', en: 'the scheme (national-2019)' },
    },
    class: {
      type: 'string',
      value: 'CLASS',
      text: { zh: '方案的分类（默认第一个）', en: 'class of the scheme (the first)' },
    },
    config: {
      type: 'string',
      value: 'FILE',
      text: {
        zh: '登记信息和应更新栏目，代替记录里的',
        en: 'what is registered of the site, instead of what the log says',
      },
    },
    at: {
      type: 'string',
      value: 'DATE',
      text: { zh: '监测时间点，代替记录里的', en: 'date of the assessment, instead of the one in the log' },
    },
    out: {
      type: 'string',
      value: 'DIR',
      text: { zh: '写到这个文件夹（默认写回原处）', en: 'write to this folder (where the log is)' },
    },
  },
  examples: [
    {
      call: 'recheck out --config site.yaml --out again',
      text: { zh: '确认栏目以后重新判定', en: 'judge again after the columns were confirmed' },
    },
  ],
  async run({ args: [log = ''], options, cwd, stdout, stderr, language, colour }) {
    const { result, written, folder } = await recheckLog({
      log,
      site: options.config ?? null,
      scheme: options.scheme ?? 'national-2019',
      className: options.class ?? null,
      at: options.at ?? null,
      out: options.out ?? null,
      cwd,
      onNotice: (text) => stderr.write(`${text[language]}\n`),
    });
    stdout.write(inspectionLines(result, CHECK_NAMES, { language, colour }));
    stdout.write(`\n${writtenFiles(written, folder, { language, colour })}`);
    return 0;
  },
});
