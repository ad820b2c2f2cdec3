import type { CellData, IndicatorData, LevelData, LineData } from '../data/report-data.ts';
import { type Content, type Markup, markup } from '../markup.ts';
import { classes, roundedFraction, shareClass, shareOfFull } from './figure.ts';
import { unpackText } from './unpack-text.ts';

/** The kind of a veto, as it is printed. */
export const VETO = '单项否决';

/** Longest fraction that is printed beside what it is about. */
const LONGEST_FRACTION = 12;

/** A cell in words; a fraction is told exactly and about, one that is too long to be read to more digits instead. */
export function cellMarkup(cell: CellData): Markup {
  if (cell === null) return markup`<span class="quiet">不适用</span>`;
  if (typeof cell !== 'string') return markup`<span class="open">未检测</span>`;
  if (roundedFraction(cell) === null) return markup`${cell}`;
  if (cell.length > LONGEST_FRACTION) return markup`≈${roundedFraction(cell, 6)}`;
  return markup`${roundedCell(cell)} <small>${cell}</small>`;
}

/** A number or text as far as there is room beside a bar: a fraction is only told about. */
export function roundedCell(cell: string): string {
  const rounded = roundedFraction(cell);
  return rounded === null ? cell : `≈${rounded}`;
}

/** Why a cell is not known; nothing where it is. */
export function whyOpen(cell: CellData): string | null {
  return Array.isArray(cell) ? cell[0] : null;
}

/** Every line of a unit or child: points against full points and the class, how they came about and by which rule. */
export function linesTable(
  level: LevelData,
  lines: readonly (LineData | null)[],
  context: { patterns: readonly string[][]; compared: boolean },
): Markup {
  const rows = level.indicators.map((indicator, index) => {
    const line = lines[index] ?? null;
    const isGroup = (level.indicators[index + 1]?.depth ?? 0) > indicator.depth;
    return line === null ? null : lineRow(indicator, line, { ...context, isGroup });
  });
  return markup`<table class="lines"><thead><tr><th scope="col">指标</th><th scope="col" class="num">得分</th><th scope="col" class="num">满分</th>${
    context.compared && markup`<th scope="col" class="num">本类平均</th>`
  }</tr></thead><tbody>${rows}</tbody></table>`;
}

function lineRow(
  indicator: IndicatorData,
  [points, how]: LineData,
  context: { patterns: readonly string[][]; compared: boolean; isGroup: boolean },
): Markup {
  const share = typeof points === 'string' ? shareOfFull(points, indicator.full) : null;
  const story = how === undefined ? null : unpackText(how, context.patterns);
  return markup`<tr class="depth${Math.min(indicator.depth, 4)}${context.isGroup && ' group'}"><th scope="row"><b>${indicator.name}</b> <span class="kind">${indicator.kind}</span>${
    indicator.unverified !== null && markup` <span class="tag warn">未核实</span>`
  }${notes(indicator, [
    ['计算', story],
    ['未检测', whyOpen(points)],
  ])}</th><td class="${classes('num', shareClass(share))}">${pointsMarkup(points, indicator)}</td><td class="num">${
    indicator.full ?? '—'
  }</td>${context.compared && markup`<td class="num">${indicator.mean ?? '—'}</td>`}</tr>`;
}

/** A veto is no points but a number of situations. */
function pointsMarkup(points: CellData, { kind }: IndicatorData): Markup {
  if (kind !== VETO || typeof points !== 'string') return cellMarkup(points);
  return points === '0' ? markup`<span class="quiet">无</span>` : markup`<span class="open">${points} 项</span>`;
}

function notes(indicator: IndicatorData, first: [string, string | null][]): Content {
  const all: [string, string | null][] = [
    ...first,
    [
      indicator.clause === null ? '规则' : '条款',
      indicator.clause ?? (indicator.depth === 0 && first[0]?.[1] !== null ? null : indicator.rule),
    ],
    ['来源', indicator.source],
    ['未核实', indicator.unverified],
  ];
  return all.map(
    ([word, text]) => text !== null && text !== '' && markup`<p class="note"><span>${word}</span>${text}</p>`,
  );
}
