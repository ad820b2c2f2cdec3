import { assessCampaign } from '../../server/usecases/assess-campaign.ts';
import { defineCommand } from '../command.ts';
import { noticeLines } from '../notice-lines.ts';
import { rankingTables } from '../ranking-table.ts';
import { writtenFiles } from '../written-files.ts';

export const assess = defineCommand({
  description: {
    zh: '读取考评任务（assessment.yaml 及其中的方案和数据表），计分、排名、评定等次，一次生成通报（DOCX、PDF）、附件表格、排名、结果说明和图表报告。要么全部写出，要么一个文件也不写。',
    en: 'Reads a campaign (assessment.yaml with the scheme and tables that it names), scores, ranks and grades its units, and writes the notice (DOCX and PDF), annex tables, ranking, explained result and report. Either all of it is written or nothing.',
  },
  arguments: [
    { name: 'CAMPAIGN', text: { zh: '考评任务文件夹或 assessment.yaml', en: 'a campaign folder or assessment.yaml' } },
  ],
  options: {
    out: { type: 'string', value: 'DIR', required: true, text: { zh: '输出文件夹', en: 'folder to write to' } },
    template: {
      type: 'string',
      value: 'FILE',
      text: { zh: '通报措辞模板，见 docs/zh/notice-template.md', en: 'your own wording, see docs/notice-template.md' },
    },
  },
  examples: [
    {
      call: 'assess examples/chaozhou-2019 --out out',
      text: { zh: '潮州市 2019 年考评', en: 'the assessment of Chaozhou for 2019' },
    },
  ],
  async run({ args, options, cwd, stdout, stderr, colour, language }) {
    const { out, template } = options;
    const done = await assessCampaign({ campaign: args[0] ?? '', out, template: template ?? null, cwd });
    stderr.write(noticeLines(done.notices, language));
    const ranking = rankingTables(done.result, { colour, language });
    stdout.write(`${ranking}\n${writtenFiles(done.written, out, { language, colour })}`);
    return 0;
  },
});
