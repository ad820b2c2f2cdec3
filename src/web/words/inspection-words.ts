import type { ReplyOf } from '../api.ts';
import { shownMoment } from '../day.ts';

export type Inspection = ReplyOf<'listInspections'>['items'][number];
type Stage = NonNullable<Inspection['progress']>['stage'];

export const DEPTHS: Readonly<Record<Inspection['depth'], string>> = { light: '首页和栏目', full: '全站' };

export const REASONS: Readonly<Record<Inspection['reason'], string>> = {
  plan: '按计划',
  campaign: '考评前后',
  request: '人工发起',
};

export const STATES: Readonly<Record<Inspection['state'], { name: string; colour: string }>> = {
  waiting: { name: '等待', colour: 'default' },
  running: { name: '检查中', colour: 'blue' },
  done: { name: '完成', colour: 'green' },
  failed: { name: '失败', colour: 'red' },
  cancelled: { name: '已取消', colour: 'default' },
};

/** What it does now, in the order in which it does it. */
export const STAGES: Readonly<Record<Stage, string>> = {
  reading: '读取网页',
  judging: '逐项判断',
  pictures: '截图',
  writing: '写入结果',
};

/** Why no more was looked at. */
export const ENDS: Readonly<Record<NonNullable<Inspection['endReason']>, string>> = {
  finished: '看完了',
  time: '时间用完',
  stopped: '被停止',
  unreachable: '网站打不开',
  robots: 'robots.txt 不允许，或因网站出错读不到',
  lost: '中途失去联系',
  blocked: '被网站拦截',
};

/** How long something took, for people. */
export function lasting(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} 秒`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} 分 ${seconds % 60} 秒` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}

/** Milliseconds after which a list of what is under way is asked for again. */
const AGAIN = 5000;

/** Whether an inspection has not ended. */
export const isUnderWay = ({ state }: Pick<Inspection, 'state'>): boolean => state === 'waiting' || state === 'running';

/** How soon a list is asked for again: not at all where nothing is under way. */
export const askAgain = (items: readonly Pick<Inspection, 'state'>[]): number | false =>
  items.some(isUnderWay) ? AGAIN : false;

/** Who asked for the end of an inspection, and when; those who are not told who it was are told when. */
export function cancelWords({
  cancelAskedAt,
  cancelAskedBy,
}: Pick<Inspection, 'cancelAskedAt' | 'cancelAskedBy'>): string {
  if (cancelAskedAt === null) return '—';
  const who = cancelAskedBy === null ? '' : `${cancelAskedBy.name ?? '本机命令'}　`;
  return `${who}${shownMoment(cancelAskedAt)}`;
}

/** How problems changed by an inspection. */
export function changesWords({ changes }: Pick<Inspection, 'changes'>): string {
  if (changes === null) return '—';
  const { opened, still, gone, back } = changes;
  return `新增 ${opened}，仍在 ${still}，消失 ${gone}${back > 0 ? `，再现 ${back}` : ''}`;
}
