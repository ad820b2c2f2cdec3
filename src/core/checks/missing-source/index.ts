import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { SeenPage } from '../../model/observation/index.ts';
import type { Verdict } from '../../model/verdict.ts';
import { evidenceOf } from '../evidence.ts';
import { openPageVerdicts } from '../page-verdicts.ts';

/** 未注明来源: an article that was published on a day and does not say where it comes from. */
export const missingSource = defineCheck({
  id: 'missing-source',
  version: 2,
  stage: 'stable',
  name: { zh: '未注明信息来源', en: 'Missing source' },
  docs: {
    what: {
      zh: '文章页没有显示信息来源，或“来源”后面是空的。',
      en: 'An article shows no source, or nothing behind the word for it.',
    },
    why: {
      zh: '发布信息应注明来源，转载的更要能查到出处。',
      en: 'Who reads it has to know who says it, most of all where it is reprinted.',
    },
    clause: { text: '国办发〔2017〕47号 网页设计规范（发布时间、来源）', verified: false },
    how: {
      zh: '只看显示了发布日期的文章页：读取标题附近的“来源”“发布机构”等，都没有或为空的，存在问题。一页一个问题。ContentSource 标签不显示给公众，不算。',
      en: 'Looks at articles that show a date, and at what stands near their titles: 来源, 发布机构 and the like. None of them, or an empty one, fails, a problem a page. The tag ContentSource is not shown to people and does not count.',
    },
    cannotSee: {
      zh: '来源是否真实；脚本生成、未能渲染的页面；没有显示日期的页面（undated-pages）。',
      en: 'Whether the source is true; pages built by scripts that were not run; pages without a date (undated-pages).',
    },
    advice: {
      zh: '在文章模板中显示来源，发布时必填。',
      en: 'Show the source in the template of articles, and make it a must when publishing.',
    },
  },
  needs: ['page', 'link'],
  references: [],
  params: z.strictObject({}),
  begin() {
    const verdicts = openPageVerdicts({
      inOrder: { zh: '注明了来源', en: 'the source is shown' },
      subject: { zh: '信息来源', en: 'sources' },
      isAbout: ({ facts }) => facts.kind === 'article' && facts.published !== null,
      judge,
    });
    return {
      see: (seen) => (seen.kind === 'link' ? verdicts.seeLink(seen) : verdicts.seePage(seen)),
      found: () => verdicts.found(),
      end: () => verdicts.end(),
    };
  },
});

/** Null for a page that shows its source. */
function judge(page: SeenPage): Verdict | null {
  const { source, title } = page.facts;
  if (source !== null && source.trim() !== '') return null;
  return {
    outcome: 'failed',
    problem: page.url,
    about: { 情形: source === null ? '没有来源' : '来源为空' },
    message:
      source === null
        ? { zh: '文章没有显示来源', en: 'The article shows no source' }
        : { zh: '“来源”后面是空的', en: 'Nothing stands behind 来源' },
    evidence: [evidenceOf(page, title)],
  };
}
