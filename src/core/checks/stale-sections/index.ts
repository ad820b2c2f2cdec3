import { z } from 'zod';
import { type CalendarPeriod, dateBefore, daysBetween } from '../../model/calendar-date.ts';
import { defineCheck } from '../../model/check.ts';
import type { Section } from '../../model/observation/index.ts';
import { periodText } from '../../model/period-text.ts';
import type { Text } from '../../model/text.ts';
import type { Evidence, Verdict } from '../../model/verdict.ts';
import { type ArticleDays, openArticleDays } from '../article-days.ts';
import { evidenceOf } from '../evidence.ts';
import { hasOnePeriod, ONE_PERIOD, periodOf, periodParams } from '../period-param.ts';
import { sectionAbout, sectionDuty, sectionPeriod } from '../section-duty.ts';
import { unreadSection } from '../unread-section.ts';

const meaning = {
  zh: '多久没有新内容算不更新，两端都算；不写则按栏目类型',
  en: 'how long nothing new may come, both ends inclusive; by type where none is written',
};

export const STALE_PARAMS = z.strictObject(periodParams(null, meaning)).refine(hasOnePeriod, ONE_PERIOD);

/** 栏目不更新: a column that has to be kept up to date and has nothing new within its time. */
export const staleSections = defineCheck({
  id: 'stale-sections',
  version: 4,
  stage: 'stable',
  name: { zh: '栏目不更新', en: 'Stale columns' },
  docs: {
    what: {
      zh: '栏目在规定期限内没有新内容：动态要闻 2 周，一级的通知公告、政策文件和政策解读 6 个月，其他应更新栏目 1 年；登记表另有规定的从其规定。',
      en: 'A column has nothing new within its time: news 2 weeks; notices and policies of the first level, and interpretations, 6 months; others that should be updated a year; or what the register says.',
    },
    why: {
      zh: '不更新的栏目误导公众；达到一定数量是单项否决情形。',
      en: 'A column that stands still misleads people; a number of them disqualifies the site.',
    },
    clause: { text: '国办秘函〔2019〕19号 单项否决·栏目不更新；发布解读各项', verified: false },
    how: {
      zh: '取栏目列表中不晚于监测时间点的最新日期，列表没有日期的取本栏目文章的发布日期，与 [监测时间点－期限，监测时间点] 比较，首尾两天都算更新。期限依次取：登记表的天数、方案的参数、栏目类型。列表和文章都没有日期的，视为不更新。按名称是一篇常设文字（指南、制度、简介、联系方式等）、页面上也只有自己的文字的，不要求更新；没有登记为栏目的首页也不要求，另查（stale-home-page）。一个栏目一个结论，问题以栏目地址标识。未登记的栏目，除首页直接链接的动态要闻、通知公告、政策文件、政策解读外，是否“应更新”由人认定，答“待人工判定”。广东省政府信息公开目录平台的栏目（…/gkmlpt/index#721）按平台给出的条目判断。',
      en: 'Takes the newest date of the list up to the date of inspection, or of the articles of the column where the list shows none, and holds it against [date − time, date], both days inside. The time is that of the register, else of the scheme, else of the type. Where neither list nor articles have dates the column counts as not updated. One standing text by its name (指南, 制度, 简介, 联系方式 …) that shows text of its own and no list need not be updated, nor need the home page where it is not registered as a column: that is another check (stale-home-page). One verdict for each column, known by its address. Whether a column that is not registered should be updated is for a person to say, but for news, notices, policies and interpretations to which the home page leads. Columns of 广东省政府信息公开目录平台 (…/gkmlpt/index#721) are judged by the entries that the platform tells.',
    },
    cannotSee: {
      zh: '脚本生成而未渲染、内容在未能读取的框架中、拒绝程序访问的栏目；列表不按时间排列时后面各页的新内容；空白栏目另查（blank-sections）。',
      en: 'Columns built by scripts that were not run, in frames that were not read, or refused; newer entries on later pages of a list that is not in order of time. Blank columns are another check (blank-sections).',
    },
    advice: {
      zh: '补发应公开的信息；长期没有内容的栏目合并或关停，并更新栏目登记。',
      en: 'Publish what is due; merge or close columns that have nothing to say, and correct the register.',
    },
  },
  needs: ['section', 'page'],
  references: [],
  params: STALE_PARAMS,
  begin({ at, params }) {
    const sections: Section[] = [];
    const articles = openArticleDays(at);
    const ofScheme = periodOf(params);
    return {
      see: (seen) => void (seen.kind === 'section' ? sections.push(seen) : articles.see(seen)),
      end() {
        const articlesOf = articles.of(sections);
        return sections.map((section) => judge(section, { at, ofScheme, articles: articlesOf(section) }));
      },
    };
  },
});

