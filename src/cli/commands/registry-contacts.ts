import type { Text } from '../../core/model/text.ts';
import { sendContacts } from '../../server/api/client/contacts.ts';
import { toContactsImport } from '../../server/api/registry/contacts-table.ts';
import { importContactsFile } from '../../server/usecases/registry/command-files.ts';
import { exportContacts } from '../../server/usecases/registry/contacts-table.ts';
import { REGISTRY_SYSTEM } from '../../server/usecases/registry/registry-maker.ts';
import type { Service } from '../../server/usecases/service.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';

type Told = ReturnType<typeof toContactsImport>;

export const registryContacts = defineCommand({
  description: {
    zh: '单位联系人。不给文件时输出一张 CSV 表（单位名称、姓名、职务和分工、电话、邮箱、备注），没有联系人的单位也有一行，姓名空着。填好后导入（XLSX 或 CSV）：表中写了联系人的单位，其联系人以表为准，表中没有的人即删去；没有写的单位不变；姓名写“清空”的（只此一行，其余空着），该单位的联系人全部删去。有一个坏行就一行也不写；--dry-run 只列出各单位的变动。这是个人信息，用后请删除文件。',
    en: 'Whom one asks at bodies. Without a file a table (CSV) is written: 单位名称, 姓名, 职务和分工, 电话, 邮箱, 备注, with a row without a name for a body that has nobody. Handed back (XLSX or CSV), the people of each body that it names are those of the table, and others are taken out; bodies without a name in it stay as they are; 清空 for a name (that row alone, the rest of it empty) takes out everybody of its body. With one bad row nothing is written; --dry-run tells what would change at each body. These are personal data: delete the file when it is done.',
  },
  arguments: [{ name: 'FILE', optional: true, text: { zh: '填好的表', en: 'the table, filled in' } }],
  options: {
    'dry-run': { type: 'boolean', text: { zh: '只列出变动，不写入', en: 'tell the changes, write nothing' } },
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [
    { call: 'registry contacts > 联系人.csv', text: { zh: '导出', en: 'write the table' } },
    { call: 'registry contacts 联系人.csv --dry-run', text: { zh: '先看会有哪些变动', en: 'look first' } },
    { call: 'registry contacts 联系人.csv', text: { zh: '导入', en: 'hand it back' } },
  ],
  exits: [{ exit: 3, text: { zh: '有坏行', en: 'there are bad rows' } }],
  async run({ args: [file], options, env, cwd, stdout, stderr, language }) {
    const server = serverOf(options, env);
    const local = async <Result>(act: (service: Service) => Promise<Result>): Promise<Result> => {
      return withLocalService({ options, env, cwd, stderr, language }, act);
    };
    if (file === undefined) {
      const bytes =
        server === null
          ? await local(async (service) => exportContacts(service, REGISTRY_SYSTEM.reach))
          : await server.file('exportContacts', {});
      stdout.write(Buffer.from(bytes).toString('utf8'));
      return 0;
    }
    const wanted = { file, isDryRun: options['dry-run'], cwd };
    const told =
      server === null
        ? toContactsImport(await local(async (service) => importContactsFile(service, wanted)))
        : await sendContacts(server, wanted);
    for (const line of linesOf(told, wanted.isDryRun)) stdout.write(`${line[language]}\n`);
    return told.faults.length > 0 ? 3 : 0;
  },
});

function linesOf({ changes, unchanged, faults, badRows, ignored }: Told, isDryRun: boolean): Text[] {
  const isWritten = !isDryRun && faults.length === 0;
  return [
    ...changes.map(({ organization, added, changed, removed }) => ({
      zh: `${organization}：新增 ${added}，变更 ${changed}，删去 ${removed}`,
      en: `${organization}: ${added} new, ${changed} changed, ${removed} taken out`,
    })),
    ...faults.map(({ place, message, remedy }) => ({
      zh: `${place} ${message.zh} ${remedy?.zh ?? ''}`.trimEnd(),
      en: `${place} ${message.en} ${remedy?.en ?? ''}`.trimEnd(),
    })),
    ...ignored.map((header) => ({ zh: `未使用的列：${header}`, en: `column not used: ${header}` })),
    {
      zh: `变更 ${changes.length} 个单位，不变 ${unchanged}，坏行 ${badRows}${isWritten ? '' : '；没有写入'}`,
      en: `bodies changed ${changes.length}, unchanged ${unchanged}, bad rows ${badRows}${isWritten ? '' : '; nothing was written'}`,
    },
  ];
}
