import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import { PASSING_FAILURES } from '../../model/failure.ts';
import { catalogueColumn, pageAddress } from '../../model/catalogue-address.ts';
import type { Link } from '../../model/observation/index.ts';
import { mergedLink } from '../merged-link.ts';
import { shareParam, wordsParam } from '../params.ts';
import { partOf } from './dead-link.ts';
import { openLinkSample } from './link-sample.ts';
import { linkStateOf } from './link-state.ts';
import { LINK_TYPES, typeOf, USUAL_TYPES } from './link-types.ts';

const params = z.strictObject({
  types: wordsParam(LINK_TYPES, USUAL_TYPES, {
    zh: `检查哪些类型的链接（${LINK_TYPES.join('、')}）`,
    en: 'kinds of links that are checked (page, attachment, frame, image, script, style, media, icon, form, in Chinese)',
  }),
  untestedShare: shareParam('20%', {
    zh: '站外链接中未能检查的超过这个比例，才报“未能检查”；站内链接有一个就报',
    en: 'share of the external links that may go unchecked, inclusive, before that is reported; of internal links one is enough',
  }),
});

/** 链接不可用: an address that pages of the site lead to and that does not open. One verdict an address. */
export const brokenLinks = defineCheck({
  id: 'broken-links',
  version: 3,
  stage: 'stable',
  name: { zh: '链接不可用', en: 'Broken links' },
  docs: {
    what: {
      zh: '首页和其他页面上打不开的链接：页面、附件、框架、图片、脚本、样式、音视频，站内站外都查。',
      en: 'Links of the home page and other pages that do not open: pages, attachments, frames, images, scripts, style sheets, media, on the site and elsewhere.',
    },
    why: {
      zh: '点开是错误页，公众就得不到要找的信息；首页的坏链最先被看到。',
      en: 'Behind a link that leads to an error there is no information, and those of the home page are seen first.',
    },
    clause: { text: '国办秘函〔2019〕19号 功能设计·可用性；国办发〔2017〕47号 附件 网页设计规范', verified: false },
    how: {
      zh: '收集所有页面的链接，同一网址只查一次；先 HEAD，不支持的改用 GET；失败的间隔重试三次。无法解析、连接被拒、超时、404、410、5xx 等记为打不开；每个打不开的网址是一个问题，不论多少页面引用；首页引用的算首页（`部位: 首页`），其余算其他页面。站外网站只有 404、410、500、502、504 或连接失败才算；403、412、429 等拒绝程序访问的，证书和安全连接方面的失败，以及对照网站也打不开时的连接失败，都不算坏链，记为未能检查。本站样式表（每站最多 300 个，每个最多 1 MB）引用的图片、字体和样式也查；打不开的由人核对，因为只有页面用到时才看得出来。返回 200 的“页面不存在”由 soft-not-found 计数。',
      en: 'Gathers the links of all pages and asks for each address once: HEAD, then GET where HEAD is refused; failures are tried three times more, apart. Names that do not resolve, refused connections, timeouts, 404, 410, 5xx and the like are dead. Each dead address is one problem, however many pages lead to it; one that the home page leads to belongs there (`部位: 首页`), others to the other pages. Of other sites only 404, 410, 500, 502, 504 and failed connections count. Refusals of robots (403, 412, 429 …), faults of certificates and handshakes, and failures while a control address failed too are no dead links but untested. What the style sheets of the site name (300 sheets of 1 MB at most) is asked for, too; what of it does not open is for a person to look at, because it is missed only where a page uses it. Pages that say with status 200 that there is nothing are counted by soft-not-found.',
    },
    cannotSee: {
      zh: '检查范围（页面数、层级、时间）以外的链接；脚本点击后才产生的网址；其他网站的样式表里的网址；需要登录才能看到的页面；打得开但内容不对的页面。',
      en: 'Links beyond the limits of pages, depth and time; addresses that scripts make on a click; those in style sheets of other sites; what stands behind a login; pages that open and are not what the link says.',
    },
    advice: {
      zh: '按清单改正或删除链接；栏目迁移时让旧网址跳转到新网址；对外部网站的链接定期巡查。',
      en: 'Mend or remove the links of the list; let old addresses lead to new ones when columns move; patrol links to other sites regularly.',
    },
  },
  needs: ['link', 'probe'],
  references: [],
  params,
  begin({ params: { types, untestedShare } }) {
    const samples = {
      首页: openLinkSample('首页', untestedShare),
      其他页面: openLinkSample('其他页面', untestedShare),
    };
    const closed = new Map<string, Link>();
    let isControlled = true;
    let rounds = { all: 0, controlled: 0 };
    const seeLink = (link: Link) => {
      if (!types.includes(typeOf(link.use))) return;
      const state = linkStateOf(link);
      if (state === 'open' || state === 'unasked') samples[partOf(link)].see(link, state);
      else {
        const asked = askedAs(link);
        closed.set(asked.url, mergedLink(closed.get(asked.url), asked));
      }
    };
    return {
      see(seen) {
        if (seen.kind === 'link') seeLink(seen);
        else {
          isControlled &&= seen.controlled;
          rounds = { all: rounds.all + 1, controlled: rounds.controlled + Number(seen.controlled) };
        }
      },
      end() {
        for (const link of closed.values()) {
          const isCutOff = rounds.all > 0 && rounds.controlled === 0;
          const isOurs = (!isControlled && isPassing(link)) || (isCutOff && isSilentOther(link));
          samples[partOf(link)].see(link, isOurs ? 'uncontrolled' : linkStateOf(link));
        }
        return [...samples.首页.end(), ...samples.其他页面.end()];
      },
    };
  },
});

/** The columns of a catalogue are one page to its server: where that does not open it is one problem and not one for each of them. */
const askedAs = (link: Link): Link =>
  catalogueColumn(link.url) === null ? link : { ...link, url: pageAddress(link.url) };

/**
 * While no control ever answered, the world outside the site was perhaps not to be reached: silence of others proves nothing. Where
 * no other site answered at all, the log does not even call it a failure.
 */
function isSilentOther({ scope, reach }: Link): boolean {
  return scope === 'external' && reach !== null && (reach.failure !== null || reach.status === null);
}

/** What may be trouble of our own network where the control address did not answer either. */
function isPassing({ reach }: Link): boolean {
  return reach !== null && reach.failure !== null && PASSING_FAILURES.has(reach.failure);
}
