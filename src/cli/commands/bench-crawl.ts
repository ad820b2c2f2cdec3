import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCommand } from '../command.ts';
import { wholeOption } from '../number-option.ts';

/** A process of its own: its memory is what is measured, and the command line does not depend on the benchmarks. */
const RUN = fileURLToPath(new URL('../../../bench/crawl/run.ts', import.meta.url));
const ROUNDS = 5;

export const benchCrawl = defineCommand({
  description: {
    zh: '在本机生成大型政府网站（已知坏链），测量检查网站的用时、处理器时间、内存和坏链的查准查全，并与只取不读的同样请求、与其他程序对照。需要 nginx；对照的程序装在临时文件夹，缺的会说明。结果记入 docs/benchmarks.md。',
    en: 'Makes large sites of governments whose dead links are known, and measures time, processor time, memory, precision and recall of inspect on them, beside the same requests without reading and beside other programs. Needs nginx; the other programs are installed into a folder for temporary files, or left out and named. The figures stand in docs/benchmarks.md.',
  },
  options: {
    only: {
      type: 'string',
      value: 'CASE',
      many: true,
      choices: ['start', 'links', 'peers', 'full', 'repeat', 'million', 'steps'],
      text: { zh: '只测这一项', en: 'this case only' },
    },
    rounds: {
      type: 'string',
      value: 'N',
      text: { zh: `轮流测量几次（默认 ${ROUNDS}）`, en: `how often everybody takes a turn (${ROUNDS})` },
    },
    pages: {
      type: 'string',
      value: 'N',
      text: { zh: '网站的页数（默认各项不同）', en: 'pages of the sites (by default those of each case)' },
    },
    work: {
      type: 'string',
      value: 'DIR',
      text: { zh: '放生成的网站的文件夹，最多 4 GB', en: 'folder for the made sites, 4 GB at most' },
    },
    quick: { type: 'boolean', text: { zh: '只用小网站，各一次', en: 'small sites, one round' } },
  },
  examples: [
    { call: 'bench crawl', text: { zh: '全部，约一小时', en: 'everything, about an hour' } },
    { call: 'bench crawl --quick --only links', text: { zh: '看能不能跑', en: 'whether it works' } },
  ],
  exits: [{ exit: 5, text: { zh: '缺少 nginx', en: 'nginx is missing' } }],
  async run({ options, cwd, language }) {
    const rounds = wholeOption('rounds', options.rounds, { standard: ROUNDS, least: 1, language });
    const work = options.work === undefined ? join(tmpdir(), 'kaoping-bench-crawl') : resolve(cwd, options.work);
    const given = ['--work', work, '--rounds', String(rounds), ...(options.quick ? ['--quick'] : [])];
    if (options.pages !== undefined) {
      given.push('--pages', String(wholeOption('pages', options.pages, { standard: 0, least: 200, language })));
    }
    if (options.only !== undefined) given.push('--only', options.only.join(','));
    const child = spawn(process.execPath, [RUN, ...given], { stdio: 'inherit' });
    return new Promise((resolved, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolved(code ?? 70));
    });
  },
});
