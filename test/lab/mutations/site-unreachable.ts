import { failed, type Mutation } from './mutation.ts';

/** One visit in twenty of the week, and one more, does not open: late, refused, or with an error of the server. */
export const siteUnreachable: Mutation = {
  id: 'site-unreachable',
  isInnocent: false,
  plant({ site, chance }) {
    const count = Math.ceil(site.probes.length / 20);
    for (const probe of chance.sample(site.probes, count)) {
      const how = chance.pick([
        { status: 200, failure: null, total: 15_000 },
        { status: null, failure: 'refused' as const, total: 20 },
        { status: 503, failure: null, total: 200 },
      ]);
      probe.reach = { ...probe.reach, ...how };
    }
    return { faults: [failed('site-unreachable', 'one visit in twenty', site.target.home)], also: [] };
  },
};
