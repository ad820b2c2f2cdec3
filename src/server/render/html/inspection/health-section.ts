import { exact } from '../../../../core/model/exact/index.ts';
import type { InspectionResult } from '../../../../core/model/inspection-result.ts';
import {
  HEALTH_STATES,
  healthCount,
  type HealthGroup,
  healthOf,
  type HealthState,
  healthWords,
} from '../../../../core/reports/inspection/index.ts';
import { lengthOf } from '../charts/scale.ts';
import { type Markup, markup } from '../markup.ts';

/** The health of the site as a picture: a bar for each group of indicators, parted by how it stands with them; and in one sentence. */
export function healthSection(result: InspectionResult): Markup | null {
  const groups = healthOf(result);
  if (result.scheme === null || groups.length === 0) return null;
  const { reading } = result.inspection;
  const most = Math.max(...groups.map(({ total }) => total));
  return markup`<section class="panel health"><h2>健康状况 <small>数的是指标的项数，不是得分</small></h2>
<p>${sentence(groups, result)}</p>
${HATCHES}
<dl>${groups.map((group) => groupRow(group, { most, words: healthWords(reading, group) }))}</dl>
${
  reading === 'all' &&
  healthCount(groups, 'byHand') > 0 &&
  markup`<p class="foot">“须由人检查”：方案要求、但没有检查项能看或只看了一部分的。</p>`
}</section>`;
}

/** What was found first; of all else how many there are. */
function sentence(groups: readonly HealthGroup[], { inspection, seen }: InspectionResult): Markup {
  const words = healthWords(inspection.reading, { isVeto: false });
  const found = foundAmong(groups);
  const rest = REST.map((state) => [state, healthCount(groups, state)] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} 项${words[state]}`);
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return markup`方案要检查的 ${total} 项指标：<b>${found.length === 0 ? nothingFound(groups, seen.pages) : found.join('，')}</b>${
    found.length > 0 && '（待人工核实）'
  }${rest.length > 0 && `；${rest.join('，')}`}。`;
}

function foundAmong(groups: readonly HealthGroup[]): string[] {
  const [vetoes, others] = [ofVetoes(groups), groups.filter(({ isVeto }) => !isVeto)];
  const found: [number, string][] = [
    [healthCount(vetoes, 'problem'), '项单项否决达到界限'],
    [healthCount(vetoes, 'failedInPart'), '项单项否决有问题但未查全'],
    [healthCount(others, 'problem'), '项指标存在问题'],
  ];
  return found.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}

const ofVetoes = (groups: readonly HealthGroup[]) => groups.filter(({ isVeto }) => isVeto);

/** That nothing was found is no praise where nothing was seen to be in order either. */
function nothingFound(groups: readonly HealthGroup[], pages: number): string {
  if (pages === 0) return '没有读到网站的页面';
  if (healthCount(groups, 'clear') === 0) return '没有一项得出结论';
  return healthCount(ofVetoes(groups), 'clear') > 0
    ? '没有发现达到界限的单项否决，也没有指标存在问题'
    : '没有发现指标存在问题';
}

const REST = ['toJudge', 'untested', 'byHand', 'clear', 'inapplicable'] as const satisfies readonly HealthState[];

/** The bars of all groups are drawn to one scale; what they show is said below each. */
function groupRow(
  { name, total, counts }: HealthGroup,
  { most, words }: { most: number; words: ReturnType<typeof healthWords> },
): Markup {
  const shown = HEALTH_STATES.filter((state) => counts[state] > 0);
  let before = 0;
  const parts = shown.map((state) => {
    const x = lengthOf(exact(before), exact(most));
    before += counts[state];
    return markup`<rect class="${state}" x="${x}" width="${lengthOf(exact(counts[state]), exact(most))}" height="22"/>`;
  });
  const key = shown.map(
    (state) =>
      markup`<li><svg class="swatch" aria-hidden="true"><rect class="${state}" width="100%" height="100%"/></svg>${words[state]} <b>${counts[state]}</b> 项</li>`,
  );
  return markup`<div><dt>${name} <small>${total} 项</small></dt><dd><svg class="grade-bar" aria-hidden="true">${parts}</svg><ul class="grade-key">${key}</ul></dd></div>
`;
}

/** What tells the parts of a bar from each other where there are no colours. */
const HATCHES = markup`<svg class="hidden" aria-hidden="true"><defs>
<pattern id="hatch-failedInPart" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="ground" width="8" height="8"/><rect class="line" width="5" height="8"/></pattern>
<pattern id="hatch-toJudge" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="8" height="8"/><rect class="line" width="3" height="8"/></pattern>
<pattern id="hatch-untested" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="ground" width="6" height="6"/><rect class="line" width="1.5" height="6"/></pattern>
<pattern id="hatch-byHand" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ground" width="6" height="6"/><circle class="line" cx="3" cy="3" r="1.2"/></pattern>
</defs></svg>`;
