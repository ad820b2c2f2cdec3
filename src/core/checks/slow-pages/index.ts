import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import { type SeenPage, stateOf } from '../../model/observation/index.ts';
import type { Verdict } from '../../model/verdict.ts';
import { MOST_EVIDENCE } from '../../model/verdict.ts';
import { evidenceOf } from '../evidence.ts';
import { decimalParam } from '../params.ts';
import { percentText } from '../percent-text.ts';

const params = z.strictObject({
  seconds: decimalParam('3', { zh: '超过多少秒算慢', en: 'seconds; a page that takes more is slow' }),
});

/** 页面打开慢: advice, not a fault by any indicator; the home page and the other pages are one verdict each. */
export const slowPages = defineCheck({
  id: 'slow-pages',
  version: 3,
  stage: 'stable',
  name: { zh: '页面打开慢', en: 'Slow pages' },
  docs: {
    what: {
      zh: '网页的 HTML 超过 3 秒才传完。只作提示，不建议扣分。',
      en: 'The HTML of a page took more than 3 seconds to arrive. This is advice and should not cost points.',
    },
    why: {
      zh: '网页设计规范要求普通宽带下 3 秒内打开。',
      en: 'The design standard asks for pages that open within 3 seconds over an ordinary line.',
    },
    clause: { text: '国办发〔2017〕47号 附件 网页设计规范', verified: false },
    how: {
      zh: '记录每个页面从请求到读完 HTML 的时间，不含图片和脚本，检查机器自身停顿的时间不计。首页一条，其他页面合并为一条，列出最慢的十个。正好 3.000 秒不算。再次检查时，网站说没有变化的页面没有重新传输：仅这一回答就超过 3 秒的算慢，其余不计入；一部分的页面全都不计入的，记为未能检查。',
      en: 'Takes the time from asking for a page to the end of its HTML, without pictures and scripts, and without the time in which the machine that looks stood still. One verdict on the home page, one on all others with the ten slowest. Exactly 3.000 s is not slow. In a repeat, pages of which the site says that they have not changed are not sent again: where this answer alone took more than 3 seconds the page is slow, others do not count; where none counts, the answer is untested.',
    },
    cannotSee: {
      zh: '检查机器与网站之间的线路影响；一次检查的偶然波动；图片和脚本的加载时间；再次检查时没有重新传输的页面要多久。',
      en: 'The line between the machine that looks and the site; chance; the time that pictures and scripts take; in a repeat, how long pages take that were not sent again.',
    },
    advice: {
      zh: '静态化页面、压缩传输、使用缓存或 CDN；先在机关网络以外复测。',
      en: 'Serve static, compressed and cached pages; measure from another network first.',
    },
  },
  needs: ['page'],
  references: [],
  params,
  begin({ params: { seconds } }) {
    const groups = { 首页: openGroup(), 其他页面: openGroup() };
    return {
      see(page) {
        if (stateOf(page.reach) === 'open') groups[page.depth === 0 ? '首页' : '其他页面'].add(page, seconds * 1000);
      },
      end: () =>
        Object.entries(groups).flatMap(([part, group]) => {
          if (group.pages > 0) return [judge(part, group, seconds)];
          return group.unsent > 0 ? [notMeasured(part, group.unsent)] : [];
        }),
    };
  },
});

/** Pages of one part of the site, and the ten slowest of those that are slow. */
interface Group {
  /** Those of which the time is known, or known to be over the limit. */
  pages: number;
  /** Those that an earlier inspection fetched, and of which only the answer was timed that nothing has changed since. */
  unsent: number;
  slow: number;
  slowest: { milliseconds: number; page: Pick<SeenPage, 'url' | 'sha256' | 'at'> }[];
  add(page: SeenPage, limit: number): void;
}

function openGroup(): Group {
  const group: Group = {
    pages: 0,
    unsent: 0,
    slow: 0,
    slowest: [],
    add({ url, sha256, at, reach, unchangedSince }, limit) {
      const isSlow = reach.total > limit;
      if (isSlow || unchangedSince === undefined) group.pages++;
      else group.unsent++;
      if (!isSlow) return;
      group.slow++;
      const all = [...group.slowest, { milliseconds: reach.total, page: { url, sha256, at } }];
      group.slowest = all
        .toSorted((a, b) => b.milliseconds - a.milliseconds || (a.page.url < b.page.url ? -1 : 1))
        .slice(0, MOST_EVIDENCE);
    },
  };
  return group;
}

function notMeasured(part: string, unsent: number): Verdict {
  return {
    outcome: 'untested',
    problem: part,
    about: { 部位: part, 性质: '提示' },
    message: {
      zh: `${unsent} 个页面自上次检查以来没有变化，没有重新传输，不知道打开要多久`,
      en: `None of ${unsent} pages was sent again, because none has changed since the earlier inspection: how long they take is not known`,
    },
    evidence: [],
  };
}

function judge(part: string, { pages, unsent, slow, slowest }: Omit<Group, 'add'>, seconds: number): Verdict {
  const share = slow / pages;
  const worst = slowest[0]?.milliseconds ?? 0;
  const common = { problem: part, about: { 部位: part, 性质: '提示' } };
  const measured = { value: share, unit: 'share', sample: pages } as const;
  const rest =
    unsent === 0
      ? { zh: '', en: '' }
      : { zh: `；另有 ${unsent} 个没有重新传输，不计入`, en: `; ${unsent} more were not sent again and do not count` };
  if (slow === 0) {
    const message = {
      zh: `${pages} 个页面都在 ${seconds} 秒内打开${rest.zh}`,
      en: `All of ${pages} pages opened within ${seconds} s${rest.en}`,
    };
    return { ...common, outcome: 'passed', message, evidence: [], measured };
  }
  return {
    ...common,
    outcome: 'failed',
    message: {
      zh: `${pages} 个页面中 ${slow} 个（${percentText(share)}）超过 ${seconds} 秒，最慢 ${secondsText(worst)} 秒（仅作提示）${rest.zh}`,
      en: `${slow} of ${pages} pages (${percentText(share)}) took more than ${seconds} s, the slowest ${secondsText(worst)} s (advice only)${rest.en}`,
    },
    evidence: slowest.map(({ milliseconds, page }) => evidenceOf(page, `${secondsText(milliseconds)} 秒`)),
    measured,
  };
}

/** To a hundredth, upwards: what is over a limit is never told as the limit. */
const secondsText = (milliseconds: number) => (Math.ceil(milliseconds / 10) / 100).toFixed(2);
