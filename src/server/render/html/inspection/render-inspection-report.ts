import { createHash } from 'node:crypto';
import type { AnyCheck } from '../../../../core/model/check.ts';
import type { InspectionResult, Repeat } from '../../../../core/model/inspection-result.ts';
import { namesOf } from '../../../../core/reports/inspection/index.ts';
import { asMarkup, htmlOf, type Markup, markup } from '../markup.ts';
import { inspectionStyle } from '../report-style.ts';
import { findingsSection } from './findings-section.ts';
import { healthSection } from './health-section.ts';
import { indicatorsSection } from './indicators-section.ts';
import { inventorySection } from './inventory-section.ts';
import { inspectionLead } from './inspection-lead.ts';
import { ownNameMark } from './own-name.ts';
import { screenshotsSection } from './screenshots-section.ts';

/** What the result does not say about the report. */
export interface InspectionReportMeta {
  checks: readonly AnyCheck[];
  /** Of the `findings.json` that it shows. */
  findingsSha256: string;
  /** Pictures of pages (WebP) by their SHA-256. */
  pictures?: ReadonlyMap<string, Uint8Array>;
}

/**
 * `report.html` of an inspection: what was found at one site, from the verdict of each indicator down to the evidence. One file without
 * scripts and network; equal results give equal bytes.
 */
export function renderInspectionReport(result: InspectionResult, meta: InspectionReportMeta): string {
  const style = `\n${inspectionStyle()}`;
  const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  const { name: title, ownName } = namesOf(result);
  return htmlOf(markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}：网站检查报告</title>
<style>${asMarkup(style)}</style>
</head>
<body>
${head(result, title, ownName)}<main>
${inspectionLead(result)}
${healthSection(result)}
${indicatorsSection(result, meta.checks)}
${findingsSection(result, meta.checks)}
${screenshotsSection(result.screenshots ?? [], meta.pictures ?? new Map())}
${inventorySection(result)}
</main>
${foot(result, meta)}</body>
</html>
`);
}

function head({ inspection, scheme }: InspectionResult, title: string, ownName: string | null): Markup {
  return markup`<header class="page"><div>
<p class="over">网站检查报告</p>
<h1>${title}${ownNameMark(ownName)}</h1>
<p class="under"><a href="${inspection.target.home}" rel="noreferrer">${inspection.target.home}</a><span>监测时间点：${inspection.at}</span>${
    scheme !== null && markup`<span>依据：${scheme.id}（分类 ${scheme.class}）</span>`
  }</p>
</div></header>
`;
}

function repeatText({ earlier, since, unchanged, fetched }: Repeat): string {
  const first = earlier.startsWith(since) ? '' : `（最早的一次在 ${since}）`;
  return `这是 ${earlier} 那次检查${first}之后的再次检查：网站说没有变化的 ${unchanged} 个页面沿用以前取得的记录，其余 ${fetched} 个重新取得。`;
}

function foot(
  { inspection, repeat, log, scheme, checks }: InspectionResult,
  { findingsSha256 }: InspectionReportMeta,
): Markup {
  const files: [string, string][] = [
    ['检查结果 findings.json', findingsSha256],
    ...(scheme === null ? [] : [[`考评方案 ${scheme.id}`, scheme.sha256] satisfies [string, string]]),
    ...log.map((sha256, index): [string, string] => [`监测记录第 ${index + 1} 段`, sha256]),
  ];
  const versions = Object.entries(checks)
    .map(([id, version]) => `${id} ${version}`)
    .join('、');
  return markup`<footer class="page"><h2>来源与核对</h2>
<p>检查始于 ${inspection.moment}，由 kaoping ${inspection.program} 完成。以下结论都可由保存的监测记录重新得出：kaoping recheck。机器只提出问题，是否成立由人核实；“未能检查”不是问题。</p>
${
  repeat !== undefined &&
  markup`<p>${repeatText(repeat)}</p>
`
}<p>检查项及版本：${versions}</p>
<dl>${files.map(([name, sha256]) => markup`<div><dt>${name}</dt><dd><code>${sha256}</code></dd></div>`)}</dl>
</footer>
`;
}
