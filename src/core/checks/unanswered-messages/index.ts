import { z } from 'zod';
import { dateBefore, daysBetween } from '../../model/calendar-date.ts';
import { defineCheck } from '../../model/check.ts';
import type { Letter } from '../../model/observation/index.ts';
import type { Verdict } from '../../model/verdict.ts';
import { CHANNEL_KINDS, openChannelLook } from '../channel-look.ts';
import { channelStanding } from '../channel.ts';
import { evidenceOf } from '../evidence.ts';
import { noLetters, withRest } from '../letter-verdicts.ts';
import { type AnswerState, type Letters, openLetters, problemOfLetter } from '../letters.ts';
import { wholeParam } from '../params.ts';
import { hasOnePeriod, ONE_PERIOD, periodOf, periodParams } from '../period-param.ts';

const USUAL = { amount: 1, unit: 'years' } as const;
const params = z
  .strictObject({
    ...periodParams(USUAL, {
      zh: '看监测时间点前多久的留言，两端都算',
      en: 'how far back letters count, both ends inclusive',
    }),
    answerMonths: wholeParam('3', { zh: '超过几个月未答复', en: 'months after which an answer is overdue' }, 1),
  })
  .refine(hasOnePeriod, ONE_PERIOD);

/** 超过三个月未回应: a valid letter of the last year in a channel for consultation without an answer for more than three months. */
export const unansweredMessages = defineCheck({
  id: 'unanswered-messages',
  version: 6,
  stage: 'stable',
  name: { zh: '留言长期未回应', en: 'Unanswered messages' },
  docs: {
    what: {
      zh: '监测时间点前 1 年内，咨询建言类渠道的有效留言超过 3 个月未答复。',
      en: 'A valid letter of the last year, in a channel for consultation and suggestions, has had no answer for more than 3 months.',
    },
    why: { zh: '有信不回是单项否决情形（互动回应差）。', en: 'Letters without answers disqualify the site.' },
    clause: { text: '国办秘函〔2019〕19号 单项否决·互动回应差', verified: false },
    how: {
      zh: '读取公开留言的来信日期、答复日期和办理状态。来信在近 1 年内、距监测时间点超过 3 个月（正好 3 个月不算）且没有答复的，存在问题。没有答复日期的，看详情页或列表显示的状态和详情页上的答复内容；显示不予受理、已退回、不属于受理范围、重复来信一类状态的，已经处理，不算；显示已归档、无需回复一类状态的由人判定。都没有的，看同一列表或同一渠道的其他留言是否显示答复日期，都不显示的由人判定。留言簿中没有读到答复的，本条写明未回复的才算没有答复，其余由人判定。列表中的留言带有“答：”一类答复文字而没有读到日期的，也由人判定。答复迟于 3 个月的由人判定。在线访谈、调查征集、网上信访、纪检举报不计；举报、投诉一类名称不明的由人判定。全站没有咨询建言渠道的（no-consultation-channel），没有留言可查，不适用。',
      en: 'Reads day of asking, day of the answer and state of published letters. A letter of the last year that was asked more than 3 months before the date of inspection (3 months exactly are in time) and has no answer fails. Where no day of an answer is shown, the state counts that its page or a list displays, and so does an answer on its page. A letter that was not accepted, sent back, or is a repetition by its state (不予受理, 已退回, 重复来信) has been dealt with; states that may mean either (已归档, 无需回复) are left to a person. Where nothing of this is shown, it counts whether others of the same list or channel show theirs, and otherwise a person judges. Of a guest book an entry in which no answer is read has none only where it says so (未回复), and otherwise a person judges. So does a person where a letter of a list has words of an answer (答：) without a day, and where the answer came after more than 3 months. Interviews, surveys, petitions and reports to the discipline inspection do not count; names that may mean either are left to a person. Where the site has no channel at all (no-consultation-channel) there are no letters, and the check does not apply.',
    },
    cannotSee: {
      zh: '没有公开的留言（需后台导出）；留言是否有效（无实质内容、重复、广告）。',
      en: 'Letters that are not published (the back office has them); whether a letter is valid (empty, repeated, an advertisement).',
    },
    advice: {
      zh: '立即答复逾期留言并公开；建立登记、转办、催办制度。',
      en: 'Answer what is overdue and publish it; register letters, pass them on and remind those in charge.',
    },
  },
  needs: CHANNEL_KINDS,
  references: [],
  params,
  begin({ target, at, params: thresholds }) {
    const letters = openLetters(dateBefore(at, periodOf(thresholds) ?? USUAL));
    const look = openChannelLook();
    return {
      see(seen) {
        look.see(seen);
        if (seen.kind === 'page') letters.seePage(seen);
        else if (seen.kind === 'letter') letters.see(seen);
      },
      end() {
        const read = letters.end();
        const asked = read.all.filter(({ message }) => message.asked !== null);
        if (asked.length === 0)
          return [noLetters({ home: target.home, hasOthers: letters.hasSeen(), hasNoChannel: look.isMissing() })];
        const months = thresholds.answerMonths;
        const found = asked.flatMap((letter) => judge(letter, { read, at, months }) ?? []);
        const inOrder = { zh: '已答复、已处理或未超期', en: 'are answered, dealt with or in time' };
        return withRest({ found, passed: asked.length - found.length, inOrder });
      },
    };
  },
});

interface Known {
  read: Letters;
  at: string;
  months: number;
}

/** Null for a letter that is answered or in time. */
function judge(letter: Letter, { read, at, months }: Known): Verdict | null {
  const { asked, answered } = letter.message;
  const state = read.answerOf(letter);
  if (asked === null || state === 'ended' || (state === 'answered' && answered === null)) return null;
  const until = state === 'answered' && answered !== null ? answered : at;
  if (asked >= dateBefore(until, { amount: months, unit: 'months' })) return null;
  const days = daysBetween(asked, until);
  const standing = channelStanding(letter.channel, letter.place.url);
  return {
    outcome: state === 'open' && standing === 'counts' ? 'failed' : 'cantTell',
    problem: problemOfLetter(letter),
    about: { 渠道: letter.channel ?? '未知' },
    message: messageOf({ letter, asked, until, days, months, state, isClear: standing === 'counts' }),
    evidence: [evidenceOf(letter.place, letter.quote)],
    measured: { value: days, unit: 'days', sample: 1 },
  };
}

interface Told {
  letter: Letter;
  asked: string;
  until: string;
  days: number;
  months: number;
  state: AnswerState;
  isClear: boolean;
}

function messageOf({ letter, asked, until, days, months, state, isClear }: Told): Verdict['message'] {
  if (state === 'answered')
    return {
      zh: `${asked} 的留言 ${until} 才答复，用了 ${days} 天，超过 ${months} 个月`,
      en: `A letter of ${asked} was answered only on ${until}, after ${days} days: more than ${months} months`,
    };
  const doubt =
    state === 'unclear' ? { zh: '；页面没有显示是否答复', en: '; the page does not show whether it was' } : NONE;
  const channel = isClear
    ? NONE
    : {
        zh: `；“${letter.channel ?? ''}”是否属咨询建言类由人认定`,
        en: `; a person has to say whether "${letter.channel ?? ''}" is a channel for consultation`,
      };
  return {
    zh: `${asked} 的留言到监测时间点 ${until} 已 ${days} 天未见答复，超过 ${months} 个月${doubt.zh}${channel.zh}`,
    en: `A letter of ${asked} has no visible answer on ${until}, after ${days} days: more than ${months} months${doubt.en}${channel.en}`,
  };
}

const NONE = { zh: '', en: '' };
