import { exact } from '../../../../core/model/exact/index.ts';
import type { ClassOverview } from '../../../../core/reports/overview/index.ts';
import { type Markup, markup } from '../markup.ts';
import { toneClass } from '../views/tone.ts';
import { lengthOf, percent } from './scale.ts';

/** Which part of the units got which grade, best first, as one bar with its key. */
export function gradeChart({ grades, units }: ClassOverview): Markup {
  const labels = grades.filter(({ grade }) => grade !== null).length;
  const tone = (index: number): string => toneClass(grades[index]?.grade === null ? -1 : index, labels);
  let before = 0;
  const parts = grades.map(({ count }, index) => {
    const x = lengthOf(exact(before), exact(units));
    before += count;
    return (
      count > 0 &&
      markup`<rect class="${tone(index)}" x="${x}" width="${lengthOf(exact(count), exact(units))}" height="22"/>`
    );
  });
  const key = grades.map(
    ({ grade, count, share }, index) =>
      markup`<li${count === 0 && asNone()}><span class="dot ${tone(index)}"></span>${grade ?? '无等次'} <b>${count}</b> 个 <small>${percent(share)}</small></li>`,
  );
  return markup`<svg class="grade-bar" aria-hidden="true">${parts}</svg><ul class="grade-key">${key}</ul>`;
}

function asNone(): Markup {
  return markup` class="none"`;
}
