import { FAILURES } from '../../model/failure.ts';
import type { Link } from '../../model/observation/index.ts';
import type { Text } from '../../model/text.ts';
import type { Verdict } from '../../model/verdict.ts';
import { evidenceOf, firstEvidence } from '../evidence.ts';
import { englishType, typeOf } from './link-types.ts';

/** Where a link stands; one that stands on both is one of the home page. */
export type Part = '首页' | '其他页面';
export const partOf = ({ onHome }: Link): Part => (onHome ? '首页' : '其他页面');

/** One verdict for an address, however many pages lead to it. */
export function deadLink(link: Link): Verdict {
  const type = typeOf(link.use);
  const how = endOf(link);
  if (link.isOfSheet === true) return deadOfSheet(link, how);
  const english = `The ${englishType(type)} does not open: ${how.en}`;
  return {
    outcome: 'failed',
    problem: link.url,
    about: { 部位: partOf(link), 范围: link.scope === 'internal' ? '站内' : '站外', 类型: type, ...templateOf(link) },
    message: {
      zh: `${type}打不开：${how.zh}；${link.pageCount} 个页面引用`,
      en: `${english}; ${link.pageCount} ${link.pageCount === 1 ? 'page leads' : 'pages lead'} to it`,
    },
    evidence: firstEvidence(link.pages.map((place) => evidenceOf(place, place.text ?? link.url))),
  };
}

/** Browsers ask for what a style sheet names only where a page uses it. */
function deadOfSheet(link: Link, how: Text): Verdict {
  const type = typeOf(link.use);
  return {
    outcome: 'cantTell',
    problem: link.url,
    about: { 部位: partOf(link), 范围: link.scope === 'internal' ? '站内' : '站外', 类型: type, 来源: '样式表' },
    message: {
      zh: `${link.pageCount} 个样式表引用的${type === '样式' ? '样式或字体' : type}打不开：${how.zh}；用到它的页面才看得出来，请在浏览器中核对`,
      en: `What style sheets name does not open: ${how.en}; sheets that name it: ${link.pageCount}; it is missed only where a page uses it: look in a browser`,
    },
    evidence: firstEvidence(link.pages.map((place) => evidenceOf(place, link.url))),
  };
}

/** Why it is dead: the status, or the failure; after a redirect also where that ended. */
function endOf({ url, reach }: Link): Text {
  if (reach === null) return { zh: '没有响应', en: 'no answer' };
  const why = reach.failure === null ? statusText(reach.status ?? 0) : FAILURES[reach.failure];
  if (reach.redirects === 0 || reach.url === url) return why;
  return { zh: `跳转到 ${reach.url} 后${why.zh}`, en: `${why.en}, after it led to ${reach.url}` };
}

const statusText = (status: number): Text => ({ zh: `返回状态码 ${status}`, en: `status ${status}` });

/** What is dead together is mended together: everything on a host that is gone. */
function templateOf({ url, reach }: Link): Record<string, string> {
  if (reach === null || reach.failure === null) return {};
  const host = URL.parse(url)?.host ?? '';
  return host === '' ? {} : { 模板: `${host} ${FAILURES[reach.failure].zh}` };
}
