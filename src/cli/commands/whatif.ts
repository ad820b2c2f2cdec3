import type { Move, Place } from '../../core/reports/comparison/index.ts';
import { tryChange } from '../../server/usecases/try-change.ts';
import { defineCommand } from '../command.ts';
import type { RankingStyle } from '../ranking-table.ts';
import { terminalTable } from '../terminal-table.ts';

export const whatif = defineCommand({
  description: {
    zh: '试改方案中的一处或几处，看哪些单位的得分、排名、等次会变。不写任何文件。路径从分类的 id 起，逐级写 id、等次或列名。',
    en: 'Changes one or more places of a scheme and shows whose score, rank or grade would move. Nothing is written. A path begins with the id of a class and goes down by ids, grades or columns.',
  },
  arguments: [
    { name: 'SCHEME', text: { zh: '方案', en: 'the scheme' } },
    { name: 'TABLE', many: true, text: { zh: '数据表，或 表名=文件', en: 'tables, or TABLE=FILE' } },
  ],
  options: {
    set: {
      type: 'string',
      value: 'PATH=VALUE',
      many: true,
      required: true,
      text: { zh: '改动，可写多次', en: 'the change; may be given more than once' },
    },
    at: {
      type: 'string',
      value: 'DATE',
      text: { zh: '监测时间点（YYYY-MM-DD）', en: 'date of the assessment (YYYY-MM-DD)' },
    },
  },
  examples: [
    {
      call: 'whatif chaozhou-2019 examples/chaozhou-2019/portal.csv examples/chaozhou-2019/newmedia.csv --set portal.grades.bands.优秀.from=85',
      text: { zh: '优秀线提到 85 分', en: 'raise the limit of 优秀 to 85' },
    },
  ],
  async run({ args: [scheme = '', ...tables], options, cwd, stdout, colour, language }) {
    const { moves, units } = tryChange({ scheme, tables, at: options.at ?? null, changes: options.set, cwd });
    const summary = { zh: `${units} 个单位中有 ${moves.length} 个变动`, en: `${moves.length} of ${units} units move` }[
      language
    ];
    if (moves.length > 0) stdout.write(movesTable(moves, { colour, language }));
    stdout.write(`${summary}\n`);
    return 0;
  },
});

function movesTable(moves: readonly Move[], { colour, language }: Pick<RankingStyle, 'colour' | 'language'>): string {
  const columns = [
    { title: { zh: '分类', en: 'class' }[language] },
    { title: { zh: '单位', en: 'unit' }[language] },
    { title: { zh: '总计', en: 'total' }[language], align: 'right' as const },
    { title: { zh: '排名', en: 'rank' }[language], align: 'right' as const },
    { title: { zh: '等次', en: 'grade' }[language] },
  ];
  const rows = moves.map(({ className, unit, before, after }) => [
    className,
    unit,
    change(before, after, (place) => place.total),
    change(before, after, (place) => String(place.rank ?? '—')),
    change(before, after, (place) => place.grade ?? '—'),
  ]);
  return terminalTable(columns, rows, colour);
}

function change(before: Place | null, after: Place | null, of: (place: Place) => string): string {
  const from = before === null ? '—' : of(before);
  const to = after === null ? '—' : of(after);
  return from === to ? from : `${from} → ${to}`;
}
