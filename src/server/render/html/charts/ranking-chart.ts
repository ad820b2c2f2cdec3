import { parsePrinted, toNumber } from '../../../../core/model/exact/index.ts';
import type { Exact } from '../../../../core/model/exact/index.ts';
import type { ClassResult, UnitResult } from '../../../../core/model/result.ts';
import type { ClassOverview, DimensionProfile, RankedTotal } from '../../../../core/reports/overview/index.ts';
import type { ClassData } from '../data/report-data.ts';
import { type Content, type Markup, markup } from '../markup.ts';
import { classes, isLow, padClass } from '../views/figure.ts';
import { toneClass } from '../views/tone.ts';
import { unitHref } from '../views/unit-hash.ts';
import { greatest, lengthOf, lengthOfParts } from './scale.ts';

/** As many dimensions stand side by side in a row; with one there is nothing to compare. */
export const LENS_DIMENSIONS = { min: 2, max: 12 };

interface Drawing {
  group: ClassResult;
  data: ClassData;
  /** The total of a bar that fills its whole column. */
  whole: Exact;
  lens: readonly DimensionProfile[];
}

/** A short ranking, or both ends of a long one: totals as bars from zero, beside them how much of each dimension was got. */
export function rankingChart(
  group: ClassResult,
  { ranking, full, dimensions }: ClassOverview,
  data: ClassData,
): Markup | null {
  const { top, bottom, between, order } = ranking;
  if (top.length === 0) return null;
  const totals = [...top, ...bottom].map((one) => one.total);
  const drawing: Drawing = {
    group,
    data,
    whole: greatest(full === null ? totals : [full, ...totals]),
    lens: lensOf(dimensions),
  };
  const { lens } = drawing;
  const list = (entries: readonly RankedTotal[], name: string): Markup =>
    markup`<ul class="standings" aria-label="${name}">${entries.map((entry) => row(entry, drawing))}</ul>`;
  const lists =
    bottom.length === 0
      ? list(top, '总分排行')
      : markup`${list(top, `前 ${top.length} 位`)}<p class="gap">中间 ${between} 个单位见下表</p>${list(bottom, `后 ${bottom.length} 位`)}`;
  return markup`<figure class="ranking wide${lens.length > 0 && ` dims${lens.length}`}"><figcaption>总分排行${lens.length > 0 && '与各维度得分率'}</figcaption>${head(lens, data.ranked)}${lists}<p class="foot">${order === 'total' ? '按总分排列，名次在各组之内计算；' : ''}总分条从 0 分起，颜色同等次。${
    lens.length > 0 &&
    markup`<span class="lens-note">右侧各条为该单位在每个维度的得分率，满格为满分，不足 60% 的为橙色；分数见下表。</span>`
  }</p></figure>`;
}

/** The dimensions whose shares can be compared; none where there are too few or too many of them. */
function lensOf(dimensions: readonly DimensionProfile[]): DimensionProfile[] {
  const rated = dimensions.filter(({ share }) => share !== null);
  return rated.length < LENS_DIMENSIONS.min || rated.length > LENS_DIMENSIONS.max ? [] : rated;
}

function head(lens: readonly DimensionProfile[], ranked: boolean): Markup {
  return markup`<div class="standings-head" aria-hidden="true"><span>${ranked && '名次、'}单位</span><span></span><span class="num">总分</span><span>等次</span>${
    lens.length > 0 && markup`<span class="lens-names">${lens.map(({ name }) => markup`<span>${name}</span>`)}</span>`
  }</div>`;
}

function row({ unit, total }: RankedTotal, { group, data, whole, lens }: Drawing): Markup {
  const grade = unit.grade === null ? -1 : group.labels.indexOf(unit.grade);
  const ranked = data.ranked && unit.rank !== null;
  return markup`<li><span class="name">${ranked && markup`<i>${unit.rank}</i>`}<a href="${unitHref(group.id, unit.unit)}">${unit.unit}</a></span><svg class="track" aria-hidden="true"><rect class="${toneClass(
    grade,
    group.labels.length,
  )}" width="${lengthOf(total, whole)}" height="14" y="4"/></svg><span class="${classes('total', padClass(unit.totalText, data.decimals))}">${unit.totalText}</span><span>${unit.grade ?? ''}</span>${
    lens.length > 0 && lensOfUnit(unit, lens)
  }</li>`;
}

/** One bar per dimension within a track for the full points; a dash where there is no number. */
function lensOfUnit(unit: UnitResult, lens: readonly DimensionProfile[]): Markup {
  const bars = lens.map(({ id, full }, index): Content => {
    const cell = unit.lines.find((line) => line.indicator === id)?.points;
    const points = typeof cell === 'string' ? parsePrinted(cell) : null;
    const place = (part: number): string => lengthOfParts(index + part * LENS_FILL, lens.length);
    if (points === null || full === null)
      return markup`<line class="void" x1="${place(0)}" x2="${place(0.2)}" y1="11" y2="11"/>`;
    const share = Math.min(1, Math.max(0, toNumber(points) / toNumber(full)));
    return markup`<rect class="whole" x="${place(0)}" width="${lengthOfParts(LENS_FILL, lens.length)}" height="10" y="6"/><rect class="part${
      isLow(share) && ' low'
    }" x="${place(0)}" width="${lengthOfParts(LENS_FILL * share, lens.length)}" height="10" y="6"/>`;
  });
  return markup`<svg class="track lens" aria-hidden="true">${bars}</svg>`;
}

/** The part of its column that a track fills. */
const LENS_FILL = 0.88;
