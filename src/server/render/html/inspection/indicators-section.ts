import type { AnyCheck } from '../../../../core/model/check.ts';
import type { IndicatorVerdict, InspectionResult } from '../../../../core/model/inspection-result.ts';
import { OUTCOMES, type Outcome } from '../../../../core/model/outcome.ts';
import { VETO_STATES, type VetoState, vetoStates } from '../../../../core/reports/inspection/index.ts';
import { type Markup, markup } from '../markup.ts';

/** The verdict of each indicator that the scheme takes from checks: vetoes first, in the order of the scheme. */
export function indicatorsSection(
  { indicators, scheme }: InspectionResult,
  checks: readonly AnyCheck[],
): Markup | null {
  const shown = indicators.filter(({ available }) => available);
  if (scheme === null || shown.length === 0) return null;
  const names = new Map(checks.map(({ id, name }) => [id, name.zh]));
  const states = vetoStates(indicators);
  const groups = groupsOf([...shown.filter(isVeto), ...shown.filter((one) => !isVeto(one))]);
  const missing = indicators.filter(({ available }) => !available).length;
  return markup`<section class="panel"><h2>各项指标</h2>
<table class="wide"><thead><tr><th>指标</th><th>结论</th><th>检查内容</th><th>检查项</th><th class="n">问题</th><th class="n">待判定</th><th class="n">未能检查</th><th class="n">符合</th></tr></thead>
<tbody>${groups.map((group) => group.map((row, index) => indicatorRow(row, { names, states, group: index === 0 ? group : [] })))}</tbody></table>
${missing > 0 && markup`<p class="foot">方案另有 ${missing} 项要由人检查，或目前没有相应的检查项。</p>`}
</section>`;
}

function isVeto({ kind }: IndicatorVerdict): boolean {
  return kind === 'veto';
}

/** What one indicator reads from several checks, or for several kinds of columns, stands together. */
function groupsOf(verdicts: readonly IndicatorVerdict[]): IndicatorVerdict[][] {
  const groups: IndicatorVerdict[][] = [];
  for (const verdict of verdicts) {
    const last = groups.at(-1);
    if (last?.[0]?.name === verdict.name && last[0].kind === verdict.kind) last.push(verdict);
    else groups.push([verdict]);
  }
  return groups;
}

interface Row {
  names: ReadonlyMap<string, string>;
  states: ReadonlyMap<string, VetoState>;
  /** The rows of the indicator, in the first of them; none in the others. */
  group: readonly IndicatorVerdict[];
}

function indicatorRow({ title, check, counts }: IndicatorVerdict, { names, states, group }: Row): Markup {
  return markup`<tr>${indicatorCells(group, states)}<td>${title}</td><td><a href="#${check}">${
    names.get(check) ?? check
  }</a></td><td class="n">${figure(counts.failed)}</td><td class="n">${figure(counts.cantTell)}</td><td class="n">${figure(
    counts.untested,
  )}</td><td class="n">${figure(counts.passed)}</td></tr>
`;
}

function indicatorCells(group: readonly IndicatorVerdict[], states: Row['states']): Markup | null {
  const [first] = group;
  if (first === undefined) return null;
  const rows = group.length > 1 && markup` rowspan="${group.length}"`;
  return markup`<th scope="rowgroup"${rows}>${isVeto(first) && markup`<span class="tag veto">否决</span> `}${first.name}</th><td${rows}>${stateOf(
    isVeto(first) ? states.get(first.name) : undefined,
    sumOf(group),
  )}</td>`;
}

type Counts = IndicatorVerdict['counts'];

function sumOf(group: readonly IndicatorVerdict[]): Counts {
  const sum: Counts = { passed: 0, failed: 0, cantTell: 0, inapplicable: 0, untested: 0 };
  for (const { counts } of group) for (const outcome of OUTCOME_CODES) sum[outcome] += counts[outcome];
  return sum;
}

const OUTCOME_CODES = Object.keys(OUTCOMES) as Outcome[];

function figure(count: number): Markup | number {
  return count === 0 ? markup`<span class="none">0</span>` : count;
}

const NO_LIMIT = { failed: '存在问题', cantTell: '待人工判定', untested: '未能检查' };
const UNDER_LIMIT = { failed: '有问题，未达界限', cantTell: '有待判定，未达界限', untested: '未查全，未达界限' };

function stateOf(veto: VetoState | undefined, counts: Counts): Markup {
  if (veto === 'reached') return markup`<span class="state bad">${VETO_STATES.reached.zh}</span>`;
  if (veto !== undefined && veto !== 'clear') return markup`<span class="state low">${VETO_STATES[veto].zh}</span>`;
  // Whatever becomes of the rest, the limit of a veto that is clear is not reached.
  const words = veto === 'clear' ? UNDER_LIMIT : NO_LIMIT;
  if (counts.failed > 0)
    return markup`<span class="state ${words === NO_LIMIT ? 'bad' : 'low'}">${words.failed}</span>`;
  if (counts.cantTell > 0) return markup`<span class="state low">${words.cantTell}</span>`;
  if (counts.untested > 0) return markup`<span class="state low">${words.untested}</span>`;
  return counts.passed > 0
    ? markup`<span class="state good">符合</span>`
    : markup`<span class="state none">未涉及</span>`;
}
