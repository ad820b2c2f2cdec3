import { isZero } from '../../../../core/model/exact/index.ts';
import type { ClassResult } from '../../../../core/model/result.ts';
import type { ClassOverview, Contrast, Leader } from '../../../../core/reports/overview/index.ts';
import { gradeChart } from '../charts/grade-chart.ts';
import { figure, percent } from '../charts/scale.ts';
import { type Markup, markup } from '../markup.ts';
import { unitHref } from '../views/unit-hash.ts';

/** What is to be known of a class in five seconds: who stands first, how the grades are spread, which dimension is weakest. */
export function lead(group: ClassResult, overview: ClassOverview): Markup | null {
  const { leader, contrast } = overview;
  const parts = [
    leader !== null && leaderPart(group, leader, overview),
    group.labels.length > 0 && markup`<h3>等次分布</h3>${gradeChart(overview)}`,
    contrastPart(contrast),
  ].filter((part) => part !== false && part !== null);
  return parts.length === 0 ? null : markup`<ul class="lead">${parts.map((part) => markup`<li>${part}</li>`)}</ul>`;
}

function leaderPart(group: ClassResult, leader: Leader, { ranking }: ClassOverview): Markup {
  const { unit, alike } = leader;
  const ranked = ranking.order === 'rank' && group.ranks !== 'none' && group.ranks !== 'hidden' && unit.rank !== null;
  return markup`<h3>${ranked ? `第 ${unit.rank} 名` : '最高分'}</h3><p class="big"><a href="${unitHref(group.id, unit.unit)}">${unit.unit}</a></p><p><b>${unit.totalText}</b> 分${
    alike > 1 ? `，同分的共 ${alike} 个单位` : aheadWords(leader)
  }</p>`;
}

function aheadWords({ ahead }: Leader): string {
  return ahead === null || isZero(ahead) ? '' : `，与下一名相差 ${figure(ahead)} 分`;
}

/** More names than these do not fit; that many equal dimensions are no weakness of one. */
const NAMED = 2;

function contrastPart({ between, weakest, strongest }: Contrast): Markup | null {
  if (between === null) return null;
  const [least, most] = [percent(between.least), percent(between.most)];
  if (weakest.length === 0) {
    return markup`<h3>各维度得分率</h3><p class="big">相近</p><p>平均得分率 ${least === most ? `均为 ${least}` : `${least} 至 ${most}`}</p>`;
  }
  const names = (list: Contrast['weakest']): string =>
    list.length > NAMED ? `${list.length} 个维度` : list.map(({ name }) => name).join('、');
  return markup`<h3>得分率最低的维度</h3><p class="big low">${names(weakest)}</p><p>平均得分率 <b>${least}</b>，最高的是${names(strongest)}（${most}）</p>`;
}
