import { dateBefore, daysBetween } from '../calendar-date.ts';
import type { Text } from '../text.ts';
import { fillText } from '../text.ts';
import type { TargetKind } from './status.ts';

/** What in the life of a target deviates from a rule. */
export const LIFE_WARNINGS = {
  'offline-long': {
    zh: '临时下线已 {days} 天（自 {since} 起；原则上不超过 {limit} 天）',
    en: 'offline for {days} days, since {since} (in principle at most {limit})',
  },
  'offline-often': {
    zh: '一年内临时下线 {count} 次（原则上一年最多 {limit} 次）',
    en: 'offline {count} times within a year (in principle at most {limit})',
  },
  'closed-early': {
    zh: '申请关停 {days} 天后即关停（{since}）：关停公告应在网站上保留 {limit} 天以上',
    en: 'closed {days} days after closing was applied for ({since}): the notice has to stand on the site for {limit} days',
  },
  'normal-unreachable': {
    zh: '登记为“正常”，但最近 {days} 天 {failed} 次访问没有一次打开：未经批准下线的按不合格处理',
    en: 'registered as running, but not one of {failed} visits of {days} days opened it: a site that is offline without approval is judged unqualified',
  },
  'account-idle': {
    zh: '{status}已 {days} 天（自 {since} 起）仍未注销',
    en: '{status} for {days} days, since {since}, and not cancelled',
  },
} as const satisfies Record<string, Text>;

export interface LifeWarning {
  /** Of the target. */
  id: string;
  code: keyof typeof LIFE_WARNINGS;
  message: Text;
}

/** Days and times; those of offline sites and of idle accounts stand in no document that was seen, and are presets. */
export const LIFE_TERMS = { offlineDays: 30, offlineAYear: 1, noticeDays: 30, idleDays: 30 } as const;

export interface TargetLife {
  id: string;
  kind: TargetKind;
  /** Every status with its first day, ascending; none after the day asked about. */
  statuses: readonly { status: string; since: string }[];
  /** Of a website that has not opened once for a week of full days, by the visits since its status holds: those; else null. */
  unreachable: { days: number; failed: number } | null;
}

/**
 * What in the life of targets deviates, as of a day: 47号 (closing notice, offline for a while; domain 2.1 G7), a site that is normal
 * in the register and cannot be reached (G8), accounts that stopped and were not cancelled (N7). What ended more than a year before
 * is not told any more. Bounds: so many days as the terms have are well; one more is told. Of the notice the register knows only the
 * day of the application: one that was closed sooner than the notice has to stand cannot have had it.
 */
export function lifeWarnings(lives: readonly TargetLife[], on: string): LifeWarning[] {
  return lives.flatMap((life) => [...siteWarnings(life, on), ...idleWarnings(life, on)]);
}

type Warn = (code: LifeWarning['code'], details: Readonly<Record<string, string | number>>) => LifeWarning;

const warnOf =
  (id: string): Warn =>
  (code, details) => {
    const texts = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, String(value)]));
    return { id, code, message: fillText(LIFE_WARNINGS[code], texts) };
  };

function siteWarnings({ id, kind, statuses, unreachable }: TargetLife, on: string): LifeWarning[] {
  if (kind !== 'website') return [];
  const warn = warnOf(id);
  const yearAgo = dateBefore(on, { amount: 1, unit: 'years' });
  const [last, before] = [statuses.at(-1), statuses.at(-2)];
  const times = statuses.filter(({ status, since }, index) => {
    const isNew = statuses[index - 1]?.status !== 'offline';
    return status === 'offline' && isNew && since > yearAgo;
  }).length;
  const { offlineDays, offlineAYear, noticeDays } = LIFE_TERMS;
  const found: LifeWarning[] = [];
  if (last?.status === 'offline') {
    const days = daysBetween(last.since, on);
    if (days > offlineDays) found.push(warn('offline-long', { days, since: last.since, limit: offlineDays }));
  }
  if (times > offlineAYear) found.push(warn('offline-often', { count: times, limit: offlineAYear }));
  if (last?.status === 'closed' && before?.status === 'closing' && last.since > yearAgo) {
    const days = daysBetween(before.since, last.since);
    if (days < noticeDays) found.push(warn('closed-early', { days, since: last.since, limit: noticeDays }));
  }
  if (last?.status === 'normal' && unreachable !== null) found.push(warn('normal-unreachable', unreachable));
  return found;
}

const IDLE: Readonly<Record<string, Text>> = {
  paused: { zh: '停更', en: 'no longer updated' },
  closed: { zh: '关停', en: 'closed' },
};

function idleWarnings({ id, kind, statuses }: TargetLife, on: string): LifeWarning[] {
  // Stopped and then closed is one time: it begins where it was no longer in use.
  const from = statuses.findLastIndex(({ status }) => IDLE[status] === undefined) + 1;
  const [first, last] = [statuses[from], statuses.at(-1)];
  if (kind !== 'account' || first === undefined || last === undefined) return [];
  const days = daysBetween(first.since, on);
  const status = IDLE[last.status];
  if (status === undefined || days <= LIFE_TERMS.idleDays) return [];
  const say = (language: keyof Text) =>
    fillText(LIFE_WARNINGS['account-idle'], { status: status[language], days: String(days), since: first.since })[
      language
    ];
  return [{ id, code: 'account-idle', message: { zh: say('zh'), en: say('en') } }];
}
