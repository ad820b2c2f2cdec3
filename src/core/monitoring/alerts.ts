import type { Text } from '../model/text.ts';

/**
 * What somebody is told of a target. Of a website: `down`, it does not open; `availability`, failures near the share of the veto (level 2: at it);
 * `certificate`, its end is near (level 2: very); `finding`, a problem that is a veto by itself. Of an account: `account`, its newest post is
 * old (level 2: very).
 */
export const ALERT_CAUSES = ['down', 'availability', 'certificate', 'finding', 'account'] as const;
export type AlertCause = (typeof ALERT_CAUSES)[number];

export type AlertLevel = 1 | 2;

export const ALERT_TERMS = {
  /** Valid visits in a row that have to fail: one may be chance, and the next comes an hour later. */
  failures: 2,
  /** Days before the end of a certificate, inclusive: a renewal takes weeks where it is bought, days where it is urgent. */
  certificateDays: [30, 7],
  /** Days since the newest post of an account, inclusive, before the veto at 14 (domain practice; early warnings that units know). */
  accountDays: [7, 10],
  accountVetoDays: 14,
} as const;

/** How near the end of a certificate is; null where it is far. `days`: whole days left, negative after its end. */
export function certificateLevel(days: number): AlertLevel | null {
  const [near, nearest] = ALERT_TERMS.certificateDays;
  if (days <= nearest) return 2;
  return days <= near ? 1 : null;
}

/** How near the veto an account is whose newest post is from so many days ago; null where it is far. */
export function accountLevel(days: number): AlertLevel | null {
  const [near, nearest] = ALERT_TERMS.accountDays;
  if (days >= nearest) return 2;
  return days >= near ? 1 : null;
}

/** What the days since its newest post say of an account; `unknown`: nobody has looked. */
export const ACCOUNT_STANDINGS = ['unknown', 'fresh', 'warned', 'veto'] as const;
export type AccountStanding = (typeof ACCOUNT_STANDINGS)[number];

export function accountStanding(days: number | null): AccountStanding {
  if (days === null) return 'unknown';
  if (days >= ALERT_TERMS.accountVetoDays) return 'veto';
  return accountLevel(days) === null ? 'fresh' : 'warned';
}

/** Numbers and words of an alert, by cause. */
export interface AlertFacts {
  down: {
    /** Moment of the first of the failures in a row, ISO 8601. */
    since: string;
    failures: number;
  };
  availability: { failed: number; valid: number };
  certificate: { days: number };
  finding: { count: number; message: Text };
  account: {
    /** Day of the newest post that anybody saw; null: there was none. */
    newest: string | null;
    /** Day on which somebody looked the last time. */
    seenOn: string;
    /** Days from the newest post until today; of an account without any, from the day of the look. */
    days: number;
  };
}

/** What was found to be wrong. */
export type FoundCause = {
  [Cause in AlertCause]: {
    targetId: string;
    cause: Cause;
    /** Of a finding its check; empty otherwise. */
    subject: string;
    level: AlertLevel;
    facts: AlertFacts[Cause];
  };
}[AlertCause];

export type AlertChange = 'opened' | 'raised' | 'cleared';

/** A change of an alert, as a message tells it. */
export type ToldAlert = Pick<FoundCause, 'cause' | 'level'> & {
  facts: object;
  change: AlertChange;
  name: string;
  homeUrl: string;
  organization: string;
};

/** One line about one alert, in both languages. */
export function alertLine({ name, homeUrl, organization, change, ...alert }: ToldAlert): Text {
  const what = change === 'cleared' ? CLEARED[alert.cause] : TEXTS[alert.cause](alert.facts as never, alert.level);
  return {
    zh: `${organization}《${name}》${homeUrl === '' ? '' : `（${homeUrl}）`}${what.zh}`,
    en: `${name} of ${organization}${homeUrl === '' ? '' : ` (${homeUrl})`}: ${what.en}`,
  };
}

type Wording = { [Cause in AlertCause]: (facts: AlertFacts[Cause], level: AlertLevel) => Text };

const TEXTS: Wording = {
  down: ({ since, failures }) => ({
    zh: `打不开：自 ${since.slice(0, 16).replace('T', ' ')} 起连续 ${failures} 次监测失败`,
    en: `does not open; ${failures} visits in a row have failed since ${since.slice(0, 16).replace('T', ' ')}`,
  }),
  availability: ({ failed, valid }, level) => ({
    zh: `一周监测 ${valid} 次，失败 ${failed} 次，${level === 2 ? '已达到' : '接近'}“站点无法访问”的单项否决标准（5%）`,
    en: `${failed} of ${valid} visits of a week failed, which is ${level === 2 ? 'the share' : 'near the share'} of the veto (5%)`,
  }),
  certificate: ({ days }) => ({
    zh: days < 0 ? '的 HTTPS 证书已过期' : `的 HTTPS 证书还有 ${days} 天到期`,
    en: days < 0 ? 'the certificate has expired' : `the certificate ends in ${days} days`,
  }),
  finding: ({ count, message }) => ({
    zh: `发现可能单项否决的问题 ${count} 个，例如：${message.zh}`,
    en: `${count} problems that may be a veto, such as: ${message.en}`,
  }),
  account: ({ newest, seenOn, days }) => ({
    zh: `${newest === null ? '没有发布过内容' : `最近一次更新是 ${newest}`}，距今 ${days} 天（${seenOn} 查看；满 ${ALERT_TERMS.accountVetoDays} 天不更新为单项否决）`,
    en: `${newest === null ? 'nothing was ever posted' : `the newest post is of ${newest}`}, ${days} days ago (looked at on ${seenOn}; ${ALERT_TERMS.accountVetoDays} days without a post are a veto)`,
  }),
};

const CLEARED: Readonly<Record<AlertCause, Text>> = {
  down: { zh: '恢复正常访问', en: 'opens again' },
  availability: { zh: '一周监测的失败率已降到预警线以下', en: 'failures are below the share of the warning again' },
  certificate: { zh: '的 HTTPS 证书已更新', en: 'the certificate was renewed' },
  finding: { zh: '可能单项否决的问题已不存在', en: 'the problems that may be a veto are gone' },
  account: { zh: '已有新的更新', en: 'something was posted again' },
};
