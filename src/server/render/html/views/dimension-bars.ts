import type { ClassData, LineData } from '../data/report-data.ts';
import { type Markup, markup } from '../markup.ts';
import { isLow, shareOfFull, svgLength } from './figure.ts';
import { cellMarkup, roundedCell } from './lines-table.ts';

/** The dimensions of one unit: points as a bar within the full points, the mean of the class as a mark. */
export function dimensionBars(group: ClassData, lines: readonly (LineData | null)[]): Markup | null {
  const bars = group.dimensions.map((at) => dimensionBar(group, at, lines[at] ?? null));
  return bars.length === 0 ? null : markup`<ul class="profile" aria-label="各维度得分">${bars}</ul>`;
}

function dimensionBar(group: ClassData, at: number, line: LineData | null): Markup | null {
  const indicator = group.levels[0]?.indicators[at];
  if (indicator === undefined || line === null) return null;
  const { name, full, mean } = indicator;
  const [points] = line;
  const share = typeof points === 'string' ? shareOfFull(points, full) : null;
  const middle = mean === null ? null : shareOfFull(mean, full);
  const bar = markup`<svg class="track" aria-hidden="true"><rect class="whole" width="100%" height="14" y="4"/>${
    share !== null &&
    markup`<rect class="part${isLow(share) && ' low'}" width="${svgLength(share)}" height="14" y="4"/>`
  }${
    middle !== null && markup`<line class="middle" x1="${svgLength(middle)}" x2="${svgLength(middle)}" y1="0" y2="22"/>`
  }</svg>`;
  return markup`<li><span class="name">${name}</span>${full === null ? markup`<span class="track"></span>` : bar}<span class="rate"><b>${
    typeof points === 'string' ? roundedCell(points) : cellMarkup(points)
  }</b>${full !== null && markup` / ${full}`}</span><span class="figures">${mean !== null && markup`<small>平均 ${mean}</small>`}</span></li>`;
}
