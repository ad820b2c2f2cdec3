import type { RunVerdict } from '../../src/core/checks/index.ts';
import { crawlLab, judgeLab, type LabVisit } from '../lab/run-lab.ts';
import type { LabServer } from '../lab/serve.ts';
import { soundHostFacts, soundProbes } from '../lab/site/plan-host.ts';
import { answering, type Ground, type MakeSite } from './parts/made-site.ts';

/** What an inspection says of a site of which nothing is known but its address. */
export async function inspectMadeSite(server: LabServer, make: MakeSite, ground: Ground): Promise<RunVerdict[]> {
  const { at, host } = ground;
  const home = `http://${host}/`;
  const visit: LabVisit = {
    at,
    host,
    target: {
      home,
      name: null,
      siteCode: null,
      icp: null,
      police: null,
      standing: null,
      hasServices: null,
      sections: [],
    },
    hostFacts: soundHostFacts(at, host),
    probes: soundProbes(at, home),
    answers: new Map(),
    earlier: null,
  };
  return judgeLab(visit, await crawlLab(server, visit, answering(make(ground), ground)));
}
