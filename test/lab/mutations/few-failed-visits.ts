import { type Mutation, NOTHING } from './mutation.ts';

/** Fewer visits fail than one in twenty; of others our own way out was down, or a firewall refused us. */
export const fewFailedVisits: Mutation = {
  id: 'few-failed-visits',
  isInnocent: true,
  plant({ site, chance }) {
    const bad = chance.sample(site.probes, 12);
    for (const [index, probe] of bad.entries()) {
      if (index < 7) probe.reach = { ...probe.reach, status: null, failure: 'response-timeout', total: 15_000 };
      else if (index < 10)
        Object.assign(probe, { controlled: false, reach: { ...probe.reach, status: null, failure: 'refused' } });
      else probe.reach = { ...probe.reach, status: 403 };
    }
    return NOTHING;
  },
};
