import { z } from 'zod';
import { type CalendarPeriod, dateBefore, daysBetween } from '../../model/calendar-date.ts';
import { type CheckContext, defineCheck } from '../../model/check.ts';
import type { Section, SeenPage } from '../../model/observation/index.ts';
import { hasOpenList } from '../../model/open-list.ts';
import { periodText } from '../../model/period-text.ts';
import type { Text } from '../../model/text.ts';
import { type Evidence, MOST_EVIDENCE, type Verdict } from '../../model/verdict.ts';
import { evidenceOf, firstEvidence } from '../evidence.ts';
import { hasOnePeriod, ONE_PERIOD, periodOf, periodParams } from '../period-param.ts';
import { type HomeEntry, homeEntries, type LinkedPage, linkedPage, withoutFragment } from './home-entries.ts';
import { type HomeFrames, openHomeFrames } from './home-frames.ts';

const USUAL: CalendarPeriod = { amount: 14, unit: 'days' };
const meaning = { zh: '多久没有新内容算不更新，两端都算', en: 'how long nothing new may come, both ends inclusive' };

/** 首页不更新: nothing new on the home page for two weeks; where it only leads on, nothing new on any page of the second level. */
export const staleHomePage = defineCheck({
  id: 'stale-home-page',
  version: 3,
  stage: 'stable',
  name: { zh: '首页不更新', en: 'Stale home page' },
  docs: {
    what: {
      zh: '监测时间点前 2 周内首页没有新信息；首页仅为导航入口的，所有二级页面都没有新信息。',
      en: 'Nothing new on the home page within the 2 weeks before the date of inspection; where the home page only leads on, nothing new on any page of the second level.',
    },
    why: { zh: '首页长期不更新是单项否决情形。', en: 'A home page that stands still disqualifies the site.' },
    clause: { text: '国办秘函〔2019〕19号 单项否决·首页不更新', verified: false },
    how: {
      zh: '读取首页和首页框架中各条目显示的日期；没有显示日期或只有月日的，取它指向的文章的发布日期。最新一条的日期在 [监测时间点－14 天，监测时间点] 之内（首尾两天都算）即为更新，晚于监测时间点的不算。首页没有条目的，逐个看首页直接链接的栏目。',
      en: 'Reads the dates of the entries of the home page and of its frames; where none or only month and day are shown, that of the article behind it. The newest one has to lie in [date − 14 days, date], both days inside; later ones do not count. Without entries the columns to which the home page leads are looked at.',
    },
    cannotSee: {
      zh: '脚本生成而未渲染的首页（答“未能检查”）；没有日期、又没有读到其文章的条目，首页上没有读到的框架（答“待人工判定”）；轮播图片。',
      en: 'A home page built by scripts that were not run (untested); headlines without a date whose articles were not read, and frames of it that were not read (a person has to judge); pictures that change.',
    },
    advice: {
      zh: '在首页展示最新的要闻、通知和政策，并显示日期；检查首页自动更新的任务是否停了。',
      en: 'Show the newest news, notices and policies on the home page with their dates; see whether the job that publishes it stands still.',
    },
  },
  needs: ['page', 'section', 'link'],
  references: ['earlier'],
  params: z.strictObject(periodParams(USUAL, meaning)).refine(hasOnePeriod, ONE_PERIOD),
  begin(context) {
    const homes: SeenPage[] = [];
    const pages = new Map<string, LinkedPage>();
    const sections: Section[] = [];
    const frames = openHomeFrames();
    return {
      see(seen) {
        if (seen.kind === 'section') {
          if (seen.isFirstLevel) sections.push(seen);
        } else if (seen.kind === 'link') frames.seeLink(seen);
        else if (seen.depth === 0) homes.push(seen);
        // All pages to which the home page leads, and no others.
        else if (seen.depth === 1) {
          pages.set(withoutFragment(seen.url), linkedPage(seen));
          frames.seePage(seen);
        }
      },
      end() {
        const period = periodOf(context.params) ?? USUAL;
        const from = dateBefore(context.at, period);
        const judged = judge({ homes, pages, sections, frames, context, window: { from, at: context.at, period } });
        return [{ problem: context.target.home, about: {}, ...judged }];
      },
    };
  },
});

interface Window {
  from: string;
  at: string;
  period: CalendarPeriod;
}

interface Seen {
  homes: readonly SeenPage[];
  pages: ReadonlyMap<string, LinkedPage>;
  sections: readonly Section[];
  frames: HomeFrames;
  context: CheckContext<'earlier', unknown>;
  window: Window;
}

type Judged = Pick<Verdict, 'outcome' | 'message' | 'evidence' | 'measured'>;

