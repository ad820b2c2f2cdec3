import { OUTCOMES, type Outcome } from '../core/model/outcome.ts';
import { briefsOf } from '../core/model/finding-briefs.ts';
import type { Findings, InspectionResult } from '../core/model/inspection-result.ts';
import type { Language, Text } from '../core/model/text.ts';
import { unfinishedText, widespreadText } from '../core/reports/inspection/index.ts';
import type { Palette } from './colour.ts';
import { terminalTable } from './terminal-table.ts';
import { untestedLines } from './untested-lines.ts';

const SHOWN: readonly Outcome[] = ['failed', 'cantTell', 'untested'];

export interface LinesOptions {
  language: Language;
  colour: Palette;
  /** Addresses by which it was told whether our own network is well; absent where nobody knows them any more. */
  controls?: readonly string[];
}

/** What a site was held against, the checks with something to say, how often, and why some say nothing, for a terminal. */
export function inspectionLines(
  result: InspectionResult,
  names: ReadonlyMap<string, Text>,
  { language, colour, controls = [] }: LinesOptions,
): string {
  const { findings, seen, passed, checks } = result;
  const byCheck = countsByCheck(findings);
  const read = {
    zh: `读取 ${seen.pages} 个页面，检查 ${seen.targets} 个其他地址`,
    en: `${seen.pages} pages were read, ${seen.targets} other addresses checked`,
  }[language];
  const fine = Object.keys(passed).filter((check) => !byCheck.has(check)).length;
  const idle = Object.keys(checks).length - byCheck.size - fine;
  const quiet = {
    zh: `另有 ${fine} 个检查项未发现问题${idle > 0 ? `，${idle} 个对本站不适用` : ''}。`,
    en: `${fine} more checks found nothing${idle > 0 ? `, ${idle} do not apply here` : ''}.`,
  }[language];
  const notes = [
    (result.widespread ?? []).map(
      (one) =>
        `${names.get(one.check)?.[language] ?? one.check}${{ zh: '：', en: ': ' }[language]}${widespreadText(one)[language]}`,
    ),
    [...untestedLines(findings, names, language), ...uncontrolledLine(seen, controls)[language]],
  ].flatMap((lines) => (lines.length === 0 ? [] : [`\n${lines.join('\n')}\n`]));
  const unfinished = unfinishedText(result)?.[language];
  const first = unfinished === undefined ? '' : `${colour.yellow(unfinished)}\n`;
  const told =
    byCheck.size === 0 ? colour.green(quiet) : `\n${countsTable(byCheck, names, { language, colour })}\n${quiet}`;
  return `${first}${read}${heldAgainst(result)[language]}\n${told}\n${notes.join('')}`;
}

type CountsByCheck = ReadonlyMap<string, ReadonlyMap<Outcome, number>>;

/** What is to be mended stands before what a person has to judge, and that before what could not be looked at. */
function countsTable(
  byCheck: CountsByCheck,
  names: ReadonlyMap<string, Text>,
  { language, colour }: LinesOptions,
): string {
  const count = (own: ReadonlyMap<Outcome, number>, outcome: Outcome) => own.get(outcome) ?? 0;
  const sorted = [...byCheck].toSorted(
    ([, a], [, b]) => SHOWN.map((outcome) => count(b, outcome) - count(a, outcome)).find((less) => less !== 0) ?? 0,
  );
  const rows = sorted.map(([check, own]) => [
    names.get(check)?.[language] ?? check,
    check,
    ...SHOWN.map((outcome) => String(count(own, outcome))),
  ]);
  const columns = [
    { title: { zh: '检查项', en: 'check' }[language] },
    { title: 'id' },
    ...SHOWN.map((outcome) => ({ title: { zh: OUTCOMES[outcome], en: outcome }[language], align: 'right' as const })),
  ];
  return terminalTable(columns, rows, colour);
}

/** Where none of the visits counts, what is wrong is mostly here, and the addresses are what can be changed. */
function uncontrolledLine(
  { probes, uncontrolled = 0 }: InspectionResult['seen'],
  controls: readonly string[],
): Record<Language, string[]> {
  if (uncontrolled === 0 || uncontrolled < probes) return { zh: [], en: [] };
  const named = controls.join(' ');
  return {
    zh: [
      `  对照地址${named === '' ? '' : ` ${named} `}都没有应答，连不上的一概不怪网站；用 --control 指定本机打得开的对照地址`,
    ],
    en: [
      `  no control address${named === '' ? '' : ` (${named})`} answered, so no failure is blamed on the site; name some that open here with --control`,
    ],
  };
}

/** A line of its own: a department's site that is held against what portals need looks worse than it is. */
function heldAgainst({ scheme, inspection: { at } }: InspectionResult): Text {
  if (scheme === null) return { zh: '', en: '' };
  return {
    zh: `\n按方案 ${scheme.id} 的分类 ${scheme.class} 判定，监测时间点 ${at}（北京时间）；网站属于其他分类的（如部门网站），用 --class 指定`,
    en: `\njudged by class ${scheme.class} of ${scheme.id} as of ${at} (a day in China); for a site of another class (of a department …) say --class`,
  };
}

function countsByCheck(findings: Findings): CountsByCheck {
  const byCheck = new Map<string, Map<Outcome, number>>();
  for (const { check, outcome } of briefsOf(findings)) {
    const counts = byCheck.get(check) ?? new Map<Outcome, number>();
    byCheck.set(check, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
  }
  return byCheck;
}
