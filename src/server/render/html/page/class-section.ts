import type { ClassResult } from '../../../../core/model/result.ts';
import type { ClassOverview } from '../../../../core/reports/overview/index.ts';
import { histogramChart } from '../charts/histogram-chart.ts';
import { profileChart } from '../charts/profile-chart.ts';
import { rankingChart } from '../charts/ranking-chart.ts';
import { figure } from '../charts/scale.ts';
import type { ClassData } from '../data/report-data.ts';
import { type Content, type Markup, markup } from '../markup.ts';
import { PAGE_ROWS, rankingHead, rankingRow } from '../views/ranking-table.ts';
import { lead } from './lead.ts';

/** One class: the story and its pictures first, its ranking under them. `index` tells its elements from those of the others. */
export function classSection(
  group: ClassResult,
  overview: ClassOverview,
  { data, index }: { data: ClassData; index: number },
): Markup {
  return markup`<section class="class" id="class-${index}" aria-labelledby="class-title-${index}">
<div class="class-head"><h2 id="class-title-${index}">${group.name}</h2>${keyFigures(overview)}</div>
${openRemark(overview)}${lead(group, overview)}${unverifiedRemark(group)}
<div class="pictures">${pictures(group, overview, data)}</div>
${rankingBlock(data, index)}
</section>
`;
}

/** A ranking of so few units is the picture; how their totals are spread out shows in it. */
const FEW = 10;

function pictures(group: ClassResult, overview: ClassOverview, data: ClassData): Content[] {
  const ranking = rankingChart(group, overview, data);
  const totals = overview.totals?.count ?? 0;
  if (totals < FEW) return [ranking, profileChart(overview, { wide: true })];
  return [
    histogramChart(overview, { wide: overview.dimensions.length === 0 }),
    profileChart(overview, { wide: false }),
    ranking,
  ];
}

function keyFigures({ units, incomplete, settled, totals, full }: ClassOverview): Markup {
  const fields: [string, Content][] = [
    ['参评单位', units],
    ['满分', full !== null && figure(full)],
    ['最高分', totals !== null && figure(totals.max)],
    ['平均分', totals !== null && figure(totals.mean)],
    ['中位分', totals !== null && figure(totals.median)],
    ['最低分', totals !== null && figure(totals.min)],
    ['否决及底线', settled > 0 && settled],
    ['待补全', incomplete > 0 && incomplete],
  ];
  return markup`<dl class="key-figures">${fields.map(
    ([word, value]) => value !== false && markup`<div><dt>${word}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

function openRemark({ incomplete }: ClassOverview): Content {
  return (
    incomplete > 0 &&
    markup`<p class="remark strong">有 ${incomplete} 个单位尚有数据未检测或未填，得分待补全，补全之前不参加排名。</p>`
  );
}

function unverifiedRemark({ indicators }: ClassResult): Content {
  const unverified = indicators.filter((info) => !info.verified).length;
  return (
    unverified > 0 &&
    markup`<p class="unverified"><span class="tag warn">未核实</span> 本类有 ${unverified} 项指标未与原文核实，已在各单位的明细中标明并说明原因。</p>`
  );
}

function rankingBlock(data: ClassData, index: number): Markup {
  const first = data.rows.slice(0, PAGE_ROWS);
  return markup`<div class="table-block">
<h3 id="table-title-${index}">排名与得分</h3>
<div class="tools" hidden></div>
<div class="table-box${data.rows.length > WHOLE_ROWS && ' long'}" role="region" tabindex="0" aria-labelledby="table-title-${index}"><table class="ranking-table"><thead>${rankingHead(data)}</thead><tbody>
${first.map(
  (row) => markup`${rankingRow(row, data)}
`,
)}</tbody></table></div>
<p class="print-note foot"></p>
<div class="pager" hidden></div>
${data.rows.length > PAGE_ROWS && markup`<noscript><p class="remark">共 ${data.rows.length} 个单位，此处列出前 ${PAGE_ROWS} 个；启用脚本后可查看全部、检索和排序。</p></noscript>`}
</div>`;
}

/** A table that is not much longer stands there whole; a longer one scrolls under its own header. */
const WHOLE_ROWS = 40;
