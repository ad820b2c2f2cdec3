import { cmp, eq, exact, sub, toNumber } from '../../../../core/model/exact/index.ts';
import type { ClassOverview, DimensionProfile, Spread } from '../../../../core/reports/overview/index.ts';
import { type Markup, markup } from '../markup.ts';
import { isLow } from '../views/figure.ts';
import { figure, lengthOf, percent } from './scale.ts';

/** How much of the full points each dimension got over the class: the mean, from least to most, the middle half. */
export function profileChart({ dimensions, contrast }: ClassOverview, { wide }: { wide: boolean }): Markup | null {
  if (dimensions.length === 0) return null;
  return markup`<figure class="profiles${wide && ' wide'}"><figcaption>各维度平均得分率</figcaption><ul class="profile">${dimensions.map(
    (dimension) => profileRow(dimension, contrast.weakest.includes(dimension)),
  )}</ul><p class="scale" aria-hidden="true"><span>0</span><span>25%</span><span>50%</span><span>75%</span><span>100%</span></p><p class="foot"><span class="key"></span>平均得分率<span class="key low"></span>不足 60%<span class="key range"></span>最低至最高<span class="key half"></span>居中一半的单位；右侧为平均得分率、平均得分 / 满分。</p></figure>`;
}

function profileRow(dimension: DimensionProfile, weakest: boolean): Markup {
  const { name, full, share, points } = dimension;
  return markup`<li${weakest && markup` class="weak"`}><span class="name">${name}</span>${share === null ? markup`<span class="track"></span>` : track(share)}<span class="rate">${
    share !== null && percent(share.mean, { pad: true })
  }</span><span class="figures"><small>${figures(dimension)}${rest(dimension)}</small></span>${
    points !== null &&
    markup`<span class="hidden">最低 ${figure(points.min)}，最高 ${figure(points.max)}${full !== null && `，满分 ${figure(full)}`}</span>`
  }</li>`;
}

function track(share: Spread): Markup {
  const at = (value: Spread['min']): string => lengthOf(value, exact(1));
  return markup`<svg class="track" aria-hidden="true"><rect class="whole" width="100%" height="14" y="4"/><rect class="part${
    isLow(toNumber(share.mean)) && ' low'
  }" width="${at(share.mean)}" height="14" y="4"/><line class="range" x1="${at(share.min)}" x2="${at(share.max)}" y1="11" y2="11"/>${
    cmp(sub(share.upperQuartile, share.lowerQuartile), exact(0)) > 0 &&
    markup`<line class="half" x1="${at(share.lowerQuartile)}" x2="${at(share.upperQuartile)}" y1="11" y2="11"/>`
  }</svg>`;
}

function figures({ points, full, texts }: DimensionProfile): Markup {
  if (points === null)
    return markup`${texts.length === 0 ? '—' : texts.map(({ text, count }) => `${text} ${count} 个`).join('、')}`;
  if (full !== null) return markup`${figure(points.mean)} / ${figure(full)}`;
  if (eq(points.min, points.max)) return markup`均为 ${figure(points.max)}`;
  return markup`平均 ${figure(points.mean)}（${figure(points.min)} 至 ${figure(points.max)}）`;
}

function rest({ missing, untested }: DimensionProfile): Markup {
  return markup`${missing > 0 && ` 不适用 ${missing}`}${untested > 0 && ` 未检测 ${untested}`}`;
}
