import type { ReplyOf } from '../api.ts';

export type Health = ReplyOf<'listTargetHealth'>['items'][number]['health'];
export type Verdict = ReplyOf<'listTargetHealth'>['items'][number]['verdict'];

/** How a website stands, the worst first; the colour is never alone. */
export const HEALTHS: Readonly<Record<Health, { name: string; colour: string; what: string }>> = {
  veto: { name: '已达否决', colour: 'red', what: '一周打不开达 5%，或有已确认的否决类问题' },
  near: { name: '临近否决', colour: 'orange', what: '一周打不开达 3%，或有待认定的否决类问题' },
  unknown: { name: '无数据', colour: 'default', what: '有效访问不足，还不能判断' },
  well: { name: '正常', colour: 'green', what: '能打开，没有否决类问题' },
};

/** What the visits of a week came to. */
export function verdictWords({ state, isWarned, failed, valid, days }: Verdict): string {
  const counted = `${days.length} 天 ${valid} 次有效访问，打不开 ${failed} 次（${share(failed, valid)}）`;
  if (state === 'veto') return `${counted}，达到“站点无法访问”的 5%，须由人认定`;
  if (state === 'warning') return `${counted}，接近“站点无法访问”的 5%`;
  if (state === 'well') return counted;
  if (valid === 0) return '还没有有效访问';
  return isWarned ? `${counted}；不足 7 天，但已经偏高` : `${counted}；不足 7 天，还不能判断`;
}

/** For the eye only: whole numbers decide. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(2)}%`;
