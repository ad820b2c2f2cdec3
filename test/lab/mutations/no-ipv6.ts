import { failed, type Mutation } from './mutation.ts';

/** No IPv6 address, or one behind which nothing answers. */
export const noIpv6: Mutation = {
  id: 'no-ipv6',
  isInnocent: false,
  plant({ site, chance }) {
    const hasAddress = chance.happens(0.5);
    site.hostFacts = {
      ...site.hostFacts,
      ipv6: hasAddress ? site.hostFacts.ipv6 : [],
      overIpv6: hasAddress ? 'closed' : 'no-address',
    };
    return { faults: [failed('no-ipv6', hasAddress ? 'closed' : 'no address', site.target.home)], also: [] };
  },
};
