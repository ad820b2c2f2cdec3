import type { Language, Text } from '../core/model/text.ts';
import type { WrittenFile } from '../server/usecases/write-output.ts';
import type { Palette } from './colour.ts';

/** The files that a person wants to open, one a line with its size; the kept inputs are one line. */
export function writtenFiles(
  written: readonly WrittenFile[],
  folder: string,
  { language, colour }: { language: Language; colour: Palette },
): string {
  const open = written.filter(({ path }) => !path.startsWith('inputs/'));
  const lines = open.map(
    ({ path, bytes }) => `  ${path.padEnd(14)} ${colour.dim(sizeText(bytes))}  ${WHAT[path]?.[language] ?? ''}`,
  );
  const title = { zh: `已写入 ${folder}：`, en: `Written to ${folder}:` }[language];
  const inputs = { zh: '  inputs/        全部输入的副本', en: '  inputs/        copies of all inputs' }[language];
  const kept = open.length < written.length ? [inputs] : [];
  return `${[title, ...lines, ...kept].map((line) => line.trimEnd()).join('\n')}\n`;
}

const WHAT: Record<string, Text> = {
  'notice.docx': { zh: '通报，可编辑', en: 'the notice, to be edited' },
  'notice.pdf': { zh: '通报，定稿', en: 'the notice, set' },
  'annex.xlsx': { zh: '附件表格', en: 'its annex tables' },
  'ranking.csv': { zh: '排名', en: 'the ranking' },
  'result.json': { zh: '每一分的来历', en: 'where every point comes from' },
  'report.html': { zh: '图表和明细，用浏览器打开', en: 'pictures and details, for a browser' },
  'findings.json': { zh: '检查结果，每个问题附佐证', en: 'what was found, with its evidence' },
  'findings.csv': { zh: '问题表，kaoping score 可读', en: 'the findings as kaoping score reads them' },
  'findings.xlsx': { zh: '问题台账', en: 'the findings to work with' },
  'overview.html': { zh: '各网站总览，用浏览器打开', en: 'what each site came to, for a browser' },
  'site.yaml': { zh: '栏目清单，待人工确认', en: 'the columns of the site, to be confirmed' },
  'manifest.json': { zh: '输入输出的哈希，kaoping verify 用', en: 'hashes of inputs and outputs, for kaoping verify' },
};

function sizeText(bytes: number): string {
  return bytes < 1000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`;
}
