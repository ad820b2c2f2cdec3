import type { InspectionResult } from '../../../../core/model/inspection-result.ts';
import { type Markup, markup } from '../markup.ts';

/** What is to be known of a site in five seconds: vetoes that are near, problems found, and how much of it was looked at. */
export function inspectionLead(result: InspectionResult): Markup {
  return markup`<ul class="lead">
<li>${vetoes(result)}</li>
<li>${problems(result)}</li>
<li>${looked(result)}</li>
</ul>`;
}

function vetoes({ indicators, scheme }: InspectionResult): Markup {
  const all = indicators.filter(({ kind, available }) => kind === 'veto' && available);
  const failed = all.filter(({ counts }) => counts.failed > 0);
  const open = all.filter(({ counts }) => counts.failed === 0 && counts.cantTell + counts.untested > 0);
  if (scheme === null || all.length === 0) return markup`<h3>单项否决</h3><p class="big">未检查</p>`;
  const names = [...new Set((failed.length > 0 ? failed : open).map(({ name }) => name))].slice(0, 3).join('、');
  if (failed.length > 0)
    return markup`<h3>单项否决（待核实）</h3><p class="big bad">${failed.length} 项有问题</p><p>${names}</p>`;
  if (open.length > 0)
    return markup`<h3>单项否决</h3><p class="big low">${open.length} 项待人工判定</p><p>${names}</p>`;
  return markup`<h3>单项否决</h3><p class="big good">未发现问题</p><p>共检查 ${all.length} 项</p>`;
}

function problems({ findings }: InspectionResult): Markup {
  const count = (outcome: string) => findings.filter((finding) => finding.outcome === outcome).length;
  const [failed, open, untested] = [count('failed'), count('cantTell'), count('untested')];
  const kinds = new Set(findings.filter(({ outcome }) => outcome === 'failed').map(({ check }) => check)).size;
  return markup`<h3>发现的问题</h3><p class="big${failed > 0 && bad()}">${failed} 个</p><p>${
    failed > 0 && `涉及 ${kinds} 个检查项；`
  }待人工判定 ${open} 个，未能检查 ${untested} 个</p>`;
}

function bad(): Markup {
  return markup` low`;
}

function looked({ seen, limits }: InspectionResult): Markup {
  const cut = limits.some(({ reason }) => reason !== 'robots' && reason !== 'trap');
  return markup`<h3>检查的范围</h3><p class="big">${seen.pages} 个页面</p><p>另检查 ${seen.targets} 个地址，访问首页 ${seen.probes} 次${
    cut && '；未查完，见“未检查的部分”'
  }</p>`;
}
