import { daysAfter, daysBefore } from '../site/days.ts';
import type { HostFacts } from '../site/site-plan.ts';
import { doubtful, failed, type Mutation } from './mutation.ts';

/** A certificate that has ended, has not begun, is about to end, is that of another host, that nobody trusts, or without that of its issuer. */
export const certificateProblems: Mutation = {
  id: 'certificate-problems',
  isInnocent: false,
  plant({ site, chance }) {
    const { https } = site.hostFacts;
    if (https?.certificate === null || https === null) throw new Error('the site has no certificate');
    const { kind, says, certificate = {}, failure } = chance.pick(WAYS)(site.at);
    site.hostFacts = {
      ...site.hostFacts,
      https: {
        reach: failure === undefined ? https.reach : { ...https.reach, status: null, failure },
        certificate: { ...https.certificate, ...certificate },
      },
    };
    const fault = (failure === 'tls-chain' ? doubtful : failed)('certificate-problems', kind, site.target.home);
    return { faults: [{ ...fault, says }], also: [] };
  },
};

type Https = NonNullable<HostFacts['https']>;

interface Way {
  kind: string;
  says: string;
  certificate?: Partial<NonNullable<Https['certificate']>>;
  failure?: Exclude<Https['reach']['failure'], null>;
}

const WAYS: readonly ((at: string) => Way)[] = [
  (at) => ({
    kind: 'ended',
    says: '过期',
    certificate: { validTo: `${daysBefore(at, 1)}T00:00:00+08:00` },
    failure: 'tls-expired',
  }),
  (at) => ({ kind: 'ended', says: '过期', certificate: { validTo: `${at}T09:59:59+08:00` }, failure: 'tls-expired' }),
  (at) => ({
    kind: 'not begun',
    says: '才有效',
    certificate: { validFrom: `${at}T10:00:01+08:00` },
    failure: 'tls-certificate',
  }),
  (at) => ({
    kind: 'not begun',
    says: '才有效',
    certificate: { validFrom: `${daysAfter(at, 3)}T00:00:00+08:00` },
    failure: 'tls-certificate',
  }),
  (at) => ({
    kind: 'about to end',
    says: '还剩 30 天',
    certificate: { validTo: `${daysAfter(at, 30)}T10:00:00+08:00` },
  }),
  () => ({
    kind: 'other name',
    says: '不包括',
    certificate: { names: ['www.other.kaoping-lab.example'] },
    failure: 'tls-name',
  }),
  () => ({ kind: 'not trusted', says: '不被信任', certificate: { issuer: 'Own CA' }, failure: 'tls-certificate' }),
  () => ({ kind: 'without its issuer', says: '中间证书', failure: 'tls-chain' }),
];
