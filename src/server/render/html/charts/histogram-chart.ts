import { cmp } from '../../../../core/model/exact/index.ts';
import { toText } from '../../../../core/model/exact/index.ts';
import type { Bin, ClassOverview } from '../../../../core/reports/overview/index.ts';
import { type Markup, markup } from '../markup.ts';
import { toneClass } from '../views/tone.ts';
import { lengthOfParts } from './scale.ts';

/** Heights in pixels: room for the counts, the bars, and the scale below. */
const HEAD = 20;
const BARS = 150;
const FOOT = 22;

/** Width of a digit of the scale, and of the picture on a narrow screen, in pixels. */
const DIGIT = 8;
const NARROW = 310;

/** How the totals are spread out, each bar divided by grade. */
export function histogramChart(
  { histogram, grades, totals, units }: ClassOverview,
  { wide }: { wide: boolean },
): Markup | null {
  if (histogram === null || totals === null) return null;
  const { bins } = histogram;
  const most = Math.max(...bins.map((bin) => bin.count));
  const labels = grades.filter(({ grade }) => grade !== null).length;
  const bars = bins.map((bin, index) => bar(bin, { index, of: bins.length, most, labels }));
  const words = bins.map((bin, index) => `${rangeWords(bin, index === bins.length - 1)} ${bin.count} 个`).join('；');
  return markup`<figure class="totals${wide && ' wide'}"><figcaption>总分分布</figcaption><svg class="histogram" role="img" aria-label="总分分布：${words}" width="100%" height="${
    HEAD + BARS + FOOT
  }"><line class="axis" x1="0" x2="100%" y1="${HEAD + BARS}" y2="${HEAD + BARS}"/>${bars}${scale(bins)}</svg><p class="foot">横轴为总分，每段含下限、不含上限（末段含上限）；柱上为单位数，颜色同等次。${
    totals.count < units && `没有总分的 ${units - totals.count} 个单位不在图中。`
  }</p></figure>`;
}

function bar(bin: Bin, at: { index: number; of: number; most: number; labels: number }): Markup | null {
  if (bin.count === 0) return null;
  const x = lengthOfParts(at.index + 0.04, at.of);
  const width = lengthOfParts(0.92, at.of);
  const height = (count: number): number => Math.round((count * BARS * 100) / at.most) / 100;
  let below = 0;
  const parts = bin.series.map((count, grade) => {
    below += count;
    // Whole pixels would let a single unit among thousands vanish; a thin line is seen.
    return count === 0
      ? null
      : markup`<rect class="${toneClass(grade, at.labels)}" x="${x}" width="${width}" y="${HEAD + BARS - height(below)}" height="${Math.max(1, height(count))}"/>`;
  });
  const y = Math.round((HEAD + BARS - height(bin.count) - 5) * 100) / 100;
  return markup`${parts}<text class="count" x="${lengthOfParts(at.index + 0.5, at.of)}" y="${y}">${bin.count}</text>`;
}

/** The bounds of the bins, as many of them as a narrow screen has room for. */
function scale(bins: readonly Bin[]): Markup {
  const last = bins.at(-1);
  const bounds = [...bins.map((bin) => bin.from), ...(last === undefined ? [] : [last.to])].map(toText);
  const widest = Math.max(...bounds.map((text) => text.length)) * DIGIT + DIGIT;
  const every = Math.max(1, Math.ceil((widest * bins.length) / NARROW));
  const single = bins.length === 1 && last !== undefined && cmp(last.from, last.to) === 0;
  const y = HEAD + BARS + 16;
  if (single) return markup`<text class="bound" x="50%" y="${y}">${bounds[0] ?? ''}</text>`;
  return markup`${bounds.map((text, index) => {
    const place = index === 0 ? ' first' : index === bins.length ? ' last' : '';
    return (
      index % every === 0 &&
      markup`<text class="bound${place}" x="${lengthOfParts(index, bins.length)}" y="${y}">${text}</text>`
    );
  })}`;
}

function rangeWords(bin: Bin, last: boolean): string {
  if (cmp(bin.from, bin.to) === 0) return `${toText(bin.from)} 分`;
  return `${toText(bin.from)} 至${last ? '' : '不足'} ${toText(bin.to)} 分`;
}
