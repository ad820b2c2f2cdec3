import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { Host } from '../../model/observation/index.ts';
import type { Verdict } from '../../model/verdict.ts';
import { openOwnHost } from '../own-host.ts';
import { hostOf, sortOfHost } from '../public-host.ts';

/** 不支持 IPv6: the host has no IPv6 address, or the home page does not open over it. */
export const noIpv6 = defineCheck({
  id: 'no-ipv6',
  version: 1,
  stage: 'stable',
  name: { zh: '不支持 IPv6', en: 'No IPv6' },
  docs: {
    what: {
      zh: '域名没有 IPv6 地址（AAAA 记录），或用 IPv6 打不开首页。',
      en: 'The domain has no IPv6 address (AAAA record), or the home page does not open over IPv6.',
    },
    why: {
      zh: '政府网站应完成 IPv6 改造，只有 IPv6 的用户也要能访问。',
      en: 'Government sites are to work over IPv6, for visitors who have nothing else too.',
    },
    clause: { text: '国办秘函〔2019〕19号 功能设计·IPv6 改造', verified: false },
    how: {
      zh: '查询 AAAA 记录，再只用 IPv6 访问首页。检查所在的机器没有 IPv6 时，有 AAAA 记录的记为未能检查。',
      en: 'Asks for AAAA records and opens the home page over IPv6 alone. Where the machine that looks has no IPv6, a domain with an AAAA record is untested.',
    },
    cannotSee: {
      zh: '二级、三级链接是否支持 IPv6；IPv6 与 IPv4 内容是否一致；域名服务器本身是否支持 IPv6。',
      en: 'Whether links of the second and third level work over IPv6, whether the content is the same, whether name servers are reached over it.',
    },
    advice: {
      zh: '联系运营商或云平台开通 IPv6，为域名添加 AAAA 记录，从 IPv6 网络验证首页。',
      en: 'Have IPv6 switched on by the provider, add an AAAA record, and open the home page from an IPv6 network.',
    },
  },
  needs: ['host'],
  references: [],
  params: z.strictObject({}),
  begin({ target }) {
    const own = openOwnHost(target.home);
    return {
      see: (host) => own.see(host),
      end: () => [judge(target.home, own.get())],
    };
  },
});

function judge(home: string, host: Host | null): Verdict {
  const common = { problem: home, about: {}, evidence: [] };
  if (sortOfHost(hostOf(home)) === 'inside') {
    return {
      ...common,
      outcome: 'inapplicable',
      message: { zh: '内网或测试地址', en: 'An address of an intranet or a test' },
    };
  }
  if (host === null) {
    return { ...common, outcome: 'untested', message: { zh: '没有查询域名', en: 'The domain was not looked up' } };
  }
  const addresses = host.ipv6.join('、');
  const evidence = [{ url: home, quote: addresses === '' ? null : addresses, at: host.at, sha256: null }];
  switch (host.overIpv6) {
    case 'open':
      return {
        ...common,
        outcome: 'passed',
        message: { zh: '首页可用 IPv6 打开', en: 'The home page opens over IPv6' },
      };
    case 'closed': {
      const message = {
        zh: `域名有 IPv6 地址（${addresses}），但用 IPv6 打不开首页`,
        en: `The domain has an IPv6 address (${addresses}), but the home page does not open over it`,
      };
      return { ...common, outcome: 'failed', message, evidence };
    }
    case 'no-address':
      return {
        ...common,
        outcome: 'failed',
        message: { zh: '域名没有 IPv6 地址（AAAA 记录）', en: 'The domain has no IPv6 address (AAAA record)' },
        evidence,
      };
    default: {
      const message = {
        zh: '检查所在的机器没有 IPv6，未能用 IPv6 访问首页',
        en: 'The machine that looked has no IPv6, so the home page could not be opened over it',
      };
      return { ...common, outcome: 'untested', message };
    }
  }
}
