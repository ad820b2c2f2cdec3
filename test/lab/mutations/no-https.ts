import type { HostFacts } from '../site/site-plan.ts';
import { failed, type Mutation } from './mutation.ts';

type Https = NonNullable<HostFacts['https']>;

const WAYS: readonly { kind: string; says: string; of(https: Https): Https }[] = [
  {
    kind: 'no connection',
    says: '不能用 HTTPS 打开',
    of: ({ reach }) => ({ reach: { ...reach, status: null, failure: 'refused' }, certificate: null }),
  },
  ...[404, 500, 502].map((status) => ({
    kind: 'error status',
    says: `返回状态码 ${status}`,
    of: ({ reach, certificate }: Https) => ({ reach: { ...reach, status }, certificate }),
  })),
  {
    kind: 'leads back',
    says: '跳转回 HTTP',
    of: ({ reach, certificate }) => ({
      reach: { ...reach, url: reach.url.replace('https:', 'http:'), redirects: 1 },
      certificate,
    }),
  },
];

/** Nothing answers over HTTPS, or an error, or a way back. */
export const noHttps: Mutation = {
  id: 'no-https',
  isInnocent: false,
  plant({ site, chance }) {
    const { https } = site.hostFacts;
    if (https === null) throw new Error('the site has no HTTPS');
    const { kind, says, of } = chance.pick(WAYS);
    site.hostFacts = { ...site.hostFacts, leadsToHttps: false, https: of(https) };
    return { faults: [{ ...failed('no-https', kind, site.target.home), says }], also: [] };
  },
};
