import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { PagePlace, SectionType, SeenPage } from '../../model/observation/index.ts';
import { isOfOtherBody } from '../../model/other-body.ts';
import type { Text } from '../../model/text.ts';
import type { Evidence, Verdict } from '../../model/verdict.ts';
import { openCrawlReach } from '../crawl-reach.ts';
import { evidenceOf, type EvidenceTally, openEvidenceTally } from '../evidence.ts';
import { pageTag } from '../page-tag.ts';
import { wordsParam } from '../params.ts';
import { BASIC_TYPES, type BasicType, LONGEST_NAME } from './basic-types.ts';

const ALL_TYPES = BASIC_TYPES.map(({ type }) => type);

/** 未开设基本栏目: the site has no column of a kind that every government site must have. */
export const missingBasicSections = defineCheck({
  id: 'missing-basic-sections',
  version: 4,
  stage: 'stable',
  name: { zh: '未开设基本栏目', en: 'Missing basic columns' },
  docs: {
    what: {
      zh: '网站没有概况信息、机构职能、领导信息、动态要闻、政策文件、政策解读中的某一类栏目。',
      en: 'The site lacks a column of one of these kinds: overview, functions, leaders, news, policy documents, interpretations.',
    },
    why: {
      zh: '这些是政府网站应当发布的基本信息。',
      en: 'This is what a government site has to publish at the least.',
    },
    clause: { text: '国办秘函〔2019〕19号 发布解读各项；国办发〔2017〕47号', verified: false },
    how: {
      zh: '每一类一个结论：有这一类的栏目，或页面标题、栏目标签（ColumnName）是这一类的名称，即为符合（前三类可以是一篇文字；单位、机构的简介、概况既是概况信息，也介绍机构职能；医院、学院、法院、景区、社区等的简介、概况不算）。只在首页看到名称、没有读到页面的，由人判定。全站读完都没有的，存在问题；没有读完的，不下结论。',
      en: 'A verdict for each kind. A column of the kind, or a page whose title or tag (ColumnName) is one of its names, is enough; the first three may be single texts, and that about a body (单位简介, 省局概况) is an overview and tells its functions, but not that about a hospital, a college, a court, a scenic spot or a residential community. A name on the home page without its page is left to a person. Nothing on a site that was read to its end fails; where it was not, nothing is concluded.',
    },
    cannotSee: {
      zh: '名称特殊的栏目；内容是否准确、过时；设在其他网站上的栏目。',
      en: 'Columns with unusual names; whether they are right or outdated; columns that stand on another site.',
    },
    advice: {
      zh: '开设该栏目，放在首页能找到的位置，并登记。',
      en: 'Open the column, where the home page leads to it, and register it.',
    },
  },
  needs: ['section', 'page', 'limit'],
  references: [],
  params: z.strictObject({
    types: wordsParam(ALL_TYPES, ALL_TYPES.join('、'), {
      zh: '要求有哪些栏目',
      en: 'columns that have to be there, in Chinese',
    }),
  }),
  begin({ target, at, moment, params: { types } }) {
    const basics = BASIC_TYPES.filter(({ type }) => types.includes(type));
    const reach = openCrawlReach();
    const found = new Map<SectionType, Found>(
      basics.map(({ type }) => [type, { there: openEvidenceTally(), named: openEvidenceTally() }]),
    );
    let home: PagePlace | null = null;
    return {
      see(seen) {
        if (seen.kind === 'section') {
          found.get(seen.type)?.there.add(evidenceOf(seen.place, seen.name));
          return;
        }
        reach.see(seen);
        if (seen.kind !== 'page') return;
        if (seen.depth === 0 && (home === null || seen.url < home.url))
          home = { url: seen.url, sha256: seen.sha256, at: seen.at };
        if (seen.facts.kind === 'error') return;
        const names = namesOf(seen);
        for (const basic of basics) lookFor(basic, names, found.get(basic.type));
      },
      end() {
        const evidence = home === null ? { url: target.home, quote: null, at: moment, sha256: null } : evidenceOf(home);
        const gap = reach.gap();
        return [...found].map(([type, signs]) => ({
          problem: `${target.home} ${type}`,
          about: { 栏目类型: type },
          ...judge({ type, signs, gap, at, evidence }),
        }));
      },
    };
  },
});

interface Found {
  there: EvidenceTally;
  named: EvidenceTally;
}

/** What may be the name of a column on a page. */
interface Names {
  page: SeenPage;
  tag: string | null;
  /** Null on the home page, which is called like the site. */
  title: string | null;
  /** Of the home page, which leads to columns. */
  words: readonly string[];
}

function namesOf(page: SeenPage): Names {
  const { tags, title, htmlTitle, kind } = page.facts;
  return {
    page,
    tag: shortName(pageTag(tags, 'ColumnName')),
    title: kind === 'home' ? null : shortName(title ?? htmlTitle?.split(/[-_|–—]/u)[0]?.trim() ?? null),
    words: page.depth === 0 ? page.text.split(/\s+|[|｜]/u).filter((word) => shortName(word) !== null) : [],
  };
}

/** Longer texts are headlines; what tells of another body is no column about that of the site. */
function shortName(text: string | null): string | null {
  if (text === null || text.length > 2 * LONGEST_NAME || isOfOtherBody(text)) return null;
  if (text.length <= LONGEST_NAME) return text;
  return Array.from(text).length <= LONGEST_NAME ? text : null;
}

function lookFor({ name, mayBeText }: BasicType, { page, tag, title, words }: Names, found: Found | undefined): void {
  const own = mayBeText || page.facts.kind !== 'article' ? title : null;
  const named = [tag, own].find((text) => text !== null && name.test(text)) ?? null;
  if (named !== null) found?.there.add(evidenceOf(page, named));
  const word = words.find((text) => name.test(text));
  if (word !== undefined) found?.named.add(evidenceOf(page, word));
}

interface Known {
  type: SectionType;
  signs: Found;
  gap: Text | null;
  at: string;
  evidence: Evidence;
}

function judge({ type, signs, gap, at, evidence }: Known): Pick<Verdict, 'outcome' | 'message' | 'evidence'> {
  if (signs.there.count > 0)
    return {
      outcome: 'passed',
      message: { zh: `有${type}栏目`, en: `There is a column of ${type}` },
      evidence: signs.there.first(),
    };
  if (signs.named.count > 0) {
    const message = {
      zh: `首页有${type}的名称，没有读到栏目，由人判定`,
      en: `The home page names ${type}, but its column was not read: a person has to judge`,
    };
    return { outcome: 'cantTell', message, evidence: signs.named.first() };
  }
  if (gap !== null) {
    const message = {
      zh: `没有看到${type}栏目，但${gap.zh}，不能判定`,
      en: `No column of ${type} was seen, but nothing can be concluded: ${gap.en}`,
    };
    return { outcome: 'untested', message, evidence: [] };
  }
  const message = {
    zh: `全站没有${type}栏目（监测时间点 ${at}）`,
    en: `No column of ${type} on the whole site (date of inspection ${at})`,
  };
  return { outcome: 'failed', message, evidence: [evidence] };
}
