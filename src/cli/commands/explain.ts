import type { ExplainedLine, Explanation, NamedFigure } from '../../core/reports/explanation/index.ts';
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
    ...explanation.lines.flatMap((line) => lineText(line, source, colour)),
    ...section('中间值', explanation.values),
    ...section('数据', explanation.inputs),
  ];
  for (const child of explanation.children) {
    lines.push(
      '',
      colour.bold(`— ${child.name}  ${child.total}${child.decision === null ? '' : `  ${child.decision}`}`),
    );
    lines.push(...child.lines.flatMap((line) => lineText(line, source, colour)), ...section('数据', child.inputs));
  }
  return `${lines.join('\n')}\n\n`;
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

function section(title: string, figures: readonly NamedFigure[]): string[] {
  if (figures.length === 0) return [];
  const rows = figures.flatMap(({ name, figure, file, evidence }) => [
    `  ${name}  ${figure}${file === null ? '' : `  ← ${file}`}`,
    ...evidence.map((one) => `      佐证：${one}`),
  ]);
  return ['', `${title}：`, ...rows];
}
