import { z } from 'zod';
import { dateBefore } from '../../model/calendar-date.ts';
import { defineCheck } from '../../model/check.ts';
import type { Letter } from '../../model/observation/index.ts';
import type { Verdict } from '../../model/verdict.ts';
import { type WorkingDays, workingDaysBetween } from '../../model/working-days.ts';
import { CHANNEL_KINDS, openChannelLook } from '../channel-look.ts';
import { channelStanding } from '../channel.ts';
import { evidenceOf } from '../evidence.ts';
import { noLetters, withRest } from '../letter-verdicts.ts';
import { openLetters, problemOfLetter } from '../letters.ts';
import { wholeParam } from '../params.ts';
import { hasOnePeriod, ONE_PERIOD, periodOf, periodParams } from '../period-param.ts';

const USUAL = { amount: 1, unit: 'years' } as const;
const params = z
  .strictObject({
    ...periodParams(USUAL, {
      zh: '看监测时间点前多久的留言，两端都算',
      en: 'how far back letters count, both ends inclusive',
    }),
    workingDays: wholeParam('7', { zh: '几个工作日内答复', en: 'working days for an answer' }, 1),
    complexWorkingDays: wholeParam(
      '15',
      { zh: '情况复杂的几个工作日内答复', en: 'working days for a complex matter' },
      1,
    ),
  })
  .refine(hasOnePeriod, ONE_PERIOD);

/** 答复超期: a letter was answered later than the working days that rules allow. */
export const slowReplies = defineCheck({
  id: 'slow-replies',
  version: 3,
  stage: 'stable',
  name: { zh: '答复超期', en: 'Slow replies' },
  docs: {
    what: {
      zh: '公开留言的答复超过 7 个工作日（情况复杂的 15 个工作日）；考评方案可以另定期限，以方案为准。',
      en: 'A published letter was answered after more than 7 working days (15 for a complex matter), unless the scheme allows another number: its numbers go first.',
    },
    why: { zh: '收到网民留言应及时办理答复。', en: 'Letters of the public have to be answered in time.' },
    clause: { text: '国办发〔2014〕57号；国办秘函〔2019〕19号 互动交流·办理答复', verified: false },
    how: {
      zh: '按工作日历数来信次日到答复当日的工作日。不超过第一个期限的符合；超过第二个期限的存在问题；两者之间的，是否属情况复杂由人判定。缺少某年的工作日历时由人判定。没有答复的不在此检查（unanswered-messages）。全站没有咨询建言渠道的（no-consultation-channel），没有留言可查，不适用。',
      en: 'Counts the working days from the day after asking to the day of the answer, by the calendar of working days. Up to the first limit is in order, beyond the second fails, and between them a person says whether the matter was complex; so does a person where the calendar lacks the year. Letters without an answer are another check (unanswered-messages). Where the site has no channel at all (no-consultation-channel) there are no letters, and the check does not apply.',
    },
    cannotSee: {
      zh: '未公开的留言；来信、答复日期显示不全的留言；模拟提问的答复时间。',
      en: 'Letters that are not published or do not show both days; how fast a test question is answered.',
    },
    advice: {
      zh: '按期限转办催办；情况复杂的先告知网民办理进度。',
      en: 'Pass letters on with a deadline and remind; tell people how a complex matter stands.',
    },
  },
  needs: CHANNEL_KINDS,
  references: ['calendar'],
  params,
  begin({ target, at, params: thresholds, references }) {
    const letters = openLetters(dateBefore(at, periodOf(thresholds) ?? USUAL));
    const look = openChannelLook();
    return {
      see(seen) {
        look.see(seen);
        if (seen.kind === 'letter') letters.see(seen);
      },
      end() {
        const replied = letters.end().all.filter(isReplied);
        if (replied.length === 0)
          return [noLetters({ home: target.home, hasOthers: letters.hasSeen(), hasNoChannel: look.isMissing() })];
        const found = replied.flatMap((letter) => judge(letter, { calendar: references.calendar, thresholds }) ?? []);
        const inOrder = { zh: '按期答复', en: 'were answered in time' };
        return withRest({ found, passed: replied.length - found.length, inOrder });
      },
    };
  },
});

type Replied = Letter & { message: { asked: string; answered: string } };

/** A reply before the question is a slip of the pen, and no slow one. */
function isReplied(letter: Letter): letter is Replied {
  const { asked, answered } = letter.message;
  return asked !== null && answered !== null && asked <= answered;
}

interface Known {
  calendar: WorkingDays;
  thresholds: z.infer<typeof params>;
}

/** Null for a letter that was answered in time. */
function judge(letter: Replied, { calendar, thresholds }: Known): Verdict | null {
  const { asked, answered } = letter.message;
  const { workingDays } = thresholds;
  const atMost = Math.max(workingDays, thresholds.complexWorkingDays);
  const days = workingDaysBetween(calendar, asked, answered);
  if (days !== null && days <= workingDays) return null;
  const common = {
    problem: problemOfLetter(letter),
    about: { 渠道: letter.channel ?? '未知' },
    evidence: [evidenceOf(letter.place, letter.quote)],
  };
  if (days === null) {
    const message = {
      zh: `${asked} 来信、${answered} 答复，没有这些年份的工作日历，不能计算工作日`,
      en: `Asked ${asked}, answered ${answered}: the calendar of working days lacks one of these years`,
    };
    return { ...common, outcome: 'cantTell', message };
  }
  const isOver = days > atMost && channelStanding(letter.channel, letter.place.url) === 'counts';
  return {
    ...common,
    outcome: isOver ? 'failed' : 'cantTell',
    message: {
      zh: `${asked} 来信、${answered} 答复，用了 ${days} 个工作日（期限 ${workingDays} 个，情况复杂的 ${atMost} 个${isOver ? '' : '，由人认定'}）`,
      en: `Asked ${asked}, answered ${answered}: ${days} working days (allowed: ${workingDays}, ${atMost} for a complex matter${isOver ? '' : '; a person has to judge'})`,
    },
    measured: { value: days, unit: 'days', sample: 1 },
  };
}