interface Known {
  at: string;
  ofScheme: CalendarPeriod | null;
  articles: ArticleDays | null;
}

type Judged = Pick<Verdict, 'outcome' | 'message' | 'evidence' | 'measured'>;

function judge(section: Section, known: Known): Verdict {
  const about = sectionAbout(section);
  const judged = judgedBy(section, known);
  if (judged.outcome !== 'failed' || sectionDuty(section).isDue === 'yes')
    return { problem: section.url, about, ...judged };
  const message = {
    zh: `${judged.message.zh}；栏目未登记，是否应更新由人认定`,
    en: `${judged.message.en}; it is not registered, and a person has to say whether it should be updated`,
  };
  return { problem: section.url, about, ...judged, outcome: 'cantTell', message };
}

function judgedBy(section: Section, { at, ofScheme, articles }: Known): Judged {
  const period = sectionPeriod(section, ofScheme);
  const name = section.name;
  if (period === null)
    return plain('inapplicable', { zh: `“${name}”不要求定期更新`, en: `"${name}" need not be updated regularly` });
  if (section.content === 'unknown') return unreadSection(section);
  if (section.content === 'blank')
    return plain('inapplicable', {
      zh: `“${name}”是空白栏目，按空白栏目检查`,
      en: `"${name}" is blank and counts as that`,
    });
  const newest = newestOf(section, articles);
  if (newest !== null) return dated(section, newest, { at, period });
  return section.dated > 0 ? onlyInFuture(section, at) : undated(section, articles, { at, period });
}

interface Newest {
  date: string;
  evidence: Evidence;
}

/** The newer one of list and articles. */
function newestOf(section: Section, articles: ArticleDays | null): Newest | null {
  const listed = section.newest;
  const inList =
    listed === null
      ? null
      : { date: listed.date, evidence: evidenceOf(section.place, `${listed.item.title} ${listed.date}`) };
  const ofArticles = articles?.newest ?? null;
  if (ofArticles === null || (inList !== null && inList.date >= ofArticles.date)) return inList;
  return { date: ofArticles.date, evidence: evidenceOf(ofArticles.place, ofArticles.date) };
}

interface Window {
  at: string;
  period: CalendarPeriod;
}

function dated({ name }: Section, { date, evidence }: Newest, { at, period }: Window): Judged {
  const limit = periodText(period);
  if (date > at) {
    return {
      outcome: 'cantTell',
      message: {
        zh: `“${name}”最新日期 ${date} 晚于监测时间点 ${at}`,
        en: `The newest date of "${name}", ${date}, lies after the date of inspection ${at}`,
      },
      evidence: [evidence],
    };
  }
  const days = daysBetween(date, at);
  return {
    outcome: date >= dateBefore(at, period) ? 'passed' : 'failed',
    message: {
      zh: `“${name}”最新内容 ${date}，距监测时间点 ${at} 已 ${days} 天（期限 ${limit.zh}）`,
      en: `The newest entry of "${name}" is of ${date}, ${days} days before the date of inspection ${at} (allowed: ${limit.en})`,
    },
    evidence: [evidence],
    measured: { value: days, unit: 'days', sample: 1 },
  };
}

function onlyInFuture({ name, dated: count, place }: Section, at: string): Judged {
  return {
    outcome: 'cantTell',
    message: {
      zh: `“${name}”的 ${count} 个日期都晚于监测时间点 ${at}`,
      en: `All ${count} dates of "${name}" lie after the date of inspection ${at}`,
    },
    evidence: [evidenceOf(place)],
  };
}

/** Fewer articles without a date say nothing about a column that has more entries. */
const FEWEST_ARTICLES = 3;

/** C8: without dates it counts as not updated; but only where articles were read that have none either. */
function undated({ name, entries, place }: Section, articles: ArticleDays | null, { at, period }: Window): Judged {
  const limit = periodText(period);
  const isKnown = articles !== null && articles.articles >= Math.min(FEWEST_ARTICLES, entries) && articles.dated === 0;
  const zh = `“${name}”列表 ${entries} 条都没有日期`;
  const en = `None of the ${entries} entries of "${name}" has a date`;
  return {
    outcome: isKnown ? 'failed' : 'cantTell',
    message: isKnown
      ? {
          zh: `${zh}，已读的 ${articles.articles} 篇文章也没有，视为 ${limit.zh}内未更新（监测时间点 ${at}）`,
          en: `${en}, nor has any of the ${articles.articles} articles read: counts as not updated within ${limit.en} of ${at}`,
        }
      : { zh: `${zh}，未能从文章核对`, en: `${en}, and articles could not tell` },
    evidence: [evidenceOf(place)],
  };
}

function plain(outcome: Verdict['outcome'], message: Text): Judged {
  return { outcome, message, evidence: [] };
}
