import { makeTableTemplate } from '../../server/usecases/make-table-template.ts';
import { defineCommand } from '../command.ts';

export const tableTemplate = defineCommand({
  description: {
    zh: '为方案生成供填报的 XLSX：每张表的列名、批注、填写范围和说明。填好后直接交给 score 或 assess 读取，错处按工作表和单元格列出。',
    en: 'Makes the XLSX workbook to fill in for a scheme, with headers, notes, rules for what may be typed, and instructions. Filled in, score and assess read it as it is and name every bad cell by sheet and cell.',
  },
  arguments: [{ name: 'SCHEME', text: { zh: '方案', en: 'the scheme' } }],
  options: {
    out: {
      type: 'string',
      value: 'FILE',
      text: { zh: '文件名，默认为方案名.xlsx', en: 'file to write; default: id of the scheme.xlsx' },
    },
  },
  examples: [
    {
      call: 'table template chaozhou-2019 --out 考评数据.xlsx',
      text: { zh: '供各单位填报', en: 'for the units to fill in' },
    },
  ],
  async run({ args, options, cwd, stdout, language }) {
    const { file, sheets } = makeTableTemplate({ scheme: args[0] ?? '', out: options.out ?? null, cwd });
    stdout.write(
      { zh: `已写入 ${file}：${sheets.join('、')}\n`, en: `Written: ${file} (${sheets.join(', ')})\n` }[language],
    );
    return 0;
  },
});
