import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { Verdict } from '../../model/verdict.ts';
import { evidenceOf } from '../evidence.ts';
import { wholeParam } from '../params.ts';
import { type Testimony, testimonies } from './contradictions.ts';
import { openSuspects, type Suspect } from './suspects.ts';

/** Problem of the verdict on all articles whose dates nothing speaks against. */
export const DATES_IN_ORDER = '其余文章';

/** 伪造发稿日期: the displayed date of an article contradicts what is known of it. A machine sees contradictions; people see forgery. */
export const forgedDates = defineCheck({
  id: 'forged-dates',
  version: 3,
  stage: 'trial',
  name: { zh: '发稿日期存疑', en: 'Doubtful dates of publication' },
  docs: {
    what: {
      zh: '文章显示的发布日期与监测首次见到的日期、服务器的最后修改时间、地址中的日期、相邻编号的文章或列表中的日期矛盾，或晚于监测时间点。',
      en: 'The displayed date of an article contradicts the day on which it was first seen, the last modification by the server, the date in its address, articles with the next numbers, or lists; or it lies in the future.',
    },
    why: {
      zh: '伪造发稿日期属弄虚作假，是单项否决情形。',
      en: 'Forged dates are falsification and disqualify the site.',
    },
    clause: { text: '国办秘函〔2019〕19号 单项否决·安全、泄密事故等严重问题（弄虚作假）', verified: false },
    how: {
      zh: '相差 14 天以内的不看。编号之间隔着大的跳跃（超过同类地址通常间隔的 1000 倍）的不算相邻。同一种矛盾在全站超过 3 篇且超过可比文章的 10% 的，是系统的习惯（迁移、重新生成），不看。剩下的：两种以上证据指向同一方向的，存在问题；只有一种的，由人判定。本检查试行，任何结论都要人工确认。',
      en: 'Differences of 14 days or fewer say nothing. Numbers with a leap between them (more than 1000 times the usual distance of such addresses) are no next numbers. A contradiction of one kind that more than 3 articles and more than 10% of those that can be compared have is a habit of the system (a move, a rewriting) and says nothing either. Of the rest, two kinds of evidence that point the same way fail, and one alone is left to a person. The check is on trial: people confirm everything.',
    },
    cannotSee: {
      zh: '全站统一改过的日期；改动在 14 天以内的日期；第一次检查时没有以前的记录可比；文章修订后合理更新的日期。',
      en: 'Dates that were changed on the whole site alike, or by 14 days or fewer; at the first inspection there is nothing earlier to compare; dates that were renewed because the text was.',
    },
    advice: {
      zh: '核对发布系统的操作日志；修订文章保留原发布日期并注明更新时间。',
      en: 'See the log of the publishing system; where a text is revised keep its date and add the day of revision.',
    },
  },
  needs: ['dated-article'],
  references: ['earlier'],
  params: z.strictObject({
    daysApart: wholeParam(
      '14',
      { zh: '相差多少天以内（含）不看', en: 'differences of so many days or fewer say nothing' },
      1,
    ),
  }),
  begin({ at, params, references }) {
    const suspects = openSuspects(params.daysApart);
    return {
      see(article) {
        suspects.add(article, testimonies(article, { at, firstSeen: references.earlier.firstSeen(article.place.url) }));
      },
      end() {
        const found = suspects.end().map(judge);
        const rest = suspects.count - found.length;
        return rest > 0 ? [...found, inOrder(rest, suspects.count)] : found;
      },
    };
  },
});

function judge({ article, against }: Suspect): Verdict {
  const date = article.published?.date ?? '';
  const late = against.filter(({ off }) => off > 0);
  const early = against.filter(({ off }) => off < 0);
  const [strongest, weaker] = late.length >= early.length ? [late, early] : [early, late];
  const isStrong = strongest.length >= 2 && weaker.length === 0;
  const days = Math.max(...against.map(({ off }) => Math.abs(off)));
  const told = against.map(({ says }) => says);
  return {
    outcome: isStrong ? 'failed' : 'cantTell',
    problem: article.place.url,
    about: { 方向: wayOf(strongest) },
    message: {
      zh: `显示的发布日期 ${date} 与 ${against.length} 项证据矛盾，最多相差 ${days} 天：${told.map(({ zh }) => zh).join('；')}`,
      en: `The displayed date ${date} contradicts ${against.length} facts, by up to ${days} days: ${told.map(({ en }) => en).join('; ')}`,
    },
    evidence: [evidenceOf(article.place, `${article.title} ${date}`)],
    measured: { value: days, unit: 'days', sample: against.length },
  };
}

/** Too late makes old news look new; too early makes late ones look in time. */
const wayOf = ([first]: readonly Testimony[]) => ((first?.off ?? 0) > 0 ? '偏晚' : '偏早');

function inOrder(rest: number, all: number): Verdict {
  return {
    outcome: 'passed',
    problem: DATES_IN_ORDER,
    about: { 汇总: '是' },
    message: {
      zh: `共核对 ${all} 篇文章的发布日期，${rest} 篇没有矛盾`,
      en: `The dates of ${all} articles were compared; nothing speaks against ${rest} of them`,
    },
    evidence: [],
    measured: { value: (all - rest) / all, unit: 'share', sample: all },
  };
}
