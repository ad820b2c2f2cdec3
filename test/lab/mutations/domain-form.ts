import { soundHostFacts, soundProbes } from '../site/plan-host.ts';
import { failed, type Mutation } from './mutation.ts';

/** A portal under a name that is none of a government. */
export const domainForm: Mutation = {
  id: 'domain-form',
  isInnocent: false,
  plant({ site, chance }) {
    site.host = `${chance.pick(['www.kaoping-lab.com.cn', 'kaoping-lab.gov.cn', 'www.kaoping-lab.org.cn'])}:${site.port}`;
    site.target.home = `http://${site.host}/`;
    site.hostFacts = soundHostFacts(site.at, site.host);
    site.probes = soundProbes(site.at, site.target.home);
    return { faults: [failed('domain-form', site.target.home)], also: [] };
  },
};
