import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { Text } from '../../model/text.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Website } from '../../model/website.ts';
import { hostOf, sortOfHost } from '../public-host.ts';

/** 域名不规范: the address of the home page has not the form of a government domain. */
export const domainForm = defineCheck({
  id: 'domain-form',
  version: 2,
  stage: 'stable',
  name: { zh: '域名不规范', en: 'Domain not of the prescribed form' },
  docs: {
    what: {
      zh: '政府门户网站的域名应为 www.XXX.gov.cn，部门网站为 AAA.XXX.gov.cn，中文域名后缀为“.政务”；不用其他后缀，不能只用 IP 地址访问。',
      en: 'A government portal is at www.XXX.gov.cn, the site of a department at AAA.XXX.gov.cn, a Chinese domain ends in .政务; no other suffix, and no bare IP address.',
    },
    why: {
      zh: '公众凭 gov.cn 和 .政务 分辨真假政府网站。',
      en: 'By gov.cn and .政务 people tell government sites from false ones.',
    },
    clause: { text: '国办函〔2018〕55号；国办秘函〔2019〕19号 功能设计·域名名称', verified: true },
    how: {
      zh: '看登记的首页网址。IP 地址、gov.cn 和 .政务 以外的后缀，以及门户网站不以 www 开头的，存在问题；层级与通常写法不同的（如 www.AAA.XXX.gov.cn、部门用 www.XXX.gov.cn），交人判断。没有登记是门户还是部门的，符合其中一种就算符合。内网地址和保留给测试的域名不适用。',
      en: 'Looks at the registered address of the home page. IP addresses, other suffixes and portals without www are problems; unusual levels (www.AAA.XXX.gov.cn, a department at www.XXX.gov.cn) are for a person to judge. A site of which nobody has said whether it is a portal has to be of one of both forms. Intranet addresses and names reserved for tests are not applicable.',
    },
    cannotSee: {
      zh: '同一单位的其他域名；域名是否经过审批、是否出借。',
      en: 'Other domains of the same body; whether a domain was approved, or is lent to somebody.',
    },
    advice: {
      zh: '按 55 号文申请规范的域名，旧域名公告后跳转到新域名，并更新登记信息。',
      en: 'Apply for a domain of the prescribed form, announce it, let the old one lead to it, and update the register.',
    },
  },
  needs: [],
  references: [],
  params: z.strictObject({}),
  begin: ({ target, moment }) => ({
    see() {
      // Everything stands in the register.
    },
    end: () => [judge(target, moment)],
  }),
});

function judge({ home, standing }: Website, at: string): Verdict {
  const host = hostOf(home);
  const { outcome, message } = formOf(host, standing);
  return {
    outcome,
    problem: home,
    about: {},
    message,
    evidence: outcome === 'failed' || outcome === 'cantTell' ? [{ url: home, quote: host, at, sha256: null }] : [],
  };
}

type Form = Pick<Verdict, 'outcome' | 'message'>;

const ENGLISH_SUFFIX = '.gov.cn';
/** .政务 as the URL standard writes it. */
const CHINESE_SUFFIX = '.xn--zfr164b';
/** 中国政府网 has no name of its own before gov.cn. */
const STATE_PORTAL = 'www.gov.cn';

function formOf(host: string, standing: Website['standing']): Form {
  const sort = sortOfHost(host);
  if (sort === 'inside') {
    return { outcome: 'inapplicable', message: { zh: '内网或测试地址', en: 'An address of an intranet or a test' } };
  }
  if (sort === 'number') return failed({ zh: `以 IP 地址 ${host} 访问`, en: `The site is at the IP address ${host}` });
  if (host === STATE_PORTAL || host.endsWith(CHINESE_SUFFIX)) return passed(host);
  if (!host.endsWith(ENGLISH_SUFFIX)) {
    return failed({
      zh: `域名 ${host} 的后缀不是 .gov.cn 或 .政务`,
      en: `The domain ${host} ends neither in .gov.cn nor in .政务`,
    });
  }
  const labels = host.slice(0, -ENGLISH_SUFFIX.length).split('.');
  if (standing === 'portal') return portalForm(host, labels);
  const form = departmentForm(host, labels);
  return standing === null && isPortalForm(labels) ? passed(host) : form;
}

/** `labels`: those before gov.cn. */
function portalForm(host: string, labels: readonly string[]): Form {
  if (labels[0] !== 'www') {
    return failed({ zh: `门户网站域名 ${host} 不以 www 开头`, en: `The domain of the portal, ${host}, lacks www` });
  }
  return isPortalForm(labels) ? passed(host) : unusual(host, 'www.XXX.gov.cn');
}

const isPortalForm = (labels: readonly string[]) => labels.length === 2 && labels[0] === 'www';

function departmentForm(host: string, labels: readonly string[]): Form {
  return labels.length >= 2 && labels[0] !== 'www' ? passed(host) : unusual(host, 'AAA.XXX.gov.cn');
}

const passed = (host: string): Form => ({
  outcome: 'passed',
  message: { zh: `域名 ${host} 符合规定`, en: `The domain ${host} is of the prescribed form` },
});

const failed = (message: Text): Form => ({ outcome: 'failed', message });

const unusual = (host: string, form: string): Form => ({
  outcome: 'cantTell',
  message: {
    zh: `域名 ${host} 的层级与通常的 ${form} 不同，请人判断`,
    en: `The domain ${host} has other levels than the usual ${form}: a person has to judge`,
  },
});
