import { dateBefore, daysBetween } from '../model/calendar-date.ts';
import type { Finding } from '../model/inspection-result.ts';
import type { Text } from '../model/text.ts';
import { type WorkingDays, workingDaysBetween } from '../model/working-days.ts';
import { channelStanding } from '../checks/index.ts';
import { BACK_OFFICE_NAMES, type BackOfficeTable } from './layouts.ts';
import type { BackOfficeRow } from './read-back-office.ts';

/** What is judged of each table, as findings name it. */
export const BACK_OFFICE_CHECKS = {
  messages: {
    id: 'overdue-messages',
    version: 1,
    name: { zh: '留言长期未回应（后台）', en: 'Unanswered messages (back office)' },
    /** 互动回应差, a veto: 国办秘函〔2019〕19号. */
    isVeto: true,
    indicator: '互动回应差',
  },
  'error-reports': {
    id: 'overdue-error-reports',
    version: 1,
    name: { zh: '找错留言逾期', en: 'Overdue reports of errors' },
    isVeto: false,
    indicator: '“我为政府网站找错”留言办理',
  },
} as const satisfies Record<
  BackOfficeTable,
  { id: string; version: number; name: Text; isVeto: boolean; indicator: string }
>;

export interface BackOfficeTerms {
  /** 监测时间点, YYYY-MM-DD. */
  at: string;
  calendar: WorkingDays;
  /** SHA-256 of the file that the rows come from. */
  sha256: string;
  /** Moment at which it was handed in. */
  moment: string;
}

const TERMS = {
  /** 国办秘函〔2019〕19号: of the last year, without an answer for more than three months. */
  messageYears: 1,
  messageMonths: 3,
  /** 3 working days (2018 notice of Hubei), and a month after which the yearly assessment of supervision counts it once more. */
  reportDays: 3,
  reportMonths: 1,
};

/** What is wrong with the rows of a table, at most one finding for each of them. */
export function judgeBackOffice(
  kind: BackOfficeTable,
  rows: readonly BackOfficeRow[],
  terms: BackOfficeTerms,
): Finding[] {
  const judge = kind === 'messages' ? judgeMessage : judgeReport;
  return rows.flatMap((row) => {
    const judged = row.isValid ? judge(row, terms) : null;
    return judged === null ? [] : [findingOf(kind, { row, terms, judged })];
  });
}

interface Judged {
  outcome: 'failed' | 'cantTell';
  days: number;
  about: Readonly<Record<string, string>>;
  message: Text;
}

function judgeMessage({ asked, answered, channel }: BackOfficeRow, { at }: BackOfficeTerms): Judged | null {
  const until = answered ?? at;
  const { messageMonths: months, messageYears } = TERMS;
  if (asked < dateBefore(at, { amount: messageYears, unit: 'years' })) return null;
  if (asked >= dateBefore(until, { amount: months, unit: 'months' })) return null;
  const standing = channelStanding(channel, '');
  if (standing === 'excluded') return null;
  const days = daysBetween(asked, until);
  const isClear = answered === null && standing === 'counts';
  return {
    outcome: isClear ? 'failed' : 'cantTell',
    days,
    about: { 渠道: channel ?? '未知' },
    message:
      answered === null
        ? {
            zh: `${asked} 的留言至 ${at} 已 ${days} 天没有答复，超过 ${months} 个月`,
            en: `A message of ${asked} had no answer by ${at}, after ${days} days: more than ${months} months`,
          }
        : {
            zh: `${asked} 的留言 ${answered} 才答复，用了 ${days} 天，超过 ${months} 个月`,
            en: `A message of ${asked} was answered only on ${answered}, after ${days} days: more than ${months} months`,
          },
  };
}

function judgeReport({ asked, answered }: BackOfficeRow, { at, calendar }: BackOfficeTerms): Judged | null {
  const until = answered ?? at;
  const worked = workingDaysBetween(calendar, asked, until);
  const days = daysBetween(asked, until);
  const { reportDays, reportMonths } = TERMS;
  // In a year whose holidays are not known, so many days more leave no doubt.
  if (worked === null ? days <= reportDays + MOST_FREE_DAYS : worked <= reportDays) return null;
  const isLong = asked < dateBefore(until, { amount: reportMonths, unit: 'months' });
  const 情形 = answered === null ? '未办结' : isLong ? '超过一个月办结' : '逾期办结';
  return {
    outcome: 'failed',
    days,
    about: { 情形 },
    message:
      answered === null
        ? {
            zh: `${asked} 的找错留言至 ${at} 已 ${days} 天没有办结，超过 ${reportDays} 个工作日`,
            en: `A report of ${asked} was not dealt with by ${at}, after ${days} days: more than ${reportDays} working days`,
          }
        : {
            zh: `${asked} 的找错留言 ${answered} 才办结，用了 ${days} 天，超过 ${reportDays} 个工作日`,
            en: `A report of ${asked} was dealt with only on ${answered}, after ${days} days: more than ${reportDays} working days`,
          },
  };
}

/** Longer than any holiday with the weekends around it. */
const MOST_FREE_DAYS = 12;

function findingOf(
  kind: BackOfficeTable,
  { row, terms, judged }: { row: BackOfficeRow; terms: BackOfficeTerms; judged: Judged },
): Finding {
  const { id, version } = BACK_OFFICE_CHECKS[kind];
  const { outcome, days, about, message } = judged;
  const unit = row.unit === null ? '' : `，${row.unit}`;
  const name = BACK_OFFICE_NAMES[kind].zh;
  return {
    check: id,
    version,
    outcome,
    problem: `${name} ${row.number}`,
    about,
    message,
    evidence: [
      {
        // No address leads there: the back office is not public.
        url: `${row.file} 第 ${row.line} 行`,
        quote: `编号 ${row.number}${unit}`,
        at: terms.moment,
        sha256: terms.sha256,
      },
    ],
    measured: { value: days, unit: 'days', sample: 1 },
  };
}
