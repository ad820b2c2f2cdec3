import { daysAfter, daysBefore } from '../site/days.ts';
import { failed, type Mutation } from './mutation.ts';

/** A certificate that has ended, is about to, or is that of another host. */
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
    ]);
    site.hostFacts = { ...site.hostFacts, https: { ...https, certificate: { ...https.certificate, ...how } } };
    return { faults: [failed('certificate-problems', site.target.home)], also: [] };
  },
};
