import type { AnyCheck } from '../../../../core/model/check.ts';
import type { IndicatorVerdict, InspectionResult } from '../../../../core/model/inspection-result.ts';
import { type Markup, markup } from '../markup.ts';

/** The verdict of each indicator that the scheme takes from checks: vetoes first, in the order of the scheme. */
export function indicatorsSection(
  { indicators, scheme }: InspectionResult,
  checks: readonly AnyCheck[],
): Markup | null {
  const shown = indicators.filter(({ available }) => available);
  if (scheme === null || shown.length === 0) return null;
  const names = new Map(checks.map(({ id, name }) => [id, name.zh]));
  const rows = [...shown.filter(isVeto), ...shown.filter((one) => !isVeto(one))];
  const missing = indicators.filter(({ available }) => !available).length;
  return markup`<section class="panel"><h2>各项指标</h2>
<table class="wide"><thead><tr><th>指标</th><th>检查项</th><th>结论</th><th class="n">问题</th><th class="n">待判定</th><th class="n">未能检查</th><th class="n">符合</th></tr></thead>
<tbody>${rows.map((row) => indicatorRow(row, names))}</tbody></table>
${missing > 0 && markup`<p class="foot">方案另有 ${missing} 项要由人检查，或目前没有相应的检查项。</p>`}
</section>`;
}

function isVeto({ kind }: IndicatorVerdict): boolean {
  return kind === 'veto';
}

function indicatorRow(verdict: IndicatorVerdict, names: ReadonlyMap<string, string>): Markup {
  const { name, check, counts } = verdict;
  return markup`<tr><td>${isVeto(verdict) && markup`<span class="tag veto">否决</span> `}${name}</td><td><a href="#${check}">${
    names.get(check) ?? check
  }</a></td><td>${stateOf(verdict)}</td><td class="n">${figure(counts.failed)}</td><td class="n">${figure(counts.cantTell)}</td><td class="n">${figure(
    counts.untested,
  )}</td><td class="n">${figure(counts.passed)}</td></tr>
`;
}

function figure(count: number): Markup | number {
  return count === 0 ? markup`<span class="none">0</span>` : count;
}

function stateOf({ counts, veto }: IndicatorVerdict): Markup {
  if (veto === 'reached') return markup`<span class="state bad">达到界限</span>`;
  if (veto === 'clear' && counts.failed > 0) return markup`<span class="state low">有问题，未达界限</span>`;
  if (counts.failed > 0) return markup`<span class="state bad">存在问题</span>`;
  if (counts.cantTell > 0) return markup`<span class="state low">待人工判定</span>`;
  if (counts.untested > 0) return markup`<span class="state low">未能检查</span>`;
  return counts.passed > 0
    ? markup`<span class="state good">符合</span>`
    : markup`<span class="state none">未涉及</span>`;
}
