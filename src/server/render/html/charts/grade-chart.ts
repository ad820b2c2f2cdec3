import { exact } from '../../../../core/model/exact/index.ts';
import type { ClassOverview } from '../../../../core/reports/overview/index.ts';
import { type Markup, markup } from '../markup.ts';
import { toneClass } from '../views/tone.ts';
import { lengthOf, percent } from './scale.ts';

/** How many units got which grade, best first. */
export function gradeChart({ grades }: ClassOverview): Markup | null {
  const named = grades.filter(({ grade }) => grade !== null);
  if (named.length === 0) return null;
  const most = exact(Math.max(1, ...grades.map(({ count }) => count)));
  const rows = grades.map(
    ({ grade, count, share }, index) =>
      markup`<li><span class="name">${grade ?? '无等次'}</span><svg class="track" aria-hidden="true"><rect class="${toneClass(
        grade === null ? -1 : index,
        named.length,
      )}" width="${lengthOf(exact(count), most)}" height="22"/></svg><span class="figures"><b>${count}</b> 个 <small>${percent(share)}</small></span></li>`,
  );
  return markup`<figure class="grades"><figcaption>等次分布</figcaption><ul class="bars">${rows}</ul></figure>`;
}
