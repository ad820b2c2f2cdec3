import { writeRegistryTemplate } from '../../server/usecases/registry/command-files.ts';
import { defineCommand } from '../command.ts';

export const registryTemplate = defineCommand({
  description: {
    zh: '写出登记表的空白模板（XLSX）：单位、网站、栏目、账号各一张工作表，列名、可以填写的内容和填写说明都在其中。填好后用 registry import 导入。',
    en: 'Writes the empty tables of the register as XLSX, a sheet a table, with what may be written where; filled in, `registry import` reads them.',
  },
  options: {
    out: {
      type: 'string',
      value: 'FILE',
      text: { zh: '文件名，默认 台账模板.xlsx', en: 'file to write; default: 台账模板.xlsx' },
    },
  },
  examples: [
    { call: 'registry template --out 台账模板.xlsx', text: { zh: '供各单位填写', en: 'for units to fill in' } },
  ],
  async run({ options, cwd, stdout, language }) {
    const file = writeRegistryTemplate({ out: options.out, cwd });
    stdout.write({ zh: `已写入 ${file}\n`, en: `Written: ${file}\n` }[language]);
    return 0;
  },
});
