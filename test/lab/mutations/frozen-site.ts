import { daysBetween } from '../../../src/core/model/calendar-date.ts';
import { daysAfter } from '../site/days.ts';
import { soundHostFacts, soundProbes } from '../site/plan-host.ts';
import { failed, type Mutation } from './mutation.ts';
import { staleSections } from './stale-by-rule.ts';

/** Nothing was published for 15 days: the inspection comes so much later. */
export const frozenSite: Mutation = {
  id: 'frozen-site',
  isInnocent: false,
  plant({ site }) {
    const shown = site.columns
      .filter(({ parent, shape }) => parent === null && shape === 'list')
      .flatMap(({ articles }) => articles.map(({ day }) => day));
    const newest = shown.toSorted().at(-1) ?? site.at;
    site.at = daysAfter(site.at, 15 - daysBetween(newest, site.at));
    site.hostFacts = soundHostFacts(site.at, site.host);
    site.probes = soundProbes(site.at, site.target.home);
    const stale = staleSections(site);
    return {
      faults: [failed('stale-home-page', site.target.home), ...stale],
      also: [{ check: 'annual-report-missing', outcome: 'failed', problem: null }],
    };
  },
};
