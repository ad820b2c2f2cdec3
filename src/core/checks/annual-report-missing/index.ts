import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { PagePlace, SeenPage } from '../../model/observation/index.ts';
import type { Text } from '../../model/text.ts';
import { type Evidence, MOST_EVIDENCE, type Verdict } from '../../model/verdict.ts';
import { openCrawlReach } from '../crawl-reach.ts';
import { evidenceOf, type EvidenceTally, openEvidenceTally } from '../evidence.ts';
import { pageTag } from '../page-tag.ts';
import { dayParam } from '../params.ts';
import { ANNUAL_REPORTS, type AnnualReport, dueYear, isAboutReports, yearIn } from './reports.ts';

/** 年度报表或年度报告未公开: the annual table of the website, or the annual report on open government, of the year that is due is not there. */
export const annualReportMissing = defineCheck({
  id: 'annual-report-missing',
  version: 4,
  stage: 'stable',
  name: { zh: '年度报表或年度报告未公开', en: 'Annual table or report missing' },
  docs: {
    what: {
      zh: '没有公开应公开年度的政府网站工作年度报表（1 月 31 日前），或政府信息公开工作年度报告（部门 1 月 31 日前，政府 3 月 31 日前）。',
      en: 'The annual table of the website (due by 31 January), or the annual report on open government (departments by 31 January, governments by 31 March), of the year that is due is not there.',
    },
    why: {
      zh: '年度报表是监督网站工作的依据，未按要求公开会被通报。',
      en: 'By them the work of a site is supervised; those that miss them are named in notices.',
    },
    clause: { text: '国办函〔2018〕12号；《政府信息公开条例》第四十九条', verified: false },
    how: {
      zh: '在页面标题和列表条目中找这两种报表及其年度。到期次日起应有上一年度的，到期当日及以前应有再上一年度的。“关于……情况的报告”和印发、公布报告的通知也算，布置、报送报告的通知和政务公开工作总结不算。标题没有年度的由人判定；全站读完仍没有的，存在问题；没有读完的，不下结论。',
      en: 'Looks for both among the titles of pages and entries of lists, with their years. From the day after the due date the last year has to be there, until then the one before. Reports that are called 关于…的报告 and notices that publish one (关于印发…报告的通知) count; notices that ask for one and summaries of the work (政务公开工作总结) do not. A title without a year is left to a person. Nothing on a site that was read to its end fails; where it was not, nothing is concluded.',
    },
    cannotSee: {
      zh: '报表内容是否完整、前后一致；公布在其他网站的报表；只有图片标题的报表；首次公开的日期。',
      en: 'Whether the figures are whole and consistent; reports on another site, or with a picture for a title; when it was published.',
    },
    advice: {
      zh: '补上问题中所列的一种：政府网站工作年度报表放在首页醒目位置，并把地址报送主管单位；政府信息公开工作年度报告放在政府信息公开年报栏目，标题写明年度。',
      en: 'Publish the one that is named: the annual table of the website where the home page shows it, its address told to the supervising office; the report on open government in the column for these reports, with its year in the title.',
    },
  },
  needs: ['page', 'limit'],
  references: [],
  params: z.strictObject({
    tableDue: dayParam('01-31', {
      zh: '上一年网站工作年度报表最迟哪一天公布（月-日）',
      en: 'last day for the annual table of the website (month-day)',
    }),
    departmentReportDue: dayParam('01-31', {
      zh: '部门上一年信息公开工作年度报告最迟哪一天公布',
      en: 'last day for the report on open government of a department',
    }),
    governmentReportDue: dayParam('03-31', {
      zh: '政府上一年信息公开工作年度报告最迟哪一天公布',
      en: 'last day for the report on open government of a government',
    }),
  }),
  begin({ target, at, moment, params }) {
    const reach = openCrawlReach();
    const found = ANNUAL_REPORTS.map((report) => openFound(report, dueYear(at, params[report.due(target.standing)])));
    let home: PagePlace | null = null;
    return {
      see(seen) {
        reach.see(seen);
        if (seen.kind !== 'page') return;
        if (seen.depth === 0 && (home === null || seen.url < home.url))
          home = { url: seen.url, sha256: seen.sha256, at: seen.at };
        seeTitles(seen, found);
        for (const name of columnNamesOf(seen)) for (const one of found) one.nameColumn(name, seen);
      },
      end() {
        const evidence = home === null ? { url: target.home, quote: null, at: moment, sha256: null } : evidenceOf(home);
        const gap = reach.gap();
        return found.map((one): Verdict => ({
          problem: `${target.home} ${one.year} 年${one.report.name}`,
          about: { 报表: one.report.name },
          ...judge(one, { at, gap, evidence }),
        }));
      },
    };
  },
});

