import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { Section } from '../../model/observation/index.ts';
import type { Verdict } from '../../model/verdict.ts';
import { evidenceOf } from '../evidence.ts';
import { isAboutTheSite, sectionDuty } from '../section-duty.ts';
import { unreadSection } from '../unread-section.ts';

/** 空白栏目: a column that is online and has nothing in it. */
export const blankSections = defineCheck({
  id: 'blank-sections',
  version: 5,
  stage: 'stable',
  name: { zh: '空白栏目', en: 'Blank columns' },
  docs: {
    what: {
      zh: '栏目已上线，但没有任何内容，或只有“暂无”“建设中”一类文字。',
      en: 'A column is online with nothing in it, or only words such as 暂无 or 建设中.',
    },
    why: {
      zh: '空白栏目不得上线；达到 5 个是单项否决情形。',
      en: 'Columns must not go online empty; five of them disqualify the site.',
    },
    clause: { text: '国办秘函〔2019〕19号 单项否决·栏目不更新；国办发〔2017〕47号', verified: false },
    how: {
      zh: '栏目页能打开，去掉页头、页脚和导航后没有条目。概况、机构、领导、办事类栏目和按名称是一篇常设文字的栏目（指南、制度、简介等）只要有自己的文字、人名或链接（20 字以上，不在其他页面出现）就算有内容。显示“暂无”一类文字的、已登记的、类型明确的，判为存在问题；其余由人判定这一页是不是栏目。没有登记为栏目的首页不是栏目。广东省政府信息公开目录平台的栏目（…/gkmlpt/index#721）按平台给出的条目判断。',
      en: 'The page of the column opens and has no entries beside head, foot and navigation. Columns of facts, bodies, leaders and services, and those that are one standing text by their name (指南, 制度, 简介 …), have content where they show words, names or links of their own (20 letters or more that no other pages have). It fails where it says so (暂无 …), is registered, or is plainly of a type; otherwise a person says whether it is a column at all. The home page is none where it is not registered as one. Columns of 广东省政府信息公开目录平台 (…/gkmlpt/index#721) are judged by the entries that the platform tells.',
    },
    cannotSee: {
      zh: '脚本生成而未渲染、内容在未能读取的框架中、拒绝程序访问的栏目，有自己的链接或图片、但没有读出条目的栏目（答“未能检查”）；只有过时内容的栏目。',
      en: 'Columns built by scripts that were not run, in frames that were not read, or refused, or with links or pictures of their own of which no entries were read (untested); columns that hold only outdated things.',
    },
    advice: { zh: '补充内容，或下线、合并该栏目。', en: 'Fill the column, or take it off line or merge it.' },
  },
  needs: ['section'],
  references: [],
  params: z.strictObject({}),
  begin({ at }) {
    const sections: Section[] = [];
    return { see: (section) => void sections.push(section), end: () => sections.map((section) => judge(section, at)) };
  },
});

function judge(section: Section, at: string): Verdict {
  const { name, content, placeholder, entries } = section;
  const common = {
    problem: section.url,
    about: {
      栏目类型: section.type,
      栏目级别: section.isFirstLevel ? '一级' : '其他',
      登记: section.isRegistered ? '是' : '否',
    },
  };
  if (content === 'unknown') return { ...common, ...unreadSection(section) };
  if (content === 'entries') {
    const message = { zh: `“${name}”有 ${entries} 条内容`, en: `"${name}" has ${entries} entries` };
    return { ...common, outcome: 'passed', message, evidence: [] };
  }
  if (isAboutTheSite(section)) {
    const message = { zh: `“${name}”不是栏目`, en: `"${name}" is no column` };
    return { ...common, outcome: 'inapplicable', message, evidence: [] };
  }
  const isCertain = placeholder !== null || section.isRegistered || sectionDuty(section).isDue === 'yes';
  const zh = placeholder === null ? `“${name}”没有任何条目` : `“${name}”没有条目，页面显示“${placeholder}”`;
  const en = placeholder === null ? `"${name}" has no entries` : `"${name}" has no entries and says "${placeholder}"`;
  return {
    ...common,
    outcome: isCertain ? 'failed' : 'cantTell',
    message: isCertain
      ? { zh: `${zh}（监测时间点 ${at}）`, en: `${en} (date of inspection ${at})` }
      : {
          zh: `${zh}；未登记，是否为栏目由人认定`,
          en: `${en}; it is not registered, and a person has to say whether it is a column`,
        },
    evidence: [evidenceOf(section.place, placeholder)],
  };
}
