import { readFileSync } from 'node:fs';
import { CHECKS, checkRunsOf } from '../src/core/checks/index.ts';
import { evaluateInspection, inspectionResult } from '../src/core/inspection/index.ts';
import { readScheme } from '../src/core/scheme/index.ts';
import { renderInspectionReport } from '../src/server/render/html/index.ts';
import { loadWorkingDays } from '../src/server/usecases/load-working-days.ts';
import { makeCase } from '../test/lab/make-case.ts';
import { FAULTS } from '../test/lab/mutations/index.ts';
import { crawlLab } from '../test/lab/run-lab.ts';
import { openLabServer } from '../test/lab/serve.ts';
import { renderSite } from '../test/lab/site/render-site.ts';

const SEED = 7;
const PLANTED = ['stale-section', 'broken-links', 'missing-identification', 'unanswered-message', 'blank-section'];

/** The report of the inspection of a made-up portal with a few planted faults. */
export async function exampleReport(): Promise<string> {
  const server = await openLabServer();
  try {
    const mutations = FAULTS.filter(({ id }) => PLANTED.includes(id));
    const { plan } = makeCase({ seed: SEED, articles: 12, port: server.port, template: 'lists' }, mutations);
    const records = await crawlLab(server, plan, renderSite(plan));
    const inspection = {
      target: plan.target,
      at: plan.at,
      moment: `${plan.at}T10:00:00+08:00`,
      program: '0.1.0',
      budget: { pages: 5000, depth: 12, seconds: 3600 },
      robots: 'obey',
      reading: 'all',
    } as const;
    const text = readFileSync(new URL('../schemes/national-2019/scheme.yaml', import.meta.url), 'utf8');
    const rules = readScheme(text, 'scheme.yaml').scheme?.classes[0];
    if (rules === undefined) throw new Error('the scheme has no class');
    const { runs } = checkRunsOf(rules);
    const references = { calendar: loadWorkingDays(), earlier: { firstSeen: () => null, since: null } };
    const onBug = (check: string, error: unknown) => {
      throw new Error(check, { cause: error });
    };
    const evaluated = evaluateInspection({ inspection, records, runs, references, onBug });
    const scheme = { id: 'national-2019', sha256: '0'.repeat(64), rules };
    const result = inspectionResult(evaluated, { inspection, earlier: null, log: [], runs, scheme });
    return renderInspectionReport(result, { checks: CHECKS, findingsSha256: '0'.repeat(64) });
  } finally {
    await server.close();
  }
}
