import { soundHostFacts, soundProbes } from '../site/plan-host.ts';
import type { SitePlan } from '../site/site-plan.ts';
import { doubtful, failed, type Mutation, NOTHING, type PlantedFault } from './mutation.ts';

interface Form {
  kind: string;
  host: string;
  standing: 'portal' | 'department';
  isDoubtful?: true;
}

const FORMS: readonly Form[] = [
  { kind: 'other suffix', host: 'www.kaoping-lab.com.cn', standing: 'portal' },
  { kind: 'other suffix', host: 'www.kaoping-lab.org.cn', standing: 'department' },
  { kind: 'portal without www', host: 'kaoping-lab.gov.cn', standing: 'portal' },
  { kind: 'levels of a portal', host: 'www.jyj.kaoping-lab.gov.cn', standing: 'portal', isDoubtful: true },
  { kind: 'department at www', host: 'www.kaoping-lab.gov.cn', standing: 'department', isDoubtful: true },
  { kind: 'department at www', host: 'www.jyj.kaoping-lab.gov.cn', standing: 'department', isDoubtful: true },
];

/** A site under a name that is none of a government, or not of its standing, or registered under a number alone. */
export const domainForm: Mutation = {
  id: 'domain-form',
  isInnocent: false,
  plant({ site, chance }) {
    return { faults: [chance.happens(0.2) ? underNumber(site) : underName(site, chance.pick(FORMS))], also: [] };
  },
};

/** The site of a department under a name of its own below that of the place. */
export const departmentSite: Mutation = {
  id: 'department-site',
  isInnocent: true,
  plant({ site, chance }) {
    moveTo(site, chance.pick(['jyj.kaoping-lab.gov.cn', 'fgw.xx.kaoping-lab.gov.cn']));
    site.target.standing = 'department';
    return NOTHING;
  },
};

function underName(site: SitePlan, { kind, host, standing, isDoubtful }: Form): PlantedFault {
  moveTo(site, host);
  site.target.standing = standing;
  return (isDoubtful === true ? doubtful : failed)('domain-form', kind, site.target.home);
}

/** Pages stand under the name all the same. */
function underNumber(site: SitePlan): PlantedFault {
  site.begin = site.target.home;
  site.target.home = 'http://203.0.113.10/';
  site.probes = soundProbes(site.at, site.target.home);
  return failed('domain-form', 'number', site.target.home);
}

function moveTo(site: SitePlan, host: string): void {
  site.host = `${host}:${site.port}`;
  site.target.home = `http://${site.host}/`;
  site.hostFacts = soundHostFacts(site.at, site.host);
  site.probes = soundProbes(site.at, site.target.home);
}
