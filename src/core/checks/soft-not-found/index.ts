import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import { type Host, type Link, type Nowhere, stateOf } from '../../model/observation/index.ts';
import type { Text } from '../../model/text.ts';
import type { Verdict } from '../../model/verdict.ts';
import { evidenceOf, firstEvidence } from '../evidence.ts';
import { mergedLink } from '../merged-link.ts';
import { openOwnHost } from '../own-host.ts';
import { percentText } from '../percent-text.ts';

/** 不存在的页面返回正常状态: what a link leads to is not there, and the server says with status 200 that it is. */
export const softNotFound = defineCheck({
  id: 'soft-not-found',
  version: 3,
  stage: 'stable',
  name: { zh: '页面不存在却返回正常状态', en: 'Missing pages answered as if they were there' },
  docs: {
    what: {
      zh: '链接指向的页面已不存在，服务器却返回 200：显示“页面不存在”之类的内容，或跳转到首页。',
      en: 'A link leads to a page that is gone, and the server answers 200 with words that it is gone, or leads to the home page.',
    },
    why: {
      zh: '对公众来说这就是坏链，而巡查程序和搜索引擎看不出来。',
      en: 'For a visitor it is a dead link, and patrols and search engines do not notice.',
    },
    clause: { text: '国办秘函〔2019〕19号 功能设计·可用性', verified: false },
    how: {
      zh: '先访问一个不可能存在的网址，再在页面最多的 20 个一级目录下各访问一个（与该目录的页面同样写法），记下服务器怎样回答；站内网址返回 200 而回答与之相同的，即页面不存在。目录首页与该回答相同的目录不作对照。每个网址是一个问题。站点对不存在的网址一律返回 200，本身不算问题，只在说明里写明。',
      en: 'Asks for an address that cannot exist, and for one below each of the twenty folders of the first level that hold the most pages, written as their pages are, and notes the answers; an address of the site that is answered by 200 and in the same way is not there. A folder whose own first page looks like its answer is left out. Each address is one problem. That a site answers 200 for everything is no problem by itself and is only mentioned.',
    },
    cannotSee: {
      zh: '每次显示都不同的出错页；只对某些参数（`?id=`）才显示的出错页，除非页面自己写明不存在；站外网站；只嵌在脚本里的提示。',
      en: 'Error pages that look different each time, or that stand behind a query (`?id=`) only and do not say so themselves; other sites; words that scripts show.',
    },
    advice: {
      zh: '改正或删除链接；把服务器的出错页设为返回 404。',
      en: 'Mend or remove the links, and let the server answer 404 for what is not there.',
    },
  },
  needs: ['link', 'host', 'nowhere'],
  references: [],
  params: z.strictObject({}),
  begin({ target }) {
    const soft = new Map<string, Link>();
    let open = 0;
    const host = openOwnHost(target.home);
    const folders = new Set<string>();
    const seeNowhere = ({ reach, under }: Nowhere) => {
      if (stateOf(reach) === 'open') folders.add(under);
    };
    const seeLink = (link: Link) => {
      if (link.scope === 'external' || link.state !== 'open') return;
      if (link.isSoftNotFound) soft.set(link.url, mergedLink(soft.get(link.url), link));
      else open++;
    };
    return {
      see(seen) {
        if (seen.kind === 'link') seeLink(seen);
        else if (seen.kind === 'nowhere') seeNowhere(seen);
        else if (seen.nowhere !== null) host.see(seen);
      },
      end() {
        const found = [...soft.values()].map((link) => softVerdict(link));
        if (open === 0) return found;
        const nowhere = host.get()?.nowhere ?? null;
        return [...found, restVerdict({ open, found: found.length, nowhere, folders: [...folders].toSorted() })];
      },
    };
  },
});

function softVerdict(link: Link): Verdict {
  const { url, reach, onHome, pages, pageCount } = link;
  const end: Text =
    reach === null || reach.redirects === 0
      ? { zh: '', en: '' }
      : { zh: `，跳转到 ${reach.url}`, en: `, and leads to ${reach.url}` };
  return {
    outcome: 'failed',
    problem: url,
    about: { 部位: onHome ? '首页' : '其他页面' },
    message: {
      zh: `页面不存在，服务器却返回状态码 ${reach?.status ?? 200}${end.zh}；${pageCount} 个页面引用`,
      en: `The page is not there, and the server answers ${reach?.status ?? 200}${end.en}; pages that lead to it: ${pageCount}`,
    },
    evidence: firstEvidence(pages.map((place) => evidenceOf(place, url))),
  };
}

interface Rest {
  open: number;
  found: number;
  nowhere: Host['nowhere'];
  /** Those that answer 200 for what is not there, in order. */
  folders: readonly string[];
}

/** Without knowing how what cannot exist is answered, nothing was held against it. */
function restVerdict({ open, found, nowhere, folders }: Rest): Verdict {
  const common = { problem: '其余网址', about: { 汇总: '是' }, evidence: [] };
  if (nowhere === null) {
    const message = {
      zh: `未能访问不可能存在的网址，${open} 个能打开的网址无从对照`,
      en: `No address that cannot exist was asked for, so that ${open} addresses that open could be held against nothing`,
    };
    return { ...common, outcome: 'untested', message };
  }
  const sample = open + found;
  const share = found / sample;
  const answer = stateOf(nowhere.reach) === 'open' ? answerText(nowhere) : withFolders(answerText(nowhere), folders);
  return {
    ...common,
    outcome: 'passed',
    message: {
      zh: `共检查 ${sample} 个能打开的网址，实际不存在的占 ${percentText(share)}；${answer.zh}`,
      en: `${sample} addresses that open were checked, ${percentText(share)} are not there; ${answer.en}`,
    },
    measured: { value: share, unit: 'share', sample },
  };
}

function answerText({ reach }: NonNullable<Host['nowhere']>): Text {
  if (stateOf(reach) === 'open') {
    return {
      zh: `网站对不存在的网址返回状态码 ${reach.status ?? 200}，建议改为 404`,
      en: `the site answers ${reach.status ?? 200} for what cannot exist, where 404 is advised`,
    };
  }
  return {
    zh: `网站对不存在的网址返回${reach.status === null ? '错误' : `状态码 ${reach.status}`}`,
    en: `the site answers ${reach.status ?? 'an error'} for what cannot exist`,
  };
}

const MOST_FOLDERS = 5;

function withFolders(answer: Text, folders: readonly string[]): Text {
  if (folders.length === 0) return answer;
  const some = folders.slice(0, MOST_FOLDERS);
  const isMore = folders.length > some.length;
  return {
    zh: `${answer.zh}，但在 ${some.join('、')}${isMore ? ` 等 ${folders.length} 个目录` : ''} 下返回 200，建议改为 404`,
    en: `${answer.en}, but 200 below ${some.join(', ')}${isMore ? ` and others, ${folders.length} folders in all` : ''}, where 404 is advised`,
  };
}
