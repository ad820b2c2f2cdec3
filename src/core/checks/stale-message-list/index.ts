import { z } from 'zod';
import { type CalendarPeriod, dateBefore, daysBetween } from '../../model/calendar-date.ts';
import { defineCheck } from '../../model/check.ts';
import { periodText } from '../../model/period-text.ts';
import type { Text } from '../../model/text.ts';
import type { Evidence, Verdict } from '../../model/verdict.ts';
import { CHANNEL_KINDS, openChannelLook } from '../channel-look.ts';
import { channelStanding } from '../channel.ts';
import { evidenceOf } from '../evidence.ts';
import { noLetters } from '../letter-verdicts.ts';
import { hasOnePeriod, ONE_PERIOD, periodOf, periodParams } from '../period-param.ts';

const USUAL: CalendarPeriod = { amount: 2, unit: 'months' };
const meaning = {
  zh: '多久没有新公开的留言算不更新，两端都算',
  en: 'how long no new letter may be published, both ends inclusive',
};

/** 留言公开不更新: no letter was published within the last two months. */
export const staleMessageList = defineCheck({
  id: 'stale-message-list',
  version: 3,
  stage: 'stable',
  name: { zh: '留言公开不更新', en: 'Stale list of messages' },
  docs: {
    what: {
      zh: '监测时间点前 2 个月内没有新公开的留言。',
      en: 'No letter was published within the 2 months before the date of inspection.',
    },
    why: {
      zh: '留言及答复应当公开并持续更新。',
      en: 'Letters and their answers have to be published, and go on being so.',
    },
    clause: { text: '国办秘函〔2019〕19号 互动交流·留言公开', verified: false },
    how: {
      zh: '取咨询建言类渠道公开留言中不晚于监测时间点的最新日期（来信或答复），与 [监测时间点－2 个月，监测时间点] 比较，首尾两天都算。全站一个结论。全站没有咨询建言渠道的（no-consultation-channel），没有留言可查，不适用。',
      en: 'Takes the newest day, of asking or answering, up to the date of inspection among the published letters of channels for consultation, and holds it against [date − 2 months, date], both days inside. One verdict for the site. Where the site has no channel at all (no-consultation-channel) there are no letters, and the check does not apply.',
    },
    cannotSee: {
      zh: '没有读到的列表页；脚本生成而未渲染的留言列表；实际公开的时刻（以显示的日期为准）。',
      en: 'Pages of lists that were not read; lists built by scripts that were not run; when a letter was really published (the displayed days count).',
    },
    advice: {
      zh: '及时公开留言和答复；没有新留言的，在栏目中说明并公开统计。',
      en: 'Publish letters and answers as they come; where none come say so, with statistics.',
    },
  },
  needs: CHANNEL_KINDS,
  references: [],
  params: z.strictObject(periodParams(USUAL, meaning)).refine(hasOnePeriod, ONE_PERIOD),
  begin({ target, at, params }) {
    const look = openChannelLook();
    let newest: { day: string; evidence: Evidence } | null = null;
    let hasOthers = false;
    return {
      see(seen) {
        look.see(seen);
        if (seen.kind !== 'letter') return;
        hasOthers = true;
        if (channelStanding(seen.channel, seen.place.url) === 'excluded') return;
        for (const day of [seen.message.asked, seen.message.answered]) {
          if (day === null || day > at) continue;
          const evidence = evidenceOf(seen.place, `${seen.quote} ${day}`);
          if (newest === null || isAfter({ day, evidence }, newest)) newest = { day, evidence };
        }
      },
      end(): Verdict[] {
        if (newest === null) return [noLetters({ home: target.home, hasOthers, hasNoChannel: look.isMissing() })];
        const judged = judge(newest, { at, period: periodOf(params) ?? USUAL, gap: look.gap() });
        return [{ problem: target.home, about: {}, ...judged }];
      },
    };
  },
});

interface Newest {
  day: string;
  evidence: Evidence;
}

/** Of one day the first by address and words stands, whatever came first. */
function isAfter(one: Newest, other: Newest): boolean {
  if (one.day !== other.day) return one.day > other.day;
  return `${one.evidence.url} ${one.evidence.quote}` < `${other.evidence.url} ${other.evidence.quote}`;
}

interface Known {
  at: string;
  period: CalendarPeriod;
  gap: Text | null;
}

/** A newer one may stand on a page that was not read. */
function judge(
  { day, evidence }: Newest,
  { at, period, gap }: Known,
): Pick<Verdict, 'outcome' | 'message' | 'evidence' | 'measured'> {
  const isStale = day < dateBefore(at, period);
  const days = daysBetween(day, at);
  const allowed = periodText(period);
  const doubt =
    isStale && gap !== null
      ? { zh: `；${gap.zh}，可能有更新的没有读到`, en: `; newer ones may not have been read: ${gap.en}` }
      : { zh: '', en: '' };
  return {
    outcome: isStale ? (gap === null ? 'failed' : 'cantTell') : 'passed',
    message: {
      zh: `公开留言的最新日期 ${day}，距监测时间点 ${at} 已 ${days} 天（期限 ${allowed.zh}）${doubt.zh}`,
      en: `The newest published letter is of ${day}, ${days} days before the date of inspection ${at} (allowed: ${allowed.en})${doubt.en}`,
    },
    evidence: [evidence],
    measured: { value: days, unit: 'days', sample: 1 },
  };
}