/** Reports of the year that is due, of years before, and of no year that is told. */
interface Found {
  report: AnnualReport;
  year: number;
  due: EvidenceTally;
  /** By year. */
  earlier: ReadonlyMap<number, EvidenceTally>;
  /** The pages of columns that are called like it. */
  columns: EvidenceTally;
  /** Without those that are the names of columns. */
  unclear(): EvidenceTally;
  add(title: string, page: SeenPage): void;
  /** A column may be called like the report that it is for (政府信息公开年报), and is none. */
  nameColumn(name: string, page: SeenPage): void;
}

function openFound(report: AnnualReport, year: number): Found {
  const [due, columns] = [openEvidenceTally(), openEvidenceTally()];
  const earlier = new Map<number, EvidenceTally>();
  const withoutYear = new Map<string, EvidenceTally>();
  const columnNames = new Set<string>();
  return {
    report,
    year,
    due,
    earlier,
    columns,
    unclear() {
      const all = openEvidenceTally();
      for (const [title, tally] of withoutYear)
        if (!columnNames.has(title)) for (const evidence of tally.first()) all.add(evidence);
      return all;
    },
    nameColumn(name, page) {
      if (!report.title.test(name)) return;
      columnNames.add(name);
      if (page.facts.kind === 'section') columns.add(evidenceOf(page, name));
    },
    add(title, page) {
      if (!report.title.test(title) || isAboutReports(title)) return;
      const named = yearIn(title);
      if (named === null) {
        const tally = withoutYear.get(title) ?? openEvidenceTally();
        withoutYear.set(title, tally);
        tally.add(evidenceOf(page, title));
      } else if (named >= year) due.add(evidenceOf(page, title));
      else {
        const tally = earlier.get(named) ?? openEvidenceTally();
        earlier.set(named, tally);
        tally.add(evidenceOf(page, title));
      }
    },
  };
}

function seeTitles(page: SeenPage, found: readonly Found[]): void {
  const { title, htmlTitle, items, kind } = page.facts;
  if (kind === 'error') return;
  seeTitle(title ?? htmlTitle ?? '', page, found);
  for (const item of items) seeTitle(item.title, page, found);
}

/** Most titles are about something else, and a site has a million of them. */
function seeTitle(title: string, page: SeenPage, found: readonly Found[]): void {
  if (title.includes('报')) for (const one of found) one.add(title, page);
}

function columnNamesOf({ facts }: SeenPage): string[] {
  const tag = pageTag(facts.tags, 'ColumnName');
  const title = facts.kind === 'section' ? facts.title : null;
  return [tag, title].filter((name) => name !== null);
}

interface Known {
  at: string;
  gap: Text | null;
  evidence: Evidence;
}

function judge(
  { report, year, due, earlier, columns, unclear: unclearOf }: Found,
  { at, gap, evidence }: Known,
): Pick<Verdict, 'outcome' | 'message' | 'evidence'> {
  const unclear = unclearOf();
  const what = `${year} 年${report.name}`;
  if (due.count > 0)
    return {
      outcome: 'passed',
      message: { zh: `已公开 ${what}`, en: `The ${report.name} of ${year} is there` },
      evidence: due.first(),
    };
  if (unclear.count > 0) {
    const message = {
      zh: `有${report.name}，标题没有年度，是否为 ${year} 年由人判定`,
      en: `There is a ${report.name} without a year: a person has to see whether it is that of ${year}`,
    };
    return { outcome: 'cantTell', message, evidence: unclear.first() };
  }
  if (gap !== null) {
    const message = {
      zh: `没有看到 ${what}，但${gap.zh}，不能判定`,
      en: `The ${report.name} of ${year} was not seen, but nothing can be concluded: ${gap.en}`,
    };
    return { outcome: 'untested', message, evidence: [] };
  }
  const others =
    earlier.size === 0 ? { zh: '', en: '' } : { zh: '，只有以前年度的', en: ', only those of earlier years' };
  return {
    outcome: 'failed',
    message: {
      zh: `全站没有 ${what}${others.zh}（监测时间点 ${at}）`,
      en: `No ${report.name} of ${year} on the whole site${others.en} (date of inspection ${at})`,
    },
    evidence: nearest([latestFirst(earlier), columns.first(), [evidence]]),
  };
}

/** The latest year first: what somebody wants to see who looks for the one that is due. */
function latestFirst(earlier: Found['earlier']): Evidence[] {
  const years = [...earlier].toSorted(([a], [b]) => b - a);
  return years.flatMap(([, tally]) => tally.first()).slice(0, MOST_EVIDENCE);
}

const nearest = (kinds: readonly (readonly Evidence[])[]): readonly Evidence[] =>
  kinds.find(({ length }) => length > 0) ?? [];
