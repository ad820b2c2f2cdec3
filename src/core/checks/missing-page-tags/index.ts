import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { SeenPage } from '../../model/observation/index.ts';
import type { PageKind } from '../../model/page-facts.ts';
import type { Verdict } from '../../model/verdict.ts';
import { evidenceOf } from '../evidence.ts';
import { hasPageTag } from '../page-tag.ts';
import { openPageVerdicts } from '../page-verdicts.ts';
import { kindForTags, openRequiredTags, tagsParam } from '../required-tags.ts';

/** 页面标签缺失: a page without one of the tags that its kind must have. A tag that is there but empty is `wrong-page-tags`. */
export const missingPageTags = defineCheck({
  id: 'missing-page-tags',
  version: 3,
  stage: 'stable',
  name: { zh: '页面标签缺失', en: 'Missing page tags' },
  docs: {
    what: {
      zh: '首页、栏目页、内容页缺少必选的 <meta> 标签：首页 3 个，栏目页 7 个，内容页 10 个。',
      en: 'A home, column or article page lacks required <meta> tags: 3 on the home page, 7 on a column, 10 on an article.',
    },
    why: {
      zh: '标签是搜索引擎和监管平台识别网站、栏目和信息的依据。',
      en: 'By the tags search engines and supervisors recognise a site, its columns and its articles.',
    },
    clause: { text: '国办发〔2017〕47号 附件 网页设计规范；国办秘函〔2019〕19号 功能设计·页面标签', verified: false },
    how: {
      zh: '读取每个页面 <head> 中的 <meta name content>，名称不分大小写，按页面类型逐个核对；栏目地址上的固定文字（概况、指南等：有栏目标签，没有文章标签，不显示日期）按栏目页核对。每个缺标签的页面是一个问题，缺得一样的页面归为一类（模板）。只嵌在其他页面框架里的内容、打不开的页面、报错页面和软 404 不检查。',
      en: 'Reads <meta name content> of every page, names in any case, and holds them against the kind of the page; the standing text at the address of a column (an overview, a guide: tags of a column, none of an article, no day shown) is a column. A page with missing tags is one problem; pages that lack the same ones belong together (模板). Content of frames, pages that did not open, error pages and soft 404s are left out.',
    },
    cannotSee: {
      zh: '脚本生成、未能渲染的页面；抽查范围以外的页面。',
      en: 'Pages built by scripts that were not run, and pages that were not visited.',
    },
    advice: {
      zh: '在网站模板的 <head> 中补齐缺少的标签，重新发布栏目和文章。',
      en: 'Add the missing tags to the templates of the site and publish the pages again.',
    },
  },
  needs: ['page', 'link'],
  references: [],
  params: z.strictObject({ tags: tagsParam() }),
  begin({ params: { tags } }) {
    const requiredTags = openRequiredTags(tags);
    const wording = openWording();
    const verdicts = openPageVerdicts({
      inOrder: { zh: '必选标签齐全', en: 'all required tags are there' },
      subject: { zh: '页面标签', en: 'tags' },
      isAbout: (page) => requiredTags(kindForTags(page)).length > 0,
      judge: (page) => judge(page, requiredTags(kindForTags(page)), wording),
    });
    return {
      see: (seen) => (seen.kind === 'link' ? verdicts.seeLink(seen) : verdicts.seePage(seen)),
      found: () => verdicts.found(),
      end: () => verdicts.end(),
    };
  },
});

type Told = Pick<Verdict, 'about' | 'message'> & Required<Pick<Verdict, 'measured'>>;

/** What is said of a page, once for all that lack the same: often every page of a site lacks some tags. */
function openWording(): (kind: PageKind, missing: readonly string[], sample: number) => Told {
  const known = new Map<string, Told>();
  return (kind, missing, sample) => {
    const list = missing.join('、');
    const key = `${kind} 缺 ${list}`;
    const told = known.get(key) ?? wordsOn(kind, { key, list, count: missing.length, sample });
    known.set(key, told);
    return told;
  };
}

function wordsOn(
  kind: PageKind,
  { key, list, count, sample }: { key: string; list: string; count: number; sample: number },
): Told {
  return {
    about: { 页面类型: kind, 模板: key },
    message: {
      zh: `应有 ${sample} 个必选标签，缺少 ${count} 个：${list}`,
      en: `${count} of ${sample} required tags are missing: ${list}`,
    },
    measured: { value: count, unit: 'count', sample },
  };
}

function judge(page: SeenPage, required: readonly string[], wording: ReturnType<typeof openWording>): Verdict | null {
  const missing = required.filter((name) => !hasPageTag(page.facts.tags, name));
  if (missing.length === 0) return null;
  const { about, message, measured } = wording(kindForTags(page), missing, required.length);
  return { outcome: 'failed', problem: page.url, about, message, evidence: [evidenceOf(page)], measured };
}
