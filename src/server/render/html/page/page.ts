import type { Result } from '../../../../core/model/result.ts';
import { type Content, type Markup, markup } from '../markup.ts';
import { classHref } from '../views/unit-hash.ts';

/** What the result does not say about the report. */
export interface ReportMeta {
  /** Program and version that wrote it, e.g. `kaoping 0.1.0`. */
  program: string;
  /** SHA-256 in hexadecimal of the `result.json` it shows; null where there is no such file. */
  resultSha256: string | null;
}

/** Title, source and date of the assessment. */
export function pageHeader({ scheme, at }: Result): Markup {
  return markup`<header class="page"><div>
<p class="over">考评结果报告</p>
<h1>${scheme.title}</h1>
<p class="under">依据：${scheme.source}${at !== null && markup`<span>考评时间点：${at}</span>`}${
    !scheme.verified && markup`<span class="tag warn">方案未与原文核实</span>`
  }</p>
</div></header>
`;
}

/** Leads to the classes; links that work without a script, tabs with one. */
export function classTabs({ classes }: Result): Markup | null {
  if (classes.length < 2) return null;
  return markup`<nav class="tabs" aria-label="分类">${classes.map(
    (group) => markup`<a href="${classHref(group.id)}">${group.name} <small>${group.units.length}</small></a>`,
  )}</nav>
`;
}

/** What the report was made from, so that it can be held against the files. */
export function pageFooter({ scheme, tables, rules }: Result, { program, resultSha256 }: ReportMeta): Markup {
  const files: [string, Content][] = [
    [`考评方案 ${scheme.id}，第 ${scheme.version} 版`, scheme.sha256],
    ...tables.map(({ table, file, sha256 }): [string, Content] => [`数据表 ${table}（${file}）`, sha256]),
    ...(resultSha256 === null ? [] : [['计算结果 result.json', resultSha256] satisfies [string, Content]]),
  ];
  return markup`<footer class="page"><h2>来源与核对</h2>
<p>得分、名次和等次均由下列文件按方案逐项算出，计算规则版本 ${rules}；各文件的 SHA-256 如下。本报告由 ${program} 生成，不联网，可离线保存。</p>
<dl>${files.map(([name, sha256]) => markup`<div><dt>${name}</dt><dd><code>${sha256}</code></dd></div>`)}</dl>
</footer>
`;
}
