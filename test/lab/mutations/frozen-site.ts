import { daysBetween } from '../../../src/core/model/calendar-date.ts';
import { daysAfter } from '../site/days.ts';
import { soundHostFacts, soundProbes } from '../site/plan-host.ts';
import type { SitePlan } from '../site/site-plan.ts';
import { doubtful, failed, type Mutation, type PlantedFault } from './mutation.ts';
import { shownAtHome, staleSections } from './stale-by-rule.ts';

/** Nothing was published for 15 days: the inspection comes so much later. The home page shows that, or only leads on to it. */
export const frozenSite: Mutation = {
  id: 'frozen-site',
  isInnocent: false,
  plant({ site, chance }) {
    site.homeShows = chance.pick(['entries', 'entries', 'menu', 'lists']);
    const newest = daysOf(site).toSorted().at(-1) ?? site.at;
    site.at = daysAfter(site.at, 15 - daysBetween(newest, site.at));
    site.hostFacts = soundHostFacts(site.at, site.host);
    site.probes = soundProbes(site.at, site.target.home);
    return {
      faults: [faultOf(site), ...staleSections(site)],
      also: [{ check: 'annual-report-missing', outcome: 'failed', problem: null }],
    };
  },
};

/** A menu leads to columns that show what is in those below them, and to letters. */
function daysOf(site: SitePlan): string[] {
  const isOfMenu = site.homeShows === 'menu';
  const columns = isOfMenu ? site.columns : shownAtHome(site);
  const letters = isOfMenu ? site.mailboxes.flatMap((box) => box.letters) : [];
  return [
    ...columns.flatMap(({ articles }) => articles.map(({ day }) => day)),
    ...letters.flatMap(({ asked, answered }) => [asked, answered ?? asked]),
  ];
}

/** Columns without any day, which a menu leads to as well, may be new. */
function faultOf({ homeShows, target: { home } }: SitePlan): PlantedFault {
  switch (homeShows) {
    case 'entries':
      return failed('stale-home-page', 'old entries', home);
    case 'menu':
      return doubtful('stale-home-page', 'leads on to columns without days', home);
    case 'lists':
      return { ...failed('stale-home-page', 'leads on to old lists', home), says: '首页仅为导航入口' };
  }
}
