import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import { type Failure, FAILURES } from '../../model/failure.ts';
import { type Host, stateOf } from '../../model/observation/index.ts';
import type { Text } from '../../model/text.ts';
import type { Verdict } from '../../model/verdict.ts';
import { openOwnHost } from '../own-host.ts';
import { hostOf, sortOfHost } from '../public-host.ts';

/** 未启用 HTTPS: the home page opens over plain HTTP and not over HTTPS. */
export const noHttps = defineCheck({
  id: 'no-https',
  version: 2,
  stage: 'stable',
  name: { zh: '未启用 HTTPS', en: 'No HTTPS' },
  docs: {
    what: {
      zh: '首页只能用 HTTP 打开，不能用 HTTPS 打开。',
      en: 'The home page opens over HTTP alone, not over HTTPS.',
    },
    why: {
      zh: '不加密的网页可能在途中被篡改、插入内容，提交的信息可能被窃取。',
      en: 'Pages that are not encrypted can be changed on their way, and what is sent can be read.',
    },
    clause: { text: '互联网政务应用安全管理规定（2024-07-01 起施行）', verified: false },
    how: {
      zh: '在 HTTP 能打开网站的同时，用 HTTPS 访问首页。连接不上或返回错误状态码的，存在问题。证书有问题的由 certificate-problems 判断，这里不算。是否从 HTTP 自动跳转到 HTTPS 只作说明。',
      en: 'While the site opens over HTTP, asks for the home page over HTTPS. No connection or an error status is a problem. Faults of the certificate are told by certificate-problems. Whether plain HTTP leads to HTTPS is only mentioned.',
    },
    cannotSee: {
      zh: '页面中仍用 HTTP 加载的图片和脚本；其他端口上的 HTTPS；只支持国密算法的 HTTPS（记为未能检查）。',
      en: 'Pictures and scripts that pages still load over HTTP; HTTPS on other ports; HTTPS with Chinese algorithms alone (untested).',
    },
    advice: {
      zh: '申请证书，全站启用 HTTPS，并让 HTTP 自动跳转。',
      en: 'Get a certificate, serve the whole site over HTTPS, and let HTTP lead there.',
    },
  },
  needs: ['host', 'page'],
  references: [],
  params: z.strictObject({}),
  begin({ target }) {
    const own = openOwnHost(target.home);
    let hasPage = false;
    return {
      see(seen) {
        if (seen.kind === 'host') own.see(seen);
        else if (stateOf(seen.reach) === 'open') hasPage = true;
      },
      end: () => [judge(target.home, own.get(), hasPage)],
    };
  },
});

/** The connection is there; the certificate is another question. */
const CERTIFICATE_FAULTS: ReadonlySet<Failure> = new Set(['tls-certificate', 'tls-chain', 'tls-expired', 'tls-name']);

function judge(home: string, host: Host | null, hasPage: boolean): Verdict {
  const common = { problem: home, about: {}, evidence: [] };
  if (sortOfHost(hostOf(home)) === 'inside') {
    return {
      ...common,
      outcome: 'inapplicable',
      message: { zh: '内网或测试地址', en: 'An address of an intranet or a test' },
    };
  }
  if (host === null || host.https === null) {
    return { ...common, outcome: 'untested', message: { zh: '没有尝试 HTTPS', en: 'HTTPS was not tried' } };
  }
  const { reach } = host.https;
  if (isThere(host.https)) {
    const { zh, en } = LEADS[String(host.leadsToHttps)] ?? { zh: '', en: '' };
    return {
      ...common,
      outcome: 'passed',
      message: { zh: `首页可用 HTTPS 打开${zh}`, en: `The home page opens over HTTPS${en}` },
    };
  }
  const why = endOf(reach.failure, reach.status);
  if (!hasPage || reach.failure === 'tls-failed' || stateOf(reach) === 'unknown') {
    const message = {
      zh: `未能判断是否有 HTTPS：${why.zh}`,
      en: `Whether there is HTTPS could not be told: ${why.en}`,
    };
    return { ...common, outcome: 'untested', message };
  }
  return {
    ...common,
    outcome: 'failed',
    message: { zh: `首页不能用 HTTPS 打开：${why.zh}`, en: `The home page does not open over HTTPS: ${why.en}` },
    evidence: [{ url: reach.url, quote: null, at: host.at, sha256: null }],
  };
}

const LEADS: Readonly<Record<string, Text>> = {
  true: { zh: '，HTTP 自动跳转到 HTTPS', en: ', and HTTP leads to it' },
  false: { zh: '，但 HTTP 不自动跳转', en: ', but HTTP does not lead to it' },
};

/** A refusal of robots (403 …) came over HTTPS too. */
function isThere({ reach }: NonNullable<Host['https']>): boolean {
  if (reach.failure !== null) return CERTIFICATE_FAULTS.has(reach.failure);
  return reach.url.startsWith('https:') && ['open', 'blocked'].includes(stateOf(reach));
}

function endOf(failure: Failure | null, status: number | null): Text {
  if (failure !== null) return FAILURES[failure];
  if (status === null) return { zh: '没有响应', en: 'no answer' };
  return stateOf({ status, failure }) === 'open'
    ? { zh: '跳转回 HTTP', en: 'it leads back to HTTP' }
    : { zh: `返回状态码 ${status}`, en: `status ${status}` };
}
