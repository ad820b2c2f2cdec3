import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import { type Section, type SeenPage } from '../../model/observation/index.ts';
import type { Evidence, Verdict } from '../../model/verdict.ts';
import {
  type ArticleDays,
  columnsByKey,
  isPlacedByLine,
  keysOfPage,
  mayBeDated,
  openArticleDays,
} from '../article-days.ts';
import { evidenceOf, firstEvidence } from '../evidence.ts';
import { openPageVerdicts, PAGES_IN_ORDER, restVerdict } from '../page-verdicts.ts';
import { pageTag } from '../page-tag.ts';
import { sectionDuty } from '../section-duty.ts';

/** 未注明发布时间: an article, or a whole column, without dates of publication. */
export const undatedPages = defineCheck({
  id: 'undated-pages',
  version: 3,
  stage: 'stable',
  name: { zh: '未注明发布时间', en: 'Undated pages' },
  docs: {
    what: {
      zh: '文章页没有显示发布时间；或者一个应更新栏目的列表和文章都没有时间（视为不更新）。',
      en: 'An article shows no date of publication; or neither the list nor the articles of a column that has to be kept up to date show one (which counts as not updated).',
    },
    why: {
      zh: '没有时间的信息，公众无法判断是否有效，检查时视为不更新。',
      en: 'Without a date nobody knows whether it still holds, and assessors count it as not updated.',
    },
    clause: {
      text: '国办发〔2017〕47号 网页设计规范；国办秘函〔2015〕15号（未注明发布时间视为不更新）',
      verified: false,
    },
    how: {
      zh: '栏目：列表条目都没有日期，读到的文章（3 篇以上，或全部）也都没有的，整个栏目是一个问题，以栏目地址标识，about 为“对象=栏目”和栏目类型。文章：有文章标签（ArticleTitle）、地址带日期、或属于应更新栏目的文章，没有显示日期的，一页一个问题（“对象=内容页”）；没有标签、地址也看不出栏目的文章，按页面上“首页 >> 栏目 >> 正文”一行归入栏目，栏目明确应更新且页面上没有任何日期的才算。所在栏目已整体判定的不再逐页列出。概况、机构职能、领导信息等常设内容不检查。',
      en: 'Columns: where no entry of the list has a date and none of the articles read (three or more, or all) has one, the whole column is one problem, known by its address (对象=栏目, with its 栏目类型). Articles: one with the tag of articles (ArticleTitle), a date in its address, or in a column to be kept up to date, that shows no date is a problem a page (对象=内容页), unless its whole column is one. An article without tags whose address tells no column belongs to the one in its line 首页 >> … >> 正文, and counts where that plainly has to be kept up to date and no day whatever stands on the page. Standing texts (overview, functions, leaders) are left out.',
    },
    cannotSee: {
      zh: '以图片显示的时间；脚本生成、未能渲染的页面；时间是否真实（forged-dates）。',
      en: 'Dates shown as pictures; pages built by scripts that were not run; whether a date is true (forged-dates).',
    },
    advice: {
      zh: '在文章模板和列表模板中显示发布时间（年-月-日 时:分）。',
      en: 'Show the date of publication (YYYY-MM-DD HH:MM) in the templates of articles and lists.',
    },
  },
  needs: ['page', 'link', 'section'],
  references: [],
  params: z.strictObject({}),
  begin({ at }) {
    const articles = openArticleDays(at);
    const sections: Section[] = [];
    const undated = new Map<string, UndatedPage>();
    let passed = 0;
    const pages = openPageVerdicts({
      inOrder: IN_ORDER,
      subject: { zh: '发布时间', en: 'dates of publication' },
      isAbout: ({ facts }) => facts.kind === 'article',
      judge(page) {
        if (page.facts.published !== null) {
          passed++;
          return null;
        }
        undated.set(page.url, {
          keys: mayBeDated(page) ? [] : keysOfPage(page),
          isArticle: isPlainlyAnArticle(page),
          isPlacedByLine: isPlacedByLine(page),
          evidence: evidenceOf(page, page.facts.title),
        });
        return verdictOnPage(page);
      },
    });
    return {
      see(seen) {
        if (seen.kind === 'section') sections.push(seen);
        else if (seen.kind === 'link') pages.seeLink(seen);
        else {
          articles.see(seen);
          pages.seePage(seen);
        }
      },
      *end() {
        const columns = columnsByKey(sections);
        const columnOf = ({ keys }: UndatedPage) =>
          keys.map((key) => columns.get(key)).find((column) => column !== undefined);
        const articlesOf = articles.of(sections);
        const whole = new Set(sections.filter((section) => isUndated(section, articlesOf(section))));
        const isTold = (problem: string) => {
          const page = undated.get(problem);
          if (page === undefined) return problem !== PAGES_IN_ORDER;
          const column = columnOf(page);
          if (column === undefined) return page.isArticle;
          const { isDue } = sectionDuty(column);
          const isAsked = page.isPlacedByLine && !page.isArticle ? isDue === 'yes' : isDue !== 'no';
          return !whole.has(column) && isAsked;
        };
        let found = 0;
        for (const verdict of pages.end()) {
          if (!isTold(verdict.problem)) continue;
          if (verdict.outcome === 'failed') found++;
          yield verdict;
        }
        // Texts that need no date were left out: they are none of the pages that were checked.
        if (passed > 0) yield restVerdict({ passed, found, inOrder: IN_ORDER });
        const shown = (section: Section) =>
          [...undated.values()].filter((page) => columnOf(page) === section).map(({ evidence }) => evidence);
        for (const section of whole) yield verdictOnColumn(section, articlesOf(section), shown(section));
      },
    };
  },
});

