import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Website } from '../../model/website.ts';
import { evidenceOf } from '../evidence.ts';
import { openPageVerdicts } from '../page-verdicts.ts';
import { kindForTags, openRequiredTags, tagsParam } from '../required-tags.ts';
import { openDisputedCodes, taggedPage, type TaggedPage } from './disputed-codes.ts';
import { faultOf, publicDomain, tagValues, type SiteValues, type TagFault } from './tag-fault.ts';

/** 页面标签错误: a required tag is there and empty, a placeholder, of a wrong form, or of another site. */
export const wrongPageTags = defineCheck({
  id: 'wrong-page-tags',
  version: 5,
  stage: 'stable',
  name: { zh: '页面标签错误', en: 'Wrong page tags' },
  docs: {
    what: {
      zh: '必选标签有名无实：值为空、是占位内容或未替换的模板标记、重复且不一致；网站名称、域名、标识码与登记的不同；发布时间无法识别。',
      en: 'A required tag says nothing: it is empty, a placeholder, a mark of the template, or there twice with different values; name, domain or code of the site are not the registered ones; the time of publishing is none.',
    },
    why: {
      zh: '标签套用了别的网站或没有填写，搜索引擎和监管平台就会认错网站、栏目和时间。',
      en: 'With tags of another site, or with none in them, search engines and supervisors mistake site, column and time.',
    },
    clause: { text: '国办发〔2017〕47号 附件 网页设计规范；国办秘函〔2019〕19号 功能设计·页面标签', verified: false },
    how: {
      zh: '逐页检查该类页面的必选标签（没有的由 missing-page-tags 判断）。值只是字段自己的名称（来源、【标题】、#发布时间#、请填写来源）的，是占位内容。SiteName 与登记的网站名称对照，“门户网站”等后缀不计，一方包含另一方的算相同；SiteDomain 应为网站或页面所在的域名，不带 http:// 和路径，www 不计；SiteIDCode 应为 10 位数字或 bm（兵团为 bt）加 8 位数字；PubDate 应为日期，写到日、分、秒都可以。没有登记的名称不对照；没有登记标识码时，只有标签与本页页脚不同的，才与首页页脚（首页没有的与多数页面）的标识码对照，页脚错而标签对的不算。每个有错的页面是一个问题，错得一样的归为一类（模板）。',
      en: 'Checks the required tags of the kind of each page (those that are not there are told by missing-page-tags). A value that is nothing but the label of its field (来源, 【标题】, #发布时间#, 请填写来源) is a placeholder. SiteName is held against the registered name, without endings such as 门户网站, and passes where one holds the other; SiteDomain is the domain of the site or of the page, without http:// and path, www or not; SiteIDCode is ten digits, or `bm` and eight; PubDate is a date, to the day, minute or second. A name that is not registered is not compared. Where no code is registered, a tag that differs from the foot of its own page is held against the code at the foot of the home page, else of most pages: it is not wrong because that foot is. Each page with faults is one problem, pages with the same ones belong together (模板).',
    },
    cannotSee: {
      zh: '栏目名称、描述、关键词是否贴切；PubDate 是否为真实的发布时间（见 forged-dates）；没有登记时套用的其他网站名称。',
      en: 'Whether names, descriptions and keywords of columns fit; whether PubDate is the true time (forged-dates); names of other sites where none is registered.',
    },
    advice: {
      zh: '改正模板中写死的值，让标签取自本网站、本栏目、本文章的真实数据，重新发布页面。',
      en: 'Mend what templates have written into them, take tags from the site, column and article at hand, and publish the pages again.',
    },
  },
  needs: ['page', 'link'],
  references: [],
  params: z.strictObject({ tags: tagsParam() }),
  begin({ target, params: { tags } }) {
    const requiredTags = openRequiredTags(tags);
    const judgeAs = (page: TaggedPage, known: SiteValues) => judge(page, requiredTags(page.kind), known);
    const site = siteValues(target);
    const disputed = openDisputedCodes();
    const verdicts = openPageVerdicts({
      inOrder: { zh: '标签值没有错误', en: 'the values of tags are in order' },
      subject: { zh: '页面标签', en: 'tags' },
      isAbout: (page) => requiredTags(kindForTags(page)).length > 0,
      judge: (page) =>
        site.siteCode === null && disputed.isDisputed(page) ? 'later' : judgeAs(taggedPage(page), site),
      *later() {
        const settled = { ...site, siteCode: disputed.usual() };
        for (const page of disputed.pages()) yield judgeAs(page, settled);
      },
    });
    return {
      see(seen) {
        if (seen.kind === 'link') return verdicts.seeLink(seen);
        if (site.siteCode === null) disputed.see(seen);
        verdicts.seePage(seen);
      },
      found: () => verdicts.found(),
      end: () => verdicts.end(),
    };
  },
});

function siteValues({ home, name, siteCode }: Website): SiteValues {
  return { name, siteCode, domain: publicDomain(home), url: home };
}

function judge(page: TaggedPage, required: readonly string[], site: SiteValues): Verdict | null {
  const { kind, tags } = page;
  // A site may have moved to the host of the page.
  const known = { ...site, url: page.url };
  const values = tagValues(tags);
  const faults: TagFault[] = [];
  for (const tag of required) {
    const fault = faultOf(values, tag, known);
    if (fault !== null) faults.push(fault);
  }
  if (faults.length === 0) return null;
  return {
    outcome: 'failed',
    problem: page.url,
    about: { 页面类型: kind, 模板: faults.map(({ tag, fault }) => `${tag} ${fault.zh}`).join('；') },
    message: {
      zh: `${faults.length} 个标签有错：${faults.map((fault) => faultText(fault, 'zh')).join('；')}`,
      en: `${faults.length} tags are wrong: ${faults.map((fault) => faultText(fault, 'en')).join('; ')}`,
    },
    evidence: [evidenceOf(page, faults.map(({ tag, value }) => `${tag}=${value}`).join(' '))],
    measured: { value: faults.length, unit: 'count', sample: required.length },
  };
}

const LONGEST_VALUE = 40;

function faultText({ tag, value, fault }: TagFault, language: 'zh' | 'en'): string {
  const signs = Array.from(value);
  const shown = signs.length > LONGEST_VALUE ? `${signs.slice(0, LONGEST_VALUE).join('')}…` : value;
  const quoted = value === '' ? '' : language === 'zh' ? `“${shown}”` : ` “${shown}”`;
  return language === 'zh' ? `${tag}${quoted}${fault.zh}` : `${tag}${quoted} ${fault.en}`;
}
