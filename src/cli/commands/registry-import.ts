import type { Text } from '../../core/model/text.ts';
import { sendRegistry } from '../../server/api/client/registry.ts';
import { type RegistryImport, toImport } from '../../server/api/registry/import.ts';
import { importRegistryFile } from '../../server/usecases/registry/command-files.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';

export const registryImport = defineCommand({
  description: {
    zh: '导入单位、政府网站、栏目和政务新媒体账号的登记表（XLSX，或每张表一个 CSV）。先逐项核对：有坏行时一项也不写入；同一文件再导入一次没有任何变动。--dry-run 只列出会有哪些变动。',
    en: 'Imports the tables of bodies, websites, their sections and accounts (XLSX, or one CSV a table). With one bad row nothing is written; the same file once more changes nothing. --dry-run only tells what would change.',
  },
  arguments: [{ name: 'FILE', text: { zh: '登记表', en: 'the tables' } }],
  options: {
    'dry-run': { type: 'boolean', text: { zh: '只列出变动，不写入', en: 'tell the changes, write nothing' } },
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [{ call: 'registry import 台账.xlsx --dry-run', text: { zh: '先看会有哪些变动', en: 'look first' } }],
  exits: [{ exit: 3, text: { zh: '有坏行', en: 'there are bad rows' } }],
  async run({ args, options, env, cwd, stdout, stderr, language }) {
    const isDryRun = options['dry-run'];
    const wanted = { file: args[0] ?? '', isDryRun, cwd };
    const server = serverOf(options, env);
    const local = async (): Promise<RegistryImport> => {
      return toImport(
        await withLocalService({ options, env, cwd, stderr, language }, async (service) =>
          importRegistryFile(service, wanted),
        ),
      );
    };
    const told = server === null ? await local() : await sendRegistry(server, wanted);
    for (const line of linesOf(told, isDryRun)) stdout.write(`${line[language]}\n`);
    return told.faults.length > 0 ? 3 : 0;
  },
});

function linesOf(
  { changes, unchanged, faults, badRows, warnings, ignored }: RegistryImport,
  isDryRun: boolean,
): Text[] {
  const added = changes.filter(({ isNew }) => isNew).length;
  const counts = [added, changes.length - added, unchanged, badRows].map(String);
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

function changeLine({ isNew, line, name, renamedFrom, differences }: RegistryImport['changes'][number]): Text {
  const what = differences
    .map(({ column, before, after }) => `${column} ${before || '—'} → ${after || '—'}`)
    .join('; ');
  if (renamedFrom !== null)
    return {
      zh: `${line} 更名 ${renamedFrom} → ${name}：${what}`,
      en: `${line} renamed ${renamedFrom} → ${name}: ${what}`,
    };
  return isNew
    ? { zh: `${line} 新增 ${name}`, en: `${line} new ${name}` }
    : { zh: `${line} 变更 ${name}：${what}`, en: `${line} changed ${name}: ${what}` };
}

function faultLine({ place, message, remedy }: RegistryImport['faults'][number]): Text {
  const say = (language: keyof Text) => `${place} ${message[language]} ${remedy?.[language] ?? ''}`.trimEnd();
  return { zh: say('zh'), en: say('en') };
}
