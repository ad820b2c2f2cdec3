/**
 * Precision and recall of every check on portals of the lab with faults by seed. `node bench/lab/run.ts [--seeds N] [--first SEED]
 * [--articles N]`; the table goes to stdout, what was wrong to stderr.
 */
import { parseArgs } from 'node:util';
import { CHECKS } from '../../src/core/checks/index.ts';
import { chooseMutations } from '../../test/lab/choose-mutations.ts';
import { makeCase } from '../../test/lab/make-case.ts';
import { addMarks, type Marks, markVerdicts, remarksOf } from '../../test/lab/mark-verdicts.ts';
import { crawlLab, judgeLab } from '../../test/lab/run-lab.ts';
import { openLabServer } from '../../test/lab/serve.ts';
import { renderSite } from '../../test/lab/site/render-site.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    first: { type: 'string', default: '700000' },
    articles: { type: 'string', default: '12' },
  },
});

const out = (line: string) => process.stdout.write(`${line}\n`);
const share = (part: number, all: number) => (all === 0 ? '–' : (part / all).toFixed(3));

const server = await openLabServer();
const ids = CHECKS.map(({ id }) => id);
const all: Marks = new Map();
let pages = 0;
try {
  for (let index = 0; index < Number(values.seeds); index++) {
    const seed = Number(values.first) + index;
    // Every fifth portal is sound.
    const mutations = index % 5 === 0 ? [] : chooseMutations(seed);
    const { plan, key } = makeCase({ seed, articles: Number(values.articles), port: server.port }, mutations);
    const records = await crawlLab(server, plan, renderSite(plan));
    pages += records.filter(({ kind }) => kind === 'page').length;
    addMarks(all, markVerdicts(judgeLab(plan, records), key, ids), `seed ${seed} (${plan.template})`);
  }
} finally {
  await server.close();
}

out(`${values.seeds} portals, ${pages} pages`);
out('| check | faults | found | precision | recall | needless doubts |');
out('|---|---|---|---|---|---|');
for (const id of ids) {
  const { found = 0, missed = [], falseAlarms = [], needlessDoubts = [] } = all.get(id) ?? {};
  const faults = found + missed.length;
  out(
    `| \`${id}\` | ${faults} | ${found} | ${share(found, found + falseAlarms.length)} | ${share(found, faults)} | ${needlessDoubts.length} |`,
  );
}
for (const remark of remarksOf(all)) process.stderr.write(`${remark}\n`);
