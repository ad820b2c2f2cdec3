import { failed, type Mutation } from './mutation.ts';

/** Nothing answers over HTTPS. */
export const noHttps: Mutation = {
  id: 'no-https',
  isInnocent: false,
  plant({ site }) {
    const { https } = site.hostFacts;
    if (https === null) throw new Error('the site has no HTTPS');
    site.hostFacts = {
      ...site.hostFacts,
      leadsToHttps: false,
      https: { reach: { ...https.reach, status: null, failure: 'refused' }, certificate: null },
    };
    return { faults: [failed('no-https', site.target.home)], also: [] };
  },
};
