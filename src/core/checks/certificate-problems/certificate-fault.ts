import type { Failure } from '../../model/failure.ts';
import type { Certificate } from '../../model/observation/index.ts';
import type { Text } from '../../model/text.ts';

/** What is wrong with a certificate; `即将到期` is advice, and of `证书链不完整` a person has to judge. */
export interface CertificateFault {
  kind: '已过期' | '尚未生效' | '与域名不符' | '不被信任' | '证书链不完整' | '即将到期';
  message: Text;
}

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from one moment to another, without what is begun; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  // Without a negative zero.
  return Math.trunc((Date.parse(to) - Date.parse(from)) / DAY) + 0;
}

export interface CertificateLook {
  host: string;
  failure: Failure | null;
  certificate: Certificate | null;
  /** ISO 8601 with offset. */
  moment: string;
  /** So many days before its end, inclusive, a certificate is about to expire. */
  daysLeft: number;
}

/** The gravest fault; null for none. The dates of the certificate stand over what the connection says, which may be of another one. */
export function faultOf(look: CertificateLook): CertificateFault | null {
  const { failure, certificate } = look;
  const known = certificate === null ? null : (dateFault(certificate, look) ?? nameFault(certificate, look.host));
  if (known !== null && known.kind !== '即将到期') return known;
  const told = failure === null ? null : failureFault(failure, look);
  // Advice that is certain stands over a doubt.
  return told?.kind === '证书链不完整' ? (known ?? told) : (told ?? known);
}

function dateFault(
  { validFrom, validTo }: Certificate,
  { moment, daysLeft }: CertificateLook,
): CertificateFault | null {
  const [from, to, now] = [validFrom, validTo, moment].map((text) => Date.parse(text));
  const [firstDay, lastDay] = [validFrom, validTo].map((text) => text.slice(0, 10));
  if (now === undefined || from === undefined || to === undefined) return null;
  if (now > to) {
    const days = daysBetween(validTo, moment);
    return {
      kind: '已过期',
      message: {
        zh: `证书已于 ${lastDay} 过期，过期 ${days} 天`,
        en: `The certificate expired on ${lastDay}, ${days} days ago`,
      },
    };
  }
  if (now < from) {
    return {
      kind: '尚未生效',
      message: { zh: `证书自 ${firstDay} 起才有效`, en: `The certificate is not valid before ${firstDay}` },
    };
  }
  const days = daysBetween(moment, validTo);
  if (days > daysLeft) return null;
  return {
    kind: '即将到期',
    message: {
      zh: `证书将于 ${lastDay} 到期，还剩 ${days} 天（提示线 ${daysLeft} 天）`,
      en: `The certificate expires on ${lastDay}, in ${days} days (advice from ${daysLeft} days on)`,
    },
  };
}

const MOST_NAMES = 5;

function nameFault({ names }: Certificate, host: string): CertificateFault | null {
  if (names.length === 0 || names.some((name) => covers(name.toLowerCase(), host))) return null;
  const list = names.slice(0, MOST_NAMES).join('、');
  return {
    kind: '与域名不符',
    message: {
      zh: `证书用于 ${list}，不包括 ${host}`,
      en: `The certificate is for ${list}, not for ${host}`,
    },
  };
}

/** `*.example.gov.cn` covers one label more, and not the name itself (RFC 6125). */
function covers(name: string, host: string): boolean {
  if (name === host) return true;
  return name.startsWith('*.') && host.slice(host.indexOf('.')) === name.slice(1);
}

function failureFault(failure: Failure, { host }: CertificateLook): CertificateFault | null {
  switch (failure) {
    case 'tls-expired':
      return { kind: '已过期', message: { zh: '证书已过期', en: 'The certificate has expired' } };
    case 'tls-name':
      return {
        kind: '与域名不符',
        message: { zh: `证书不是 ${host} 的`, en: `The certificate is not for ${host}` },
      };
    case 'tls-certificate':
      return {
        kind: '不被信任',
        message: {
          zh: '证书不被信任：不是由受信任的机构签发',
          en: 'The certificate is not trusted: nobody who is trusted has issued it',
        },
      };
    case 'tls-chain':
      return {
        kind: '证书链不完整',
        message: {
          zh: '服务器只给出了自己的证书，没有给出签发机构的中间证书：多数电脑浏览器能自行补全，一些手机浏览器、客户端和程序会提示不安全，请在不同浏览器中核对',
          en: 'The server sends its own certificate without that of its issuer: most browsers of computers fetch what is missing, some of telephones and programs warn; look with several browsers',
        },
      };
    default:
      return null;
  }
}
