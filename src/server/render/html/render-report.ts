import { createHash } from 'node:crypto';
import type { Result } from '../../../core/model/result.ts';
import { type ClassOverview, overviewOf } from '../../../core/reports/overview/index.ts';
import { linkScript } from './client-script.ts';
import { encodeClass, levelsOf } from './data/encode-class.ts';
import { encodeUnit } from './data/encode-unit.ts';
import type { ClassData } from './data/report-data.ts';
import { openTextPool } from './data/text-pool.ts';
import { asMarkup, htmlOf, type Markup, markup } from './markup.ts';
import { classSection } from './page/class-section.ts';
import { classTabs, pageFooter, pageHeader, type ReportMeta } from './page/page.ts';
import { reportStyle } from './report-style.ts';

/** The two parts of the page that are the same in every report, each with its hash for the page's policy. */
interface Fixed {
  text: string;
  hash: string;
}

let script: Fixed | null = null;
let style: Fixed | null = null;

/**
 * `report.html`: one file without network, which opens from disk. Pictures and the first rows of each ranking stand in it as
 * they are; search, sorting, all further rows and the sheet of each unit come by its script out of data embedded in the file.
 * Equal results give equal bytes.
 */
export function renderReport(result: Result, meta: ReportMeta): string {
  script ??= fixed(`\n${linkScript(new URL('client/start-report.ts', import.meta.url))}`);
  style ??= fixed(`\n${reportStyle()}`);
  const overviews = overviewOf(result);
  const classes = overviews.map((overview, index) => classParts(result, { overview, index }));
  return htmlOf(markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${style.hash}'; script-src '${script.hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${result.scheme.title}：考评结果报告</title>
<style>${asMarkup(style.text)}</style>
</head>
<body>
${pageHeader(result)}${classTabs(result)}<main>
${classes.map((one) => one.section)}</main>
${pageFooter(result, meta)}<dialog class="sheet" aria-labelledby="sheet-title"></dialog>
${classes.map((one) => one.blocks)}<script>${asMarkup(script.text)}</script>
</body>
</html>
`);
}

function classParts(
  result: Result,
  at: { overview: ClassOverview; index: number },
): { section: Markup; blocks: Markup } {
  const { overview, index } = at;
  const group = result.classes[index];
  if (group === undefined) return { section: markup``, blocks: markup`` };
  const { source } = result.scheme;
  const levels = levelsOf(group, overview, source);
  const pool = openTextPool();
  const data = encodeClass(group, overview, { levels, pool, source });
  const nameOf = namesOf(levels);
  // The pool fills while units are encoded: the class, which holds it, is written after them.
  const details = group.units.map((unit) => dataText(encodeUnit(unit, { levels, pool, nameOf }))).join('\n');
  return {
    section: classSection(group, overview, { data, index }),
    blocks: markup`<script type="application/json" id="class-data-${index}">${asMarkup(dataText(data))}</script>
<script type="application/x-ndjson" id="unit-data-${index}">${asMarkup(details)}</script>
`,
  };
}

function namesOf(
  levels: readonly { inputIds: string[]; indicatorIds: string[]; data: ClassData['levels'][number] }[],
): (id: string) => string {
  const names = new Map<string, string>();
  for (const { inputIds, indicatorIds, data } of levels) {
    for (const [index, id] of inputIds.entries()) names.set(id, names.get(id) ?? data.inputs[index]?.name ?? id);
    for (const [index, id] of indicatorIds.entries())
      names.set(id, names.get(id) ?? data.indicators[index]?.name ?? id);
  }
  return (id) => names.get(id) ?? id;
}

/** JSON that cannot end the element it stands in. */
function dataText(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function fixed(text: string): Fixed {
  if (/<\/(?:script|style)|<!--/i.test(text)) {
    throw new Error('the style sheet or script of the report would end its own element');
  }
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
