import { toResultBeginning } from '../../core/scoring/index.ts';
import { scoreGivenTables } from '../../server/usecases/score-tables.ts';
import { defineCommand } from '../command.ts';
import { noticeLines } from '../notice-lines.ts';
import { PRINTED, rankingTables } from '../ranking-table.ts';
import { writtenFiles } from '../written-files.ts';

export const score = defineCommand({
  description: {
    zh: '按任一方案为 CSV 或 XLSX 数据表计分、排名、评定等次。方案可写文件、文件夹或随附方案的名字（如 national-2019）。表名取自文件名或工作表名，也可写成 表名=文件。',
    en: 'Scores CSV or XLSX tables by any scheme: a file, a folder, or the id of one that comes with kaoping (national-2019, say). A table is known by the name of its file or sheet; write TABLE=FILE where that is another.',
  },
  arguments: [
    { name: 'SCHEME', text: { zh: '方案', en: 'the scheme' } },
    { name: 'TABLE', many: true, text: { zh: '数据表，或 表名=文件', en: 'tables, or TABLE=FILE' } },
  ],
  options: {
    out: {
      type: 'string',
      value: 'DIR',
      text: { zh: '写出 result.json 和 ranking.csv', en: 'write result.json and ranking.csv to this folder' },
    },
    at: {
      type: 'string',
      value: 'DATE',
      text: { zh: '监测时间点（YYYY-MM-DD）', en: 'date of the assessment (YYYY-MM-DD), the end of every window' },
    },
  },
  examples: [
    {
      call: 'score chaozhou-2019 examples/chaozhou-2019/portal.csv examples/chaozhou-2019/newmedia.csv',
      text: { zh: '只看得分', en: 'the scores alone' },
    },
    { call: 'score scheme.yaml 网站=data/2026.xlsx --out out', text: { zh: '指明表名', en: 'name the table' } },
  ],
  async run({ args: [scheme = '', ...tables], options, cwd, stdout, stderr, colour, language }) {
    const { out = null, at = null } = options;
    const done = await scoreGivenTables({ scheme, tables, at, out, cwd });
    stderr.write(noticeLines(done.notices, language));
    const { result, listed } = toResultBeginning(done.campaign, PRINTED);
    stdout.write(rankingTables(result, { colour, language, listed }));
    if (out !== null) stdout.write(`\n${writtenFiles(done.written, out, { language, colour })}`);
    return 0;
  },
});
