import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defineCommand } from '../command.ts';

/** A process of its own: its memory is what is measured, and the command line does not depend on the benchmarks. */
const RUN = fileURLToPath(new URL('../../../bench/score/run.ts', import.meta.url));

export const benchScore = defineCommand({
  description: {
    zh: '用自拟的方案和数据测量计分、写出结果和生成通报的用时与内存，各取多次的中位数。结果记入 docs/benchmarks.md。',
    en: 'Measures scoring, writing results and setting notices on a made-up campaign: medians of several runs and peak memory. The figures stand in docs/benchmarks.md.',
  },
  options: {
    quick: { type: 'boolean', text: { zh: '只跑小规模', en: 'the smallest size only' } },
  },
  examples: [{ call: 'bench score', text: { zh: '约几分钟', en: 'takes some minutes' } }],
  async run({ options }) {
    const child = spawn(process.execPath, [RUN, ...(options.quick ? ['--quick'] : [])], { stdio: 'inherit' });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? 70));
    });
  },
});
