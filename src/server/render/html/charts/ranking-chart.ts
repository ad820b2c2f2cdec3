import type { Exact } from '../../../../core/model/exact/index.ts';
import type { ClassResult } from '../../../../core/model/result.ts';
import type { ClassOverview, RankedTotal } from '../../../../core/reports/overview/index.ts';
import { type Markup, markup } from '../markup.ts';
import { toneClass } from '../views/tone.ts';
import { unitHref } from '../views/unit-hash.ts';
import { greatest, lengthOf } from './scale.ts';

/** More bars than this take the whole width, in two columns. */
export const HALF_WIDTH = 12;

/** The totals of a short ranking, or of both ends of a long one, as bars from zero. */
export function rankingChart(group: ClassResult, { ranking, full }: ClassOverview): Markup | null {
  const { top, bottom, between, order } = ranking;
  if (top.length === 0) return null;
  const whole = greatest([
    ...(full === null ? [] : [full]),
    ...top.map((one) => one.total),
    ...bottom.map((one) => one.total),
  ]);
  const list = (entries: readonly RankedTotal[], name: string): Markup =>
    markup`<ul class="bars" aria-label="${name}">${entries.map((entry) => row(group, entry, whole))}</ul>`;
  const note = order === 'total' ? '按总分排列；名次在各组之内计算。' : '条长从 0 分起，颜色同等次。';
  if (bottom.length === 0) {
    return markup`<figure class="ranking${top.length > HALF_WIDTH && ' wide'}"><figcaption>总分排行</figcaption><div class="columns">${list(top, '总分排行')}</div><p class="foot">${note}</p></figure>`;
  }
  return markup`<figure class="ranking wide"><figcaption>总分排行的两端</figcaption><div class="ends"><div><h4>前 ${top.length} 位</h4>${list(
    top,
    '前列',
  )}</div><div><h4>后 ${bottom.length} 位</h4>${list(bottom, '末尾')}</div></div><p class="foot">${note}中间 ${between} 个单位见下表。</p></figure>`;
}

function row(group: ClassResult, { unit, total }: RankedTotal, whole: Exact): Markup {
  const grade = unit.grade === null ? -1 : group.labels.indexOf(unit.grade);
  const ranked = group.ranks !== 'none' && group.ranks !== 'hidden' && unit.rank !== null;
  return markup`<li><span class="name">${ranked && markup`<i>${unit.rank}</i>`}<a href="${unitHref(group.id, unit.unit)}">${unit.unit}</a></span><svg class="track" aria-hidden="true"><rect class="${toneClass(
    grade,
    group.labels.length,
  )}" width="${lengthOf(total, whole)}" height="14" y="4"/></svg><span class="figures"><b>${unit.totalText}</b> <small>${unit.grade ?? ''}</small></span></li>`;
}
