import { createHash } from 'node:crypto';
import { CALLING_STATES, type SiteSummary, vetoNames, vetoText } from '../../../../core/reports/inspection/index.ts';
import { asMarkup, htmlOf, type Markup, markup } from '../markup.ts';
import { inspectionStyle } from '../report-style.ts';
import { ownNameMark } from './own-name.ts';

/** A file beside the overview, with the hash of its bytes. */
export interface OverviewFile {
  path: string;
  sha256: string;
}

/** `overview.html`: what several sites came to, a line each, with the way to their own reports. As plain as a report: no scripts, no network. */
export function renderSitesOverview(sites: readonly SiteSummary[], files: readonly OverviewFile[]): string {
  const style = `\n${inspectionStyle()}`;
  const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  return htmlOf(markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>网站检查总览</title>
<style>${asMarkup(style)}</style>
</head>
<body>
<header class="page"><div>
<p class="over">网站检查报告</p>
<h1>${sites.length} 个网站的检查总览</h1>
<p class="under">监测时间点：${[...new Set(sites.map(({ at }) => at))].join('、')}</p>
</div></header>
<main>
<section class="panel">
<table class="wide"><thead><tr><th>网站</th><th>单项否决</th><th class="n">存在问题</th><th class="n">待人工判定</th><th class="n">未能检查</th><th class="n">页面</th><th>检查情况</th></tr></thead>
<tbody>${sites.map(siteRow)}</tbody></table>
</section>
</main>
<footer class="page"><h2>来源与核对</h2>
<p>机器只提出问题，是否成立由人核实；“未能检查”不是问题。</p>
<dl>${files.map(({ path, sha256 }) => markup`<div><dt>${NAMES[path] ?? ''} ${path}</dt><dd><code>${sha256}</code></dd></div>`)}</dl>
</footer>
</body>
</html>
`);
}

const NAMES: Readonly<Record<string, string>> = { 'findings.xlsx': '总览和问题台账', 'findings.csv': '问题表' };

function siteRow(site: SiteSummary): Markup {
  const { name, ownName, home, folder, ended, pages, unchanged, counts } = site;
  return markup`<tr><td><a href="${encodeURI(folder)}/report.html">${name}</a>${ownNameMark(ownName)}<br><small>${home}</small></td><td>${vetoCell(site)}</td><td class="n">${counts.failed}</td><td class="n">${counts.cantTell}</td><td class="n">${counts.untested}</td><td class="n">${pages}${
    unchanged !== null && markup`<br><small>${unchanged} 个未变</small>`
  }</td><td>${ended.zh}</td></tr>
`;
}

function vetoCell(site: SiteSummary): Markup {
  const first = CALLING_STATES.find((state) => vetoNames(site.vetoes, state).length > 0);
  const tone = first === undefined ? (site.pages > 0 ? 'good' : 'none') : first === 'reached' ? 'bad' : 'low';
  const names = first === undefined ? '' : vetoNames(site.vetoes, first).join('、');
  return markup`<span class="state ${tone}">${vetoText(site).zh}</span>${names !== '' && markup`<br><small>${names}</small>`}`;
}
