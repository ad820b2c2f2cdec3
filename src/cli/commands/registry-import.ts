import type { Fault } from '../../core/model/fault.ts';
import { LAYOUTS } from '../../core/model/registry/index.ts';
import type { Text } from '../../core/model/text.ts';
import { withService } from '../../server/main.ts';
import { readServiceSettings } from '../../server/usecases/read-service-settings.ts';
import { importRegistryFile } from '../../server/usecases/registry/command-files.ts';
import type { ImportPreview } from '../../server/usecases/registry/import-registry.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';

export const registryImport = defineCommand({
  description: {
    zh: '导入单位、政府网站、栏目和政务新媒体账号的登记表（XLSX，或每张表一个 CSV）。先逐项核对：有坏行时一项也不写入；同一文件再导入一次没有任何变动。--dry-run 只列出会有哪些变动。',
    en: 'Imports the tables of bodies, websites, their sections and accounts (XLSX, or one CSV a table). With one bad row nothing is written; the same file once more changes nothing. --dry-run only tells what would change.',
  },
  arguments: [{ name: 'FILE', text: { zh: '登记表', en: 'the tables' } }],
  options: {
    'dry-run': { type: 'boolean', text: { zh: '只列出变动，不写入', en: 'tell the changes, write nothing' } },
    ...DATA_OPTIONS,
  },
  examples: [{ call: 'registry import 台账.xlsx --dry-run', text: { zh: '先看会有哪些变动', en: 'look first' } }],
  exits: [{ exit: 3, text: { zh: '有坏行', en: 'there are bad rows' } }],
  async run({ args, options, env, cwd, stdout, stderr, language }) {
    const settings = readServiceSettings({ options: { data: options.data }, env, file: options.config ?? null, cwd });
    const onNotice = (text: Text) => stderr.write(`${text[language]}\n`);
    const isDryRun = options['dry-run'];
    const told = await withService(settings, { onNotice }, async (service) =>
      importRegistryFile(service, { file: args[0] ?? '', isDryRun, cwd }),
    );
    for (const line of linesOf(told, isDryRun)) stdout.write(`${line[language]}\n`);
    return told.faults.length > 0 ? 3 : 0;
  },
});

function linesOf({ changes, unchanged, faults, warnings, ignored }: ImportPreview, isDryRun: boolean): Text[] {
  const added = changes.filter(({ id }) => id === null).length;
  const counts = [added, changes.length - added, unchanged, faults.length].map(String);
  const [fresh = '', changed = '', same = '', bad = ''] = counts;
  return [
    ...(isDryRun ? changes.map(changeLine) : []),
    ...faults.map(faultLine),
    ...warnings.map(({ name, message }) => ({
      zh: `提示：${name}：${message.zh}`,
      en: `note: ${name}: ${message.en}`,
    })),
    ...ignored.map((header) => ({ zh: `未使用的列：${header}`, en: `column not used: ${header}` })),
    {
      zh: `新增 ${fresh}，变更 ${changed}，不变 ${same}，坏行 ${bad}${isDryRun ? '；没有写入' : ''}`,
      en: `new ${fresh}, changed ${changed}, unchanged ${same}, bad ${bad}${isDryRun ? '; nothing was written' : ''}`,
    },
  ];
}

function changeLine({ id, row: { table, line }, values, differences }: ImportPreview['changes'][number]): Text {
  const name = values['name'] ?? values['fullName'] ?? '';
  const header = (key: string) => LAYOUTS[table].columns.find((column) => column.key === key)?.header ?? key;
  const what = differences
    .map(({ key, before, after }) => `${header(key)} ${before || '—'} → ${after || '—'}`)
    .join('; ');
  return id === null
    ? { zh: `${line} 新增 ${name}`, en: `${line} new ${name}` }
    : { zh: `${line} 变更 ${name}：${what}`, en: `${line} changed ${name}: ${what}` };
}

function faultLine({ where: { file, line, sheet, cell }, message, suggestion }: Fault): Text {
  const place = [sheet ?? file, cell ?? line ?? ''].join(' ');
  const say = (language: keyof Text) => `${place} ${message[language]} ${suggestion?.[language] ?? ''}`.trimEnd();
  return { zh: say('zh'), en: say('en') };
}
