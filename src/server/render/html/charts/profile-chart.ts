import { cmp, div, eq, exact, sub } from '../../../../core/model/exact/index.ts';
import type { ClassOverview, DimensionProfile, Spread } from '../../../../core/reports/overview/index.ts';
import { type Markup, markup } from '../markup.ts';
import { HALF_WIDTH } from './ranking-chart.ts';
import { figure, lengthOf, percent } from './scale.ts';

/** How much of the full points each dimension reached over the class: from least to most, the middle half, the median. */
export function profileChart({ dimensions, ranking }: ClassOverview): Markup | null {
  if (dimensions.length === 0) return null;
  // A short ranking stands beside it.
  const wide = ranking.top.length > HALF_WIDTH || ranking.top.length === 0 || ranking.between > 0;
  return markup`<figure class="profiles${wide && ' wide'}"><figcaption>各维度得分率</figcaption><ul class="profile">${dimensions.map(profileRow)}</ul><p class="scale" aria-hidden="true"><span>0</span><span>25%</span><span>50%</span><span>75%</span><span>100%</span></p><p class="foot"><span class="key range"></span>最低至最高 <span class="key half"></span>居中一半的单位 <span class="key middle"></span>中位数；右侧为中位得分 / 满分与中位得分率。</p></figure>`;
}

function profileRow(dimension: DimensionProfile): Markup {
  const { name, full, share, points } = dimension;
  return markup`<li><span class="name">${name}</span>${share === null ? markup`<span class="track"></span>` : track(share)}<span class="figures">${figures(dimension)}${rest(dimension)}</span>${
    points !== null &&
    markup`<span class="hidden">最低 ${figure(points.min)}，最高 ${figure(points.max)}${full !== null && `，满分 ${figure(full)}`}</span>`
  }</li>`;
}

function track(share: Spread): Markup {
  const one = exact(1);
  const span = (from: Spread['min'], to: Spread['min']): string => lengthOf(sub(atMostOne(to), atMostOne(from)), one);
  const middle = lengthOf(share.median, one);
  return markup`<svg class="track" aria-hidden="true"><rect class="whole" width="100%" height="14" y="4"/><rect class="range" x="${lengthOf(
    share.min,
    one,
  )}" width="${span(share.min, share.max)}" y="9" height="4"/><rect class="half" x="${lengthOf(share.lowerQuartile, one)}" width="${span(
    share.lowerQuartile,
    share.upperQuartile,
  )}" y="4" height="14"/><line class="middle" x1="${middle}" x2="${middle}" y1="0" y2="22"/></svg>`;
}

function atMostOne(share: Spread['min']): Spread['min'] {
  if (cmp(share, exact(1)) > 0) return exact(1);
  return cmp(share, exact(0)) < 0 ? exact(0) : share;
}

function figures({ points, full, share, texts }: DimensionProfile): Markup {
  if (points === null)
    return markup`${texts.length === 0 ? '—' : texts.map(({ text, count }) => `${text} ${count} 个`).join('、')}`;
  if (full === null || share === null) {
    if (eq(points.min, points.max)) return markup`均为 <b>${figure(points.max)}</b>`;
    return markup`<b>${figure(points.median)}</b> <small>（${figure(points.min)} 至 ${figure(points.max)}）</small>`;
  }
  return markup`<b>${figure(points.median)}</b> / ${figure(full)} <small>${percent(div(points.median, full))}</small>`;
}

function rest({ missing, untested }: DimensionProfile): Markup {
  return markup`${missing > 0 && markup` <small>不适用 ${missing}</small>`}${untested > 0 && markup` <small>未检测 ${untested}</small>`}`;
}
