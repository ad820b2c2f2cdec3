import { z } from 'zod';
import { dateBefore } from '../../model/calendar-date.ts';
import { defineCheck } from '../../model/check.ts';
import type { Letter } from '../../model/observation/index.ts';
import type { Verdict } from '../../model/verdict.ts';
import { CHANNEL_KINDS, openChannelLook } from '../channel-look.ts';
import { evidenceOf } from '../evidence.ts';
import { noLetters, withRest } from '../letter-verdicts.ts';
import { type Letters, openLetters, problemOfLetter } from '../letters.ts';
import { hasOnePeriod, ONE_PERIOD, periodOf, periodParams } from '../period-param.ts';

const USUAL = { amount: 1, unit: 'years' } as const;
const meaning = { zh: '看监测时间点前多久的留言，两端都算', en: 'how far back letters count, both ends inclusive' };

/** 留言公开要素不全: a published letter with an answer does not show when it was asked, when it was answered, or by whom. */
export const incompleteMessageFields = defineCheck({
  id: 'incomplete-message-fields',
  version: 4,
  stage: 'stable',
  name: { zh: '留言公开要素不全', en: 'Incomplete fields of messages' },
  docs: {
    what: {
      zh: '公开的留言没有显示留言时间、答复时间、答复单位中的一项或几项。',
      en: 'A published letter does not show when it was asked, when it was answered, or who answered.',
    },
    why: {
      zh: '要素齐全，公众才能看出答复是否及时、由谁负责。',
      en: 'Only with all of them can people see whether the answer came in time, and who gave it.',
    },
    clause: { text: '国办秘函〔2019〕19号 互动交流·留言公开', verified: false },
    how: {
      zh: '只看已答复留言的详情页：留言时间、答复时间、答复单位逐项核对，一件一个结论。列表页要素从简，不检查；未答复的不检查。全站没有咨询建言渠道的（no-consultation-channel），没有留言可查，不适用。',
      en: 'Looks at pages of single letters that have an answer and holds the three fields against them, a verdict a letter. Lists may be shorter and are not judged, nor are letters without an answer. Where the site has no channel at all (no-consultation-channel) there are no letters, and the check does not apply.',
    },
    cannotSee: {
      zh: '答复内容是否完整；以图片显示的要素；没有详情页的留言。',
      en: 'Whether the answer says anything; fields shown as pictures; letters without a page of their own.',
    },
    advice: { zh: '在留言详情页模板中补上缺少的要素。', en: 'Add the missing fields to the template of letters.' },
  },
  needs: CHANNEL_KINDS,
  references: [],
  params: z.strictObject(periodParams(USUAL, meaning)).refine(hasOnePeriod, ONE_PERIOD),
  begin({ target, at, params }) {
    const letters = openLetters(dateBefore(at, periodOf(params) ?? USUAL));
    const look = openChannelLook();
    return {
      see(seen) {
        look.see(seen);
        if (seen.kind === 'page') letters.seePage(seen);
        else if (seen.kind === 'letter') letters.see(seen);
      },
      end() {
        const read = letters.end();
        const answered = read.all.filter((letter) => letter.isDetail && read.answerOf(letter) === 'answered');
        if (answered.length === 0) {
          return [
            read.all.length > 0
              ? noAnsweredPages(target.home, read.all.length)
              : noLetters({ home: target.home, hasOthers: letters.hasSeen(), hasNoChannel: look.isMissing() }),
          ];
        }
        const found = answered.flatMap((letter) => judge(letter) ?? []);
        return withRest({
          found,
          passed: answered.length - found.length,
          inOrder: { zh: '要素齐全', en: 'show all of them' },
        });
      },
    };
  },
});

const FIELDS: readonly { field: keyof Letters['all'][number]['message']; zh: string; en: string }[] = [
  { field: 'asked', zh: '留言时间', en: 'day of asking' },
  { field: 'answered', zh: '答复时间', en: 'day of the answer' },
  { field: 'unit', zh: '答复单位', en: 'who answered' },
];

/** Letters were read, in lists or without an answer, and none that the check is about. */
function noAnsweredPages(home: string, count: number): Verdict {
  return {
    outcome: 'untested',
    problem: home,
    about: {},
    message: {
      zh: `读到 ${count} 件公开的留言，没有读到已答复留言的详情页，未能核对要素`,
      en: `${count} published letters were read, but no page of one that has an answer: their fields could not be checked`,
    },
    evidence: [],
  };
}

/** Null for a letter that shows everything. */
function judge(letter: Letter): Verdict | null {
  const missing = FIELDS.filter(({ field }) => (letter.message[field] ?? '').trim() === '');
  if (missing.length === 0) return null;
  return {
    outcome: 'failed',
    problem: problemOfLetter(letter),
    about: { 渠道: letter.channel ?? '未知' },
    message: {
      zh: `留言公开应有 ${FIELDS.length} 项要素，缺少 ${missing.length} 项：${missing.map(({ zh }) => zh).join('、')}`,
      en: `${missing.length} of ${FIELDS.length} fields are missing: ${missing.map(({ en }) => en).join(', ')}`,
    },
    evidence: [evidenceOf(letter.place, letter.quote)],
    measured: { value: missing.length, unit: 'count', sample: FIELDS.length },
  };
}