const IN_ORDER = { zh: '显示了发布时间', en: 'the date of publication is shown' };

interface UndatedPage {
  keys: readonly string[];
  isArticle: boolean;
  /** Its column is known by a line of its text alone: then only what plainly has to be kept up to date counts. */
  isPlacedByLine: boolean;
  evidence: Evidence;
}

const DATE_IN_ADDRESS = /[/_t](?:20\d{2})[-/]?(?:0[1-9]|1[0-2])(?:[-/_]|\d{2}|$)/u;

/** An article by its tag or address, whatever column it belongs to; texts without a date of their own have neither. */
function isPlainlyAnArticle({ url, facts }: SeenPage): boolean {
  return pageTag(facts.tags, 'ArticleTitle') !== null || DATE_IN_ADDRESS.test(url);
}

function verdictOnPage(page: SeenPage): Verdict {
  return {
    outcome: 'failed',
    problem: page.url,
    about: { 对象: '内容页' },
    message: { zh: '文章没有显示发布时间', en: 'The article shows no date of publication' },
    evidence: [evidenceOf(page, page.facts.title)],
  };
}

const FEWEST_ARTICLES = 3;

/** Columns that plainly have to be kept up to date, in which neither the list nor any article has a date. */
function isUndated(section: Section, articles: ArticleDays | null): boolean {
  if (section.content !== 'entries' || section.dated > 0 || section.entries === 0) return false;
  if (sectionDuty(section).isDue !== 'yes' || articles === null) return false;
  return articles.dated === 0 && articles.articles >= Math.min(FEWEST_ARTICLES, section.entries);
}

function verdictOnColumn(section: Section, articles: ArticleDays | null, ofArticles: readonly Evidence[]): Verdict {
  const { name, entries, place } = section;
  const read = articles?.articles ?? 0;
  return {
    outcome: 'failed',
    problem: section.url,
    about: { 对象: '栏目', 栏目类型: sectionDuty(section).type },
    message: {
      zh: `“${name}”列表 ${entries} 条和已读的 ${read} 篇文章都没有发布时间，视为不更新`,
      en: `Neither the ${entries} entries of "${name}" nor the ${read} articles read show a date: counts as not updated`,
    },
    evidence: firstEvidence([evidenceOf(place), ...ofArticles]),
    measured: { value: read, unit: 'count', sample: read },
  };
}
