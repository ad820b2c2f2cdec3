import type {
  ExplainedChild,
  ExplainedLine,
  ExplainedRow,
  Explanation,
  NamedFigure,
} from '../../core/reports/explanation/index.ts';
import { explainResult } from '../../server/usecases/explain-unit.ts';
import type { Palette } from '../colour.ts';
import { defineCommand } from '../command.ts';

export const explain = defineCommand({
  description: {
    zh: '逐行说明一个单位的总分怎样得出：每个指标的得分、满分、算式、出处，以及所用的数据和佐证。',
    en: 'Every line behind a total: points, full points, the computation with its figures, clause and source, inputs and evidence. Rules and reasons are in Chinese, as in result.json.',
  },
  arguments: [
    { name: 'RESULT', text: { zh: 'result.json 或其所在文件夹', en: 'a result.json, or its folder' } },
    { name: 'UNIT', text: { zh: '单位全称或简称', en: 'full or short name of the unit' } },
  ],
  examples: [
    { call: 'explain out 湘桥区', text: { zh: '湘桥区的得分从何而来', en: 'where the score of 湘桥区 comes from' } },
  ],
  async run({ args, cwd, stdout, colour }) {
    const [result = '', unit = ''] = args;
    for (const explanation of explainResult(result, unit, cwd)) stdout.write(explanationText(explanation, colour));
    return 0;
  },
});

function explanationText(explanation: Explanation, colour: Palette): string {
  const rank = explanation.rank === null ? '' : `  第 ${explanation.rank} 名`;
  const source = commonSource(explanation);
  const grade = explanation.grade === null ? '' : `  ${explanation.grade}`;
  const lines = [
    colour.bold(`${explanation.unit}  ${explanation.className}`),
    `总计 ${explanation.total}${rank}${grade}`,
    ...(source === null ? [] : [colour.dim(`  出处（另有注明的除外）：${source}`)]),
    ...(explanation.totalHow === null ? [] : [colour.dim(`  ${explanation.totalHow}`)]),
    ...explanation.decisions.map((decision) => `  ! ${decision}`),
    ...explanation.missing.map((missing) => `  ? 待补：${missing}`),
    '',
    ...rowText(explanation, { source, colour }),
    ...explanation.children.flatMap((child) => childText(child, '—', { source, colour })),
  ];
  return `${lines.join('\n')}\n\n`;
}

interface Style {
  /** Said at the head, and not at each line again. */
  source: string | null;
  colour: Palette;
}

function rowText(row: ExplainedRow, { source, colour }: Style): string[] {
  return [
    ...row.lines.flatMap((line) => lineText(line, source, colour)),
    ...section('中间值', row.values, colour),
    ...section('数据', row.inputs, colour),
  ];
}

/** A child and its own children; the dashes in front tell how deep it stands. */
function childText(child: ExplainedChild, dashes: string, style: Style): string[] {
  const decision = child.decision === null ? '' : `  ${child.decision}`;
  return [
    '',
    style.colour.bold(`${dashes} ${child.name}  ${child.total}${decision}`),
    ...(child.totalHow === null ? [] : [style.colour.dim(`  ${child.totalHow}`)]),
    ...rowText(child, style),
    ...child.children.flatMap((inner) => childText(inner, `${dashes}—`, style)),
  ];
}

/** The source of all lines, or of most: said once instead of at every line. */
function commonSource({ lines }: Explanation): string | null {
  const bySource = [...Map.groupBy(lines, (line) => line.source)];
  const [most] = bySource.toSorted(([, a], [, b]) => b.length - a.length);
  return most === undefined || most[1].length < 2 ? null : most[0];
}

function lineText(line: ExplainedLine, commonly: string | null, colour: Palette): string[] {
  const indent = '  '.repeat(line.depth + 1);
  const full = line.full === null ? '' : ` / ${line.full}`;
  const text = [`${indent}${line.name}  ${colour.bold(line.points)}${full}`];
  const detail = (words: string) => text.push(colour.dim(`${indent}    ${words}`));
  const rule = line.how ?? line.rule;
  if (rule !== line.name) detail(rule);
  const source = [...(line.source === commonly ? [] : [line.source]), ...(line.clause === null ? [] : [line.clause])];
  if (source.length > 0) detail(`出处：${source.join('，')}`);
  if (line.unverified !== null) detail(`未核实：${line.unverified}`);
  return text;
}

function section(title: string, figures: readonly NamedFigure[], colour: Palette): string[] {
  if (figures.length === 0) return [];
  const rows = figures.flatMap(({ name, figure, how, file, evidence }) => [
    `  ${name}  ${figure}${file === null ? '' : `  ← ${file}`}`,
    ...(how === null ? [] : [colour.dim(`      ${how}`)]),
    ...evidence.map((one) => `      佐证：${one}`),
  ]);
  return ['', `${title}：`, ...rows];
}
