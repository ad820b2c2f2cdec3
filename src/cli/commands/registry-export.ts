import { REGISTRY_TABLES } from '../../core/model/registry/index.ts';
import { fetchRegistry } from '../../server/api/client/registry.ts';
import { exportRegistryFile } from '../../server/usecases/registry/command-files.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';

export const registryExport = defineCommand({
  description: {
    zh: '把台账写成 XLSX（单位、网站、栏目、账号各一张工作表），或把其中一张表写成 CSV。格式与导入的相同，改好后可以再导入。',
    en: 'Writes the register as XLSX, a sheet a table, or one table as CSV, in the layout that `registry import` reads.',
  },
  options: {
    out: { type: 'string', value: 'FILE', required: true, text: { zh: '文件名', en: 'file to write' } },
    table: {
      type: 'string',
      value: 'TABLE',
      choices: REGISTRY_TABLES,
      text: { zh: 'CSV 写哪张表，默认 websites', en: 'which table goes into a CSV; default: websites' },
    },
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [{ call: 'registry export --out 台账.xlsx', text: { zh: '导出全部', en: 'everything' } }],
  async run({ options, env, cwd, stdout, stderr, language }) {
    const table = REGISTRY_TABLES.find((one) => one === options.table) ?? 'websites';
    const wanted = { out: options.out, table, cwd };
    const server = serverOf(options, env);
    const local = async (): Promise<void> => {
      await withLocalService({ options, env, cwd, stderr, language }, async (service) =>
        exportRegistryFile(service, wanted),
      );
    };
    await (server === null ? local() : fetchRegistry(server, wanted));
    stdout.write({ zh: `已写入 ${options.out}\n`, en: `Written: ${options.out}\n` }[language]);
    return 0;
  },
});
