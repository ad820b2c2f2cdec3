import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import { type Failure, FAILURES } from '../../model/failure.ts';
import type { Host } from '../../model/observation/index.ts';
import type { Verdict } from '../../model/verdict.ts';
import { openOwnHost } from '../own-host.ts';
import { wholeParam } from '../params.ts';
import { daysBetween, faultOf } from './certificate-fault.ts';

const params = z.strictObject({
  daysLeft: wholeParam('30', {
    zh: '证书有效期剩余不多于多少天时提示',
    en: 'days left at which a certificate is about to expire, inclusive',
  }),
});

/** 证书问题: HTTPS is there, and a browser warns of its certificate, or soon will. */
export const certificateProblems = defineCheck({
  id: 'certificate-problems',
  version: 2,
  stage: 'stable',
  name: { zh: '安全证书有问题', en: 'Certificate problems' },
  docs: {
    what: {
      zh: 'HTTPS 证书已过期、尚未生效、与域名不符或不被信任，或证书链不完整；剩余有效期不多于 30 天的作提示。',
      en: 'The certificate for HTTPS has expired, is not valid yet, is for another name or not trusted, or its chain is not complete; with 30 days left or fewer that is advice.',
    },
    why: {
      zh: '浏览器会警告“不安全”，公众不敢继续访问。',
      en: 'Browsers warn of the site, and visitors turn back.',
    },
    clause: { text: '互联网政务应用安全管理规定（2024-07-01 起施行）', verified: false },
    how: {
      zh: '用 HTTPS 连接首页的域名，读取证书的有效期和域名，并验证证书链。有效期按检查时刻计算。问题的 `性质` 为“问题”，即将到期的为“提示”。服务器只给出自己的证书、缺少中间证书的，浏览器常能按证书里写明的网址自行补全，由人核对。',
      en: 'Connects to the host of the home page by HTTPS, reads dates and names of its certificate and verifies the chain, at the moment of the inspection. `性质` is 问题, or 提示 (advice) for what is about to expire. Where the server sends its own certificate alone, browsers often fetch the one between it and the root from the address that it names: that is for a person to look at.',
    },
    cannotSee: {
      zh: '其他域名的证书；吊销状态；只有国产浏览器信任的国密证书（会显示为不被信任，请核实后驳回）。',
      en: 'Certificates of other hosts; revocation; certificates of Chinese algorithms that only Chinese browsers trust (shown as not trusted: dismiss them).',
    },
    advice: {
      zh: '续期或更换证书，安装完整的证书链，设置自动续期和到期提醒。',
      en: 'Renew or replace the certificate, install the whole chain, and automate renewal.',
    },
  },
  needs: ['host'],
  references: [],
  params,
  begin({ target, moment, params: { daysLeft } }) {
    const own = openOwnHost(target.home);
    return {
      see: (host) => own.see(host),
      end: () => [judge(own.get(), { home: target.home, moment, daysLeft })],
    };
  },
});

interface Circumstances {
  home: string;
  moment: string;
  daysLeft: number;
}

function judge(host: Host | null, { home, moment, daysLeft }: Circumstances): Verdict {
  const common = { problem: home, about: {}, evidence: [] };
  const https = host?.https ?? null;
  if (host === null || https === null) {
    return { ...common, outcome: 'untested', message: { zh: '没有尝试 HTTPS', en: 'HTTPS was not tried' } };
  }
  const { certificate } = https;
  const { failure } = https.reach;
  const fault = faultOf({ host: host.host, failure, certificate, moment, daysLeft });
  if (fault !== null) {
    const issued =
      certificate === null ? null : `${certificate.names.join('、')} ${certificate.validFrom} – ${certificate.validTo}`;
    return {
      ...common,
      outcome: fault.kind === '证书链不完整' ? 'cantTell' : 'failed',
      about: { 问题: fault.kind, 性质: fault.kind === '即将到期' ? '提示' : '问题' },
      message: fault.message,
      evidence: [{ url: https.reach.url, quote: issued, at: host.at, sha256: null }],
      ...(certificate === null
        ? {}
        : { measured: { value: daysBetween(moment, certificate.validTo), unit: 'days', sample: 1 } as const }),
    };
  }
  if (certificate !== null) {
    const days = daysBetween(moment, certificate.validTo);
    return {
      ...common,
      outcome: 'passed',
      message: {
        zh: `证书有效，${certificate.validTo.slice(0, 10)} 到期，还剩 ${days} 天`,
        en: `The certificate is valid until ${certificate.validTo.slice(0, 10)}, another ${days} days`,
      },
      measured: { value: days, unit: 'days', sample: 1 },
    };
  }
  return withoutCertificate(common, failure);
}

function withoutCertificate(common: Pick<Verdict, 'problem' | 'about' | 'evidence'>, failure: Failure | null): Verdict {
  if (failure === null || failure === 'tls-failed') {
    const message = { zh: '未能取得证书', en: 'The certificate could not be got' };
    return { ...common, outcome: 'untested', message };
  }
  return {
    ...common,
    outcome: 'inapplicable',
    message: { zh: `没有 HTTPS：${FAILURES[failure].zh}`, en: `There is no HTTPS: ${FAILURES[failure].en}` },
  };
}
