import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defineCommand } from '../command.ts';
import { wholeOption } from '../number-option.ts';

/** A process of its own: the command line does not depend on the benchmarks. */
const RUN = fileURLToPath(new URL('../../../bench/platform/run.ts', import.meta.url));
const SITES = 14_000;
const SECONDS = 60;

export const benchPlatform = defineCommand({
  description: {
    zh: '在临时文件夹中启动一个全新的考评服务并造数据，测量监测的速度和处理器占用、检查的排定、问题的保存、网站一年可用性的查询、多人同时浏览的用时、台账导入的用时、空闲时的内存。只访问本机地址；结果记入 docs/benchmarks.md。',
    en: 'Starts a new service in a folder for temporary files, makes data in it, and measures how fast sites are visited and how much of a processor that takes, planning inspections, storing findings, the question for a year of a site, how long pages take while many people browse, importing a register, and the memory of an idle service. Only addresses of this machine are asked. The figures stand in docs/benchmarks.md.',
  },
  options: {
    only: {
      type: 'string',
      value: 'CASE',
      many: true,
      choices: ['idle', 'visits', 'plans', 'storing', 'findings', 'year', 'browsing', 'import'],
      text: { zh: '只测这一项', en: 'this case only' },
    },
    sites: {
      type: 'string',
      value: 'N',
      text: { zh: `网站的个数（默认 ${SITES}）`, en: `how many websites there are (${SITES})` },
    },
    seconds: {
      type: 'string',
      value: 'N',
      text: { zh: `浏览多少秒（默认 ${SECONDS}）`, en: `for how many seconds people browse (${SECONDS})` },
    },
    quick: { type: 'boolean', text: { zh: '少量数据', en: 'few data' } },
  },
  examples: [
    { call: 'bench platform', text: { zh: '全部，约十分钟', en: 'everything, about ten minutes' } },
    { call: 'bench platform --quick --only visits', text: { zh: '看能不能跑', en: 'whether it works' } },
  ],
  exits: [],
  async run({ options, language }) {
    const given = options.quick ? ['--quick'] : [];
    for (const name of ['sites', 'seconds'] as const) {
      const value = options[name];
      if (value === undefined) continue;
      given.push(`--${name}`, String(wholeOption(name, value, { standard: 0, least: 1, language })));
    }
    if (options.only !== undefined) given.push('--only', options.only.join(','));
    const child = spawn(process.execPath, [RUN, ...given], { stdio: 'inherit' });
    return new Promise((resolved, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolved(code ?? 70));
    });
  },
});