function judge({ homes, pages, sections, frames, context, window }: Seen): Judged {
  const [home] = homes.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  if (home === undefined) return plain('untested', { zh: '没有读到首页', en: 'The home page was not read' });
  if (home.scripted || hasOpenList(home))
    return plain('untested', {
      zh: '首页由脚本生成，未能读取',
      en: 'The home page is built by scripts and was not read',
    });
  const { earlier } = context.references;
  const { read, unread } = frames.of(home);
  const options = { ...window, pages, frames: read, firstSeen: (url: string) => earlier.firstSeen(url) };
  const { dated, undated, open } = homeEntries(home, options);
  const newest = newestOf(dated, window.at);
  if (newest !== null && newest.day >= window.from) return told('passed', newest, window);
  if (open.length > 0) return unclear(open, newest, window);
  if (unread.length > 0) return framesUnread(home, unread, { newest, window });
  if (newest !== null) return told('failed', newest, window);
  if (undated > 0) return withoutDates(home, undated, window);
  return judgeSections(sections, home, window);
}

/** The newest up to `at`; of one day the first by address and words. */
function newestOf(entries: readonly HomeEntry[], at: string): HomeEntry | null {
  const past = entries.filter(({ day }) => day <= at);
  const day = past.reduce((latest, entry) => (entry.day > latest ? entry.day : latest), '');
  const [evidence] = firstEvidence(past.filter((entry) => entry.day === day).map((entry) => entry.evidence));
  return evidence === undefined ? null : { day, evidence };
}

function told(outcome: 'passed' | 'failed', { day, evidence }: HomeEntry, { at, period }: Window): Judged {
  const days = daysBetween(day, at);
  const allowed = periodText(period);
  return {
    outcome,
    message: {
      zh: `首页最新信息 ${day}，距监测时间点 ${at} 已 ${days} 天（期限 ${allowed.zh}）`,
      en: `The newest entry of the home page is of ${day}, ${days} days before the date of inspection ${at} (allowed: ${allowed.en})`,
    },
    evidence: [evidence],
    measured: { value: days, unit: 'days', sample: 1 },
  };
}

function unclear(open: readonly Evidence[], newest: HomeEntry | null, { at, period }: Window): Judged {
  const allowed = periodText(period);
  const last = newest === null ? { zh: '没有', en: 'none' } : { zh: newest.day, en: newest.day };
  return {
    outcome: 'cantTell',
    message: {
      zh: `监测时间点 ${at} 前 ${allowed.zh}内没有看到带日期的新信息（最新：${last.zh}），但有 ${open.length} 条没有日期、未能核对`,
      en: `No dated entry within ${allowed.en} of ${at} (newest: ${last.en}), but ${open.length} entries have no date and could not be looked up`,
    },
    evidence: firstEvidence(open),
  };
}

/** Frames that were not read may show what is new. */
function framesUnread(
  home: SeenPage,
  unread: readonly string[],
  { newest, window: { at, period } }: { newest: HomeEntry | null; window: Window },
): Judged {
  const allowed = periodText(period);
  const last = newest === null ? { zh: '没有', en: 'none' } : { zh: newest.day, en: newest.day };
  return {
    outcome: 'cantTell',
    message: {
      zh: `监测时间点 ${at} 前 ${allowed.zh}内没有看到带日期的新信息（最新：${last.zh}），但首页有 ${unread.length} 个框架未能读取`,
      en: `No dated entry within ${allowed.en} of ${at} (newest: ${last.en}), but ${unread.length} frames of the home page were not read`,
    },
    evidence: unread.slice(0, MOST_EVIDENCE).map((url) => evidenceOf(home, url)),
  };
}

/** C8: what has no date counts as not updated. */
function withoutDates(home: SeenPage, undated: number, { at, period }: Window): Judged {
  const allowed = periodText(period);
  return {
    outcome: 'failed',
    message: {
      zh: `首页 ${undated} 条信息都没有日期，视为监测时间点 ${at} 前 ${allowed.zh}内未更新`,
      en: `None of the ${undated} entries of the home page has a date: counts as not updated within ${allowed.en} of ${at}`,
    },
    evidence: [evidenceOf(home)],
  };
}

/** Without entries of its own the home page only leads on. */
function judgeSections(sections: readonly Section[], home: SeenPage, window: Window): Judged {
  const entries = sections.flatMap(({ newest, place }) =>
    newest === null ? [] : [{ day: newest.date, evidence: evidenceOf(place, `${newest.item.title} ${newest.date}`) }],
  );
  const newest = newestOf(entries, window.at);
  if (newest !== null && newest.day >= window.from) return told('passed', newest, window);
  const isKnown = sections.every((section) => section.content === 'blank' || section.newest !== null);
  if (newest !== null && isKnown) {
    const { message, ...judged } = told('failed', newest, window);
    return {
      ...judged,
      message: {
        zh: `首页仅为导航入口；二级页面：${message.zh}`,
        en: `The home page only leads on; second level: ${message.en}`,
      },
    };
  }
  return {
    outcome: 'cantTell',
    message: {
      zh: `首页没有读到带日期的条目，${sections.length} 个二级栏目也未能全部核对（监测时间点 ${window.at}）`,
      en: `No dated entries were read on the home page, and not all of ${sections.length} columns could be looked at (date of inspection ${window.at})`,
    },
    evidence: [evidenceOf(home)],
  };
}

function plain(outcome: Verdict['outcome'], message: Text): Judged {
  return { outcome, message, evidence: [] };
}
