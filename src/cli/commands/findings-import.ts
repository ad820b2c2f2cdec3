import { BACK_OFFICE_NAMES, BACK_OFFICE_TABLES, type BackOfficeTable } from '../../core/back-office/index.ts';
import { type SentTable, sendBackOffice } from '../../server/api/client/findings.ts';
import { toTableFault } from '../../server/api/registry/faults.ts';
import { importBackOfficeFile } from '../../server/usecases/back-office/import-back-office-file.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';

const [FIRST] = BACK_OFFICE_TABLES;

export const findingsImport = defineCommand({
  description: {
    zh: '导入网站后台导出的留言表或“我为政府网站找错”表（XLSX 或 CSV）：超过三个月未答复的留言、三个工作日未办结的找错进入问题台账，由人核实。只读取编号、日期、单位、栏目，不读姓名和内容。一张表代表现在的全部情况：表中不再有问题的，台账里记为已消失。',
    en: 'Imports what the back office of a website exports, messages or reports of errors (XLSX or CSV): messages without an answer for three months and reports not dealt with in three working days are findings for people to judge. Only numbers, days, bodies and channels are read. A table stands for all that there is: what it does not show any more is gone.',
  },
  arguments: [{ name: 'FILE', text: { zh: '导出的表', en: 'the table' } }],
  options: {
    site: {
      type: 'string',
      value: 'URL',
      required: true,
      text: { zh: '网站首页网址（须已登记）', en: 'home page of the website, as registered' },
    },
    kind: {
      type: 'string',
      value: 'KIND',
      choices: [...BACK_OFFICE_TABLES],
      text: {
        zh: `哪一种表（默认 ${FIRST}）：${BACK_OFFICE_TABLES.map((kind) => `${kind} ${BACK_OFFICE_NAMES[kind].zh}`).join('，')}`,
        en: `which table (${FIRST}): ${BACK_OFFICE_TABLES.map((kind) => `${kind}: ${BACK_OFFICE_NAMES[kind].en}`).join(', ')}`,
      },
    },
    'dry-run': { type: 'boolean', text: { zh: '只说结果，不写入', en: 'tell what it comes to, write nothing' } },
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [
    {
      call: 'findings import 留言.xlsx --site https://www.example.gov.cn/ --dry-run',
      text: { zh: '先看有多少件逾期', en: 'look first' },
    },
  ],
  exits: [{ exit: 3, text: { zh: '有坏行', en: 'there are bad rows' } }],
  async run({ args, options, env, cwd, stdout, stderr, language }) {
    const wanted = {
      kind: (options.kind ?? FIRST) as BackOfficeTable,
      file: args[0] ?? '',
      site: options.site ?? '',
      isDryRun: options['dry-run'],
      cwd,
    };
    const server = serverOf(options, env);
    const local = async (): Promise<SentTable & { lines: string[] }> => {
      const { findings, faults, ...done } = await withLocalService(
        { options, env, cwd, stderr, language },
        async (service) => importBackOfficeFile(service, wanted),
      );
      const lines = findings.map(({ problem, message }) => `${problem}  ${message[language]}\n`);
      return { ...done, found: findings.length, faults: faults.map(toTableFault), lines };
    };
    // A service tells how many there are; they are listed by `findings list`.
    const done = server === null ? await local() : { ...(await sendBackOffice(server, wanted)), lines: [] };
    for (const { place, message, remedy } of done.faults)
      stdout.write(`${place} ${message[language]} ${remedy?.[language] ?? ''}\n`);
    for (const line of done.lines) stdout.write(line);
    stdout.write(WORDS.read[language](done));
    stdout.write(`${done.changes === undefined ? '' : WORDS.done[language](done.changes)}\n`);
    return done.faults.length > 0 ? 3 : 0;
  },
});

interface Counts {
  rows: number;
  found: number;
}

interface Changes {
  opened: number;
  still: number;
  gone: number;
  back: number;
}

const WORDS = {
  read: {
    zh: ({ rows, found }: Counts) => `共 ${rows} 件，有问题 ${found} 件`,
    en: ({ rows, found }: Counts) => `${rows} rows, ${found} of them a problem`,
  },
  done: {
    zh: ({ opened, still, gone, back }: Changes) => `；台账：新增 ${opened}，仍在 ${still}，消失 ${gone}，再现 ${back}`,
    en: ({ opened, still, gone, back }: Changes) =>
      `; findings: ${opened} new, ${still} still there, ${gone} gone, ${back} back`,
  },
};
