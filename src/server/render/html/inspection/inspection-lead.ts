import { briefsOf } from '../../../../core/model/finding-briefs.ts';
import type { InspectionResult } from '../../../../core/model/inspection-result.ts';
import type { Outcome } from '../../../../core/model/outcome.ts';
import {
  CALLING_STATES,
  unfinishedText,
  VETO_STATES,
  type VetoState,
  vetoNames,
  vetoStates,
} from '../../../../core/reports/inspection/index.ts';
import { type Markup, markup } from '../markup.ts';

/** What is to be known of a site in five seconds: vetoes that are near, problems found, and how much of it was looked at. */
export function inspectionLead(result: InspectionResult): Markup {
  return markup`<ul class="lead">
<li>${vetoes(result)}</li>
<li>${problems(result)}</li>
<li>${looked(result)}</li>
</ul>`;
}

const toneOf = (state: VetoState) => (state === 'reached' ? 'bad' : 'low');

/** As the table of indicators has it: the nearest state in large letters, the others that call for somebody below. */
function vetoes({ indicators, scheme, seen }: InspectionResult): Markup {
  const states = vetoStates(indicators);
  const calling = CALLING_STATES.filter((state) => vetoNames(states, state).length > 0);
  const [first, ...others] = calling;
  if (scheme === null || states.size === 0 || (first === undefined && seen.pages === 0))
    return markup`<h3>单项否决</h3><p class="big">未检查</p>`;
  if (first === undefined)
    return markup`<h3>单项否决</h3><p class="big good">均未达到界限</p><p>共检查 ${states.size} 项</p>`;
  const names = vetoNames(states, first);
  const clear = vetoNames(states, 'clear').length;
  return markup`<h3>单项否决${first === 'reached' && '（问题待核实）'}</h3><p class="big ${toneOf(first)}">${names.length} 项${
    VETO_STATES[first].zh
  }</p><p>${listed(names)}</p>${others.map((state) => otherVetoes(vetoNames(states, state), VETO_STATES[state].zh))}${
    first !== 'reached' && clear > 0 && markup`<p>其余 ${clear} 项未达到界限</p>`
  }`;
}

function otherVetoes(names: readonly string[], state: string): Markup {
  return markup`<p>另有 ${names.length} 项${state}：${listed(names)}</p>`;
}

function listed(names: readonly string[]): string {
  return names.length > NAMED ? `${names.slice(0, NAMED).join('、')}等` : names.join('、');
}

/** More names do not fit. */
const NAMED = 3;

function problems({ findings, widespread = [] }: InspectionResult): Markup {
  const counts: Record<Outcome, number> = { failed: 0, cantTell: 0, untested: 0, passed: 0, inapplicable: 0 };
  const checks = new Set<string>();
  for (const { check, outcome } of briefsOf(findings)) {
    counts[outcome]++;
    if (outcome === 'failed') checks.add(check);
  }
  const { failed, cantTell: open, untested } = counts;
  const kinds = checks.size;
  const everywhere = widespread.reduce((sum, { same }) => sum + same, 0);
  return markup`<h3>发现的问题</h3><p class="big${failed > 0 && bad()}">${failed} 个</p><p>${
    failed > 0 && `涉及 ${kinds} 个检查项${everywhere > 0 ? `，其中 ${everywhere} 个几乎处处相同` : ''}；`
  }待人工判定 ${open} 个，未能检查 ${untested} 个</p>`;
}

function bad(): Markup {
  return markup` low`;
}

function looked(result: InspectionResult): Markup {
  const { seen, repeat, limits } = result;
  const unfinished = unfinishedText(result);
  const cut = limits.some(({ reason }) => reason !== 'robots' && reason !== 'trap');
  return markup`<h3>检查的范围</h3><p class="big">${seen.pages} 个页面</p><p>另检查 ${seen.targets} 个地址，访问首页 ${seen.probes} 次${
    cut && '；未查完，见“未检查的部分”'
  }</p>${unfinished !== null && markup`<p><strong>${unfinished.zh}</strong></p>`}${repeat !== undefined && markup`<p>再次检查：${repeat.fetched} 个页面重新读取，${repeat.unchanged} 个自 ${dayOf(repeat.earlier)} 的检查以来没有变化，沿用当时的记录</p>`}`;
}

const dayOf = (moment: string) => moment.slice(0, 'YYYY-MM-DD'.length);
