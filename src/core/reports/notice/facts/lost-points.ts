import { div, exact, lt, parsePrinted, sub, sum, toFixedText, toText, type Exact } from '../../../model/exact/index.ts';
import type { ClassResult, IndicatorInfo } from '../../../model/result.ts';
import type { DimensionFacts } from './notice-facts.ts';

/** Where a class lost points: its top-level indicators with known points at which at least one unit has less than all. */
export function lostPoints(group: ClassResult): DimensionFacts[] {
  return group.indicators
    .filter((info) => info.parent === null && info.level === group.id)
    .filter(({ kind }) => kind === 'deduction' || kind === 'graded')
    .flatMap((info) => lostAt(info, group));
}

function lostAt(info: IndicatorInfo, group: ClassResult): DimensionFacts[] {
  const full = info.points === null ? null : parsePrinted(info.points);
  if (full === null) return [];
  const got = group.units.flatMap((unit) => pointsOf(info.id, unit.lines));
  const lost = got.filter((points) => lt(points, full)).map((points) => sub(full, points));
  if (lost.length === 0) return [];
  const mean = div(sum(lost), exact(got.length));
  return [
    {
      name: info.name,
      points: toText(full),
      count: lost.length,
      mean: toFixedText(mean, 2, { pad: false, mode: 'half-up' }),
      verified: info.verified,
    },
  ];
}

function pointsOf(id: string, lines: ClassResult['units'][number]['lines']): Exact[] {
  const cell = lines.find((line) => line.indicator === id)?.points;
  const points = typeof cell === 'string' ? parsePrinted(cell) : null;
  return points === null ? [] : [points];
}
