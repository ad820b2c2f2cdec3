import { daysAfter, daysBefore } from '../site/days.ts';
import { failed, type Mutation } from './mutation.ts';

/** A certificate that has ended, is about to, is that of another host, or comes without that of its issuer. */
export const certificateProblems: Mutation = {
  id: 'certificate-problems',
  isInnocent: false,
  plant({ site, chance }) {
    const { https } = site.hostFacts;
    if (https?.certificate === null || https === null) throw new Error('the site has no certificate');
    const how = chance.pick([
      { validTo: `${daysBefore(site.at, 1)}T00:00:00+08:00` },
      { validTo: `${daysAfter(site.at, 30)}T10:00:00+08:00` },
      { names: ['www.other.kaoping-lab.example'] },
      null,
    ]);
    const reach = how === null ? { ...https.reach, status: null, failure: 'tls-chain' as const } : https.reach;
    site.hostFacts = { ...site.hostFacts, https: { reach, certificate: { ...https.certificate, ...how } } };
    const fault = failed('certificate-problems', site.target.home);
    return { faults: [how === null ? { ...fault, outcome: 'cantTell' } : fault], also: [] };
  },
};
